import { existsSync } from 'node:fs';
import { temporaryFolder } from '../../test/harness/repository.ts';
import { inChild } from './child.ts';
import { compared, type Figure, type Measured, Skipped } from './figure.ts';
import type { Steady } from './steady-minutes.ts';
import { STORY, writeStubs } from './stubs.ts';

/** In turn, so that whatever else the computer does meanwhile slows them alike. */
const ROUNDS = 3;
/**
 * Whatever is asked at all is asked within half an hour. Four of them, as Linux counts in ticks of 10 ms, and in one
 * alone a single collection of garbage is a tenth of all.
 */
const MINUTES = 120;
/** With a tool that takes two seconds, which systeminformation asks every minute. */
const SLOW_MINUTES = 10;
const SLOW = { system_profiler: 2 };

/** What a minute of sampling costs, against systeminformation asked once a minute for the same facts. */
export async function steady(): Promise<Measured> {
  if (!existsSync(STORY)) throw new Skipped(`it needs the recording ${STORY}`);
  const usual = await both(ROUNDS, MINUTES);
  // Once, as two seconds a minute make it long.
  const slow = await both(1, SLOW_MINUTES, SLOW);
  const figures = [
    ...startedFigures(usual),
    ...timeFigures(usual, ''),
    ...timeFigures(slow, ', system_profiler takes 2 s'),
  ];
  return {
    figures,
    notes: [...questions('Unstuck', usual.ours), ...questions('systeminformation', usual.other)],
  };
}

interface Both {
  readonly ours: Steady;
  readonly other: Steady;
}

async function both(
  rounds: number,
  otherMinutes: number,
  slow: Readonly<Record<string, number>> = {},
): Promise<Both> {
  using folder = temporaryFolder();
  const tools = folder.path;
  await writeStubs(tools, slow);
  const all: Both[] = [];
  for (let round = 0; round < rounds; round += 1) {
    all.push({
      ours: await inChild<Steady>('steady-ours.ts', { args: [tools, String(MINUTES), STORY], tools }),
      other: await inChild<Steady>('steady-other.ts', { args: [tools, String(otherMinutes)], tools }),
    });
  }
  return {
    ours: together(all.map(({ ours }) => ours)),
    other: together(all.map(({ other }) => other)),
  };
}

/** Several rounds as one. */
function together(rounds: readonly Steady[]): Steady {
  const sum = (of: (one: Steady) => number): number => rounds.reduce((all, one) => all + of(one), 0);
  return {
    minutes: sum(({ minutes }) => minutes),
    programs: rounds.flatMap(({ programs }) => programs),
    shells: sum(({ shells }) => shells),
    sync: sum(({ sync }) => sync),
    cpuMs: sum(({ cpuMs }) => cpuMs),
    wallMs: sum(({ wallMs }) => wallMs),
  };
}

const aMinute = (value: number, { minutes }: Steady): number => value / minutes;

function startedFigures({ ours, other }: Both): readonly Figure[] {
  const pair = (what: string, of: (one: Steady) => number, atLeast?: number): Figure =>
    compared(`${what} a minute`, '', aMinute(of(ours), ours), aMinute(of(other), other), atLeast);
  const programs = pair('programs started', (one) => one.programs.length);
  const waits = pair('synchronous starts', (one) => one.sync);
  return [
    { ...programs, limit: { of: 'ours', atMost: 6 } },
    pair('shells started', (one) => one.shells),
    pair('programs and shells', (one) => one.programs.length + one.shells, 4),
    { ...waits, limit: { of: 'ours', atMost: 0 } },
  ];
}

function timeFigures({ ours, other }: Both, when: string): readonly Figure[] {
  const pair = (what: string, of: (one: Steady) => number, atLeast?: number): Figure =>
    compared(`${what} a minute${when}`, 'ms', aMinute(of(ours), ours), aMinute(of(other), other), atLeast);
  return [pair('CPU with children', (one) => one.cpuMs, 3), pair('waiting for answers', (one) => one.wallMs)];
}

/** Which questions were asked how often. */
function questions(who: string, one: Steady): readonly string[] {
  const counts = [...Map.groupBy(one.programs, (question) => short(question))]
    .map(([question, times]) => ({ question, times: times.length }))
    .sort((a, b) => b.times - a.times);
  const rows = counts.map(
    ({ question, times }) => `${aMinute(times, one).toFixed(2).padStart(7)}  ${question}`,
  );
  return [`Programs that ${who} starts a minute:`, ...rows, ''];
}

const short = (question: string): string => (question.length > 90 ? `${question.slice(0, 87)}...` : question);
