import type { AppView } from '../../app-view.ts';
import { habitsOf } from '../../night/habits.ts';
import type { ViewSource } from '../../view-source.ts';
import { alertChoices } from '../alert-choices.ts';
import { habitFacts } from '../habit-words.ts';
import { placeOf } from '../place.ts';
import { tonightOf } from '../tonight.ts';
import { clockTime } from '../units.ts';
import { nightRow, nightView } from './night.ts';
import { nowView } from './now.ts';
import { accessView, alertsWay, awakeView, causesHere, loginView } from './this-mac.ts';

/** What the popover shows of what the app knows. */
export function appView(source: ViewSource): AppView {
  const { settings, notifications, settingsTrouble, historyTrouble, checking, page, timeZone, about } =
    source;
  const { state, snoozedUntil, nights } = source;
  const tonight = tonightOf(source);
  return {
    ...{ settings, notifications, settingsTrouble, checking, page, timeZone, about },
    now: state && nowView(state, timeZone, source.marks),
    troubles: [settingsTrouble, historyTrouble].filter((trouble) => trouble !== null),
    awake: awakeView(source),
    tonight,
    night: nightView(source, tonight),
    // The one that is told above them is none of those before.
    nights: nights.filter((each) => each.night.from !== source.night?.from).map(nightRow),
    habits: habitsIn(source),
    causes: state ? causesHere(state, timeZone) : [],
    login: loginView(source),
    access: accessView(source),
    alertsWay: alertsWay(source),
    quietUntil: snoozedUntil === null ? null : clockTime(snoozedUntil, timeZone, state?.at ?? snoozedUntil),
    alertChoices: choices,
    macosMajor: state && placeOf(state, timeZone).macosMajor,
  };
}

/** The same all along. */
const choices = alertChoices();

function habitsIn({ nights, timeZone }: ViewSource): AppView['habits'] {
  const habits = habitsOf(
    nights.map(({ night }) => night),
    timeZone,
  );
  return habits ? habitFacts(habits) : [];
}
