import { parseOpenStep } from 'plist';
import { parseClock } from '../../src/main/probes/clock/probe.ts';
import { parseHeat } from '../../src/main/probes/heat/probe.ts';
import { parseKeepsAwake } from '../../src/main/probes/keeps-awake/probe.ts';
import { parseLastSleep } from '../../src/main/probes/last-sleep/probe.ts';
import { parseLid } from '../../src/main/probes/lid/probe.ts';
import { parseLowPowerMode } from '../../src/main/probes/low-power-mode/probe.ts';
import { parseMacOS } from '../../src/main/probes/macos/probe.ts';
import { waitingUpdates } from '../../src/main/probes/macos-update/probe.ts';
import { parseModel } from '../../src/main/probes/model/probe.ts';
import { parsePower } from '../../src/main/probes/power/probe.ts';
import { parseElapsed, parseProcesses } from '../../src/main/probes/processes/probe.ts';
import { parseSleepInForce } from '../../src/main/probes/sleep-in-force/probe.ts';
import { parseSleepSettings } from '../../src/main/probes/sleep-settings/probe.ts';
import { parseTimeMachine } from '../../src/main/probes/time-machine/probe.ts';
import type { SleepProfile } from '../../src/shared/facts/mac.ts';
import { attempt } from '../harness/fixtures.ts';
import type { Pair } from './as-catalogued.ts';
import { fromPlistBuddy, psFromAux } from './other-notations.ts';

type Values = Readonly<Record<string, unknown>>;

interface Adapter {
  /** The samples of this tool that are answers to a question of ours. */
  readonly command: RegExp;
  readonly pairs: (output: string, expected: Values) => readonly Pair[];
}

export const adapters: Readonly<Record<string, Adapter>> = {
  'pmset-batt': { command: /^pmset -g batt/, pairs: power },
  'pmset-accps': { command: /^pmset -g accps/, pairs: power },
  'pmset-g': { command: /^pmset -g/, pairs: settings },
  'pmset-custom': { command: /^pmset -g custom/, pairs: profiles },
  'pmset-assertions': { command: /^pmset -g assertions/, pairs: assertions },
  'pmset-therm': {
    command: /^pmset -g therm/,
    pairs: (output, expected) => shared({ ...parseHeat(output) }, expected),
  },
  'ioreg-clamshell': { command: /^ioreg/, pairs: lid },
  ps: { command: /^ps /, pairs: processes },
  sysctl: { command: /^sysctl/, pairs: kernel },
  'sw-vers': { command: /^sw_vers/, pairs: version },
  tmutil: { command: /^tmutil status/, pairs: backup },
  clock: { command: /^sntp/, pairs: clock },
  softwareupdate: { command: /^(?:defaults read|\/usr\/libexec\/PlistBuddy)/, pairs: updates },
};

function shared(ours: Values, theirs: Values): readonly Pair[] {
  const names = Object.keys(theirs).filter((name) => name in ours);
  return names.map((name) => ({ name, ours: ours[name], theirs: theirs[name] }));
}

function power(output: string, expected: Values): readonly Pair[] {
  const { minutesRemaining, ...fact } = parsePower(output);
  const charging = fact.state && ['charging', 'finishing-charge'].includes(fact.state);
  // The samples keep the "0:00 remaining" that pmset prints beside a charged battery and that means nothing.
  const minutes = fact.state === 'charged' ? {} : { minutesRemaining };
  return shared({ ...fact, charging, ...minutes }, expected);
}

function settings(output: string, expected: Values): readonly Pair[] {
  const sleep = parseSleepInForce(output);
  const mode = attempt(parseLowPowerMode, output);
  const [name, value] = isValues(mode) && typeof mode.row === 'string' ? mode.row.split(' ') : [];
  const ours = {
    sleepDisabled: sleep.sleepDisabled,
    sleep: sleep.sleepMinutes,
    displaysleep: sleep.displaySleepMinutes,
    sleepPreventedBy: sleep.preventedBy,
    lowpowermode: name === 'lowpowermode' ? Number(value) : null,
    powermode: name === 'powermode' ? Number(value) : null,
  };
  return shared(ours, expected);
}

function profiles(output: string, expected: Values): readonly Pair[] {
  const fact = parseSleepSettings(output);
  return (['battery', 'ac', 'ups'] as const).flatMap((source) => {
    const ours = fact[source];
    const theirs = expected[source];
    if (ours !== null && isValues(theirs)) return profile(source, ours, theirs);
    return theirs === undefined ? [] : [{ name: source, ours, theirs }];
  });
}

function profile(source: string, fact: SleepProfile, expected: Values): readonly Pair[] {
  const mode = expected.powermode ?? expected.lowpowermode;
  const theirs = { ...expected, low: typeof mode === 'number' ? mode === 1 : null };
  const ours = { sleep: fact.sleepMinutes, displaysleep: fact.displaySleepMinutes, low: fact.lowPowerMode };
  return shared(ours, theirs).map((pair) => ({ ...pair, name: `${source}.${pair.name}` }));
}

function assertions(output: string, expected: Values): readonly Pair[] {
  const fact = parseKeepsAwake(output);
  const owners = Array.isArray(expected.owners) ? expected.owners.filter(isValues) : [];
  return [
    ...shared(fact.system, isValues(expected.system) ? expected.system : {}),
    ...owners.flatMap((theirs) => {
      const ours = fact.owners.find(({ pid }) => pid === theirs.pid);
      return shared(
        { ...ours, pid: ours?.pid, ageSecs: ours?.ageSeconds, timeoutSecs: ours?.timeoutSeconds },
        theirs,
      );
    }),
  ];
}

function lid(output: string, expected: Values): readonly Pair[] {
  const { closed, causesSleep } = parseLid(output);
  return shared({ clamshellClosed: closed, clamshellCausesSleep: causesSleep }, expected);
}

function processes(output: string, expected: Values): readonly Pair[] {
  const fact = parseProcesses(psFromAux(output));
  const running = new Set<unknown>(fact.daemons.map(({ name }) => name));
  if (fact.photos !== null) running.add('Photos');

  const { running: there = [], notRunning: gone = [], etimeSamples: times = {} } = expected;
  return [
    ...(Array.isArray(there) ? there.map((name) => ({ name, ours: running.has(name), theirs: true })) : []),
    ...(Array.isArray(gone) ? gone.map((name) => ({ name, ours: running.has(name), theirs: false })) : []),
    ...Object.entries(times ?? {}).map(([name, theirs]) => ({ name, ours: parseElapsed(name), theirs })),
  ];
}

function kernel(output: string, expected: Values): readonly Pair[] {
  if (output.includes('hw.model')) {
    const { identifier, virtual } = parseModel(output);
    return shared({ model: identifier, virtual }, expected);
  }
  const [boot = 0, slept = 0, woke = 0] = Object.values(parseLastSleep(output)).map((at) => (at ?? 0) / 1000);
  return shared(
    { bootEpoch: boot, sleepEpoch: slept, wakeEpoch: woke, lastSleepSeconds: woke - slept },
    expected,
  );
}

function version(output: string, expected: Values): readonly Pair[] {
  const fact = parseMacOS(output);
  return shared({ ...fact, productName: fact.name }, expected);
}

function backup(output: string, expected: Values): readonly Pair[] {
  const { fraction, secondsLeft, ...fact } = parseTimeMachine(output);
  // The samples give the time left to the hundredth.
  const left = secondsLeft === null ? null : Math.round(secondsLeft * 100) / 100;
  return shared({ ...fact, percent: fraction, secondsLeft: left }, expected);
}

function clock(output: string, expected: Values): readonly Pair[] {
  const fact = attempt(parseClock, output);
  if (!isValues(fact)) return [];
  if ('gap' in fact) return shared({ error: fact.gap === 'timed-out' ? 'timeout' : fact.gap }, expected);
  return shared({ offset: fact.offsetSeconds, error: fact.errorSeconds }, expected);
}

/** The samples count every update; those that are compared here hold updates of macOS only. */
function updates(output: string, expected: Values): readonly Pair[] {
  const preferences = output.startsWith('Dict {') ? fromPlistBuddy(output) : parseOpenStep(output);
  return shared({ recommendedCount: waitingUpdates(preferences).waiting.length }, expected);
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;
