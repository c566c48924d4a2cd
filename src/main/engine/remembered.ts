import type { FactId } from '../../shared/reading.ts';
import { probes } from '../probes/index.ts';
import type { Known } from '../probes/probe.ts';
import { Failure, type System } from '../system/system.ts';
import type { AnyProbe } from './collect.ts';
import type { Probes } from './engine.ts';

/** One question of a probe and what came of it. */
interface Asked {
  readonly ask: () => Promise<unknown>;
  readonly outcome: Promise<unknown>;
}

interface Run {
  readonly known: Known<FactId>;
  readonly asked: readonly Asked[];
  readonly fact: Promise<unknown>;
}

const questions = [
  'run',
  'read',
  'list',
  'stat',
  'open',
  'disk',
  'query',
  'get',
  'lookup',
  'connect',
] as const satisfies readonly (keyof System)[];

/**
 * A probe that gives its last fact again while everything it asked gets the very same answer. For recordings, where an
 * answer that holds is one object: there most of a night's readings are repetitions, and parsing is what costs.
 */
export function remembered(probe: AnyProbe): AnyProbe {
  let last: Run | undefined;

  return {
    ...probe,
    read: async (system, known) => {
      if (last && sameFacts(last.known, known) && (await allSame(last.asked))) return last.fact;
      const asked: Asked[] = [];
      const fact = Promise.resolve(probe.read(noting(system, asked), known));
      last = { known, asked, fact };
      return fact;
    },
  } as AnyProbe;
}

function noting(system: System, asked: Asked[]): System {
  const noted = questions.map((question) => {
    const method = system[question] as (...args: readonly unknown[]) => Promise<unknown>;
    const note = (...args: readonly unknown[]): Promise<unknown> => {
      const ask = (): Promise<unknown> => outcomeOf(method(...args));
      const answer = method(...args);
      asked.push({ ask, outcome: outcomeOf(answer) });
      return answer;
    };
    return [question, note];
  });
  return { ...system, ...Object.fromEntries(noted) };
}

/** The answer, or how it failed: that is a new object each time. */
function outcomeOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => (error instanceof Failure ? error.message : error));
}

async function allSame(asked: readonly Asked[]): Promise<boolean> {
  for (const { ask, outcome } of asked) {
    if ((await ask()) !== (await outcome)) return false;
  }
  return true;
}

function sameFacts(before: Known<FactId>, now: Known<FactId>): boolean {
  const ids = Object.keys(now) as FactId[];
  return Object.keys(before).length === ids.length && ids.every((id) => before[id] === now[id]);
}

/** All registered probes, each remembering for itself. */
export function rememberedProbes(): Probes {
  const entries = Object.entries(probes).map(([id, probe]) => [id, remembered(probe as unknown as AnyProbe)]);
  return Object.fromEntries(entries) as Probes;
}
