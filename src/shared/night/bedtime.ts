import type { Settings } from '../settings/settings.ts';
import { type Bedtime, usualBedtime } from './window.ts';

type Quiet = Pick<Settings, 'alerts'>;

/** Quiet hours that end as they begin are none. Whoever wants alerts at any hour goes to bed all the same. */
const areNone = ({ alerts }: Quiet): boolean => alerts.nightFrom === alerts.nightTo;

/** The night of the settings, in hours of the clock. */
export const bedtimeOf = (settings: Quiet): Bedtime =>
  areNone(settings)
    ? usualBedtime
    : { from: settings.alerts.nightFrom / 60, to: settings.alerts.nightTo / 60 };

/** When it is morning, in minutes since midnight. */
export const endOfNight = (settings: Quiet): number =>
  areNone(settings) ? usualBedtime.to * 60 : settings.alerts.nightTo;
