import type { SleepInterval } from '../../../shared/night/sleep-interval.ts';
import type { Personal } from '../../../shared/redaction/rule.ts';
import type { ReportForm } from '../../../shared/report/form.ts';
import { textCleaner } from '../../../shared/report/free-text/clean.ts';
import type { ReportInput } from '../../../shared/report/input.ts';
import { probeFailures } from '../../engine/health.ts';
import type { Companion } from '../companion.ts';
import type { Outside } from '../outside.ts';
import type { ReportingOutside } from './outside.ts';

const HOUR_MS = 3_600_000;

type Machine = ReportInput['hardware'];

export interface MaterialParts {
  readonly companion: Companion;
  readonly outside: Pick<Outside, 'history' | 'sleeps' | 'loggedSleeps'>;
  /** Its version. */
  readonly app: string;
  readonly recorded: boolean;
  /** Takes a second or two. Null: it would tell of another machine. */
  readonly hardware: (() => Promise<Machine>) | null;
  /** Whose names are taken out: as far as they are known at once, and with those that are asked for. */
  readonly person: { readonly known: Personal; readonly asked: () => Promise<Personal> };
  readonly updateTrouble: () => string | null;
}

const unknownMachine: Machine = { name: null, chip: null, memoryGB: null };

/** What one report is made from. What takes long is asked for once, and goes in as soon as it is there. */
export function materialOf(parts: MaterialParts): ReportingOutside['material'] {
  const { companion, outside, app, recorded } = parts;
  const askedOnce = slowly(parts);
  return (form, came) => {
    const { now, timeZone, settings } = companion;
    const { person, hardware, sleeps } = askedOnce(form, now, came);
    return {
      ...{ settings, form, app, now, timeZone, recorded, hardware, sleeps },
      state: companion.parts.state,
      chronicle: outside.history.between(now - form.hours * HOUR_MS, now),
      health: probeFailures(companion.watching.health()),
      troubles: troublesOf(parts),
      // A new one for each report, so that its placeholders begin with the first.
      clean: textCleaner(person),
    };
  };
}

/** What is not known at once. */
interface Slow {
  readonly person: Personal;
  readonly hardware: Machine;
  readonly sleeps: readonly SleepInterval[];
}

type AskSlowly = (form: ReportForm, now: number, came: () => void) => Slow;

function slowly({ outside, hardware, person }: MaterialParts): AskSlowly {
  const known = { person: person.known, hardware: unknownMachine };
  const slept = new Map<number, readonly SleepInterval[]>();
  let isAsked = false;

  const ask = (came: () => void): void => {
    isAsked = true;
    const heard = (part: Partial<typeof known>): void => {
      Object.assign(known, part);
      came();
    };
    void person.asked().then((named) => heard({ person: named }));
    void hardware?.().then((machine) => heard({ hardware: machine }));
  };
  const askSleep = (hours: number, now: number, came: () => void): void => {
    slept.set(hours, []);
    outside.sleeps({ from: now - hours * HOUR_MS, to: now }).then(
      (told) => {
        slept.set(hours, told);
        if (told.length > 0) came();
      },
      (error: unknown) => console.error('The sleep log could not be read:', error),
    );
  };
  return ({ hours }, now, came) => {
    if (!isAsked) ask(came);
    if (!slept.has(hours)) askSleep(hours, now, came);
    return { ...known, sleeps: [...outside.loggedSleeps, ...(slept.get(hours) ?? [])] };
  };
}

function troublesOf({ companion, outside, updateTrouble }: MaterialParts): readonly string[] {
  const { historyTrouble, settingsTrouble, notifications } = companion.parts;
  const troubles = [
    historyTrouble ?? outside.history.notice(),
    settingsTrouble,
    updateTrouble(),
    notifications === 'refused' ? 'macOS does not show the alerts of Unstuck.' : null,
  ];
  return troubles.filter((trouble) => trouble !== null);
}
