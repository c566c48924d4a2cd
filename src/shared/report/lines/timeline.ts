import { duration, items, weekdayDate } from '../../present/units.ts';
import type { Day, Timeline } from '../happened.ts';
import type { SupportReport } from '../report.ts';
import { causeText, numberOr, sizeOr, spanIn, unknown } from '../words.ts';
import { type Line, numbered } from './line.ts';

export function timelineLines(report: SupportReport): readonly Line[] {
  const { timeline, timeZone } = report;
  if (timeline === null) return [];
  const span = spanIn(report);
  const { stretches, stretchesLeftOut, days, notRecordedSeconds } = timeline;
  const more = numberOr(stretchesLeftOut);
  return [
    { id: 'uploaded-in-window', label: 'Uploaded in this time', value: uploadedText(timeline) },
    { id: 'not-recorded', label: 'Not recorded', value: duration(notRecordedSeconds) },
    ...numbered('stretch', stretches, ({ from, to, cause }) => [span(from, to), causeText(cause)]),
    ...(stretchesLeftOut > 0
      ? [{ id: 'more-stretches', label: 'Shorter ones, not listed', value: more }]
      : []),
    ...numbered('day', days, (day) => [weekdayDate(Date.parse(day.from), timeZone), dayTold(day)]),
  ];
}

function uploadedText({ itemsUploaded, bytesUploaded }: Timeline): string {
  if (itemsUploaded === null) return unknown;
  return `${items(itemsUploaded)}${bytesUploaded === null ? '' : `, ${sizeOr(bytesUploaded)}`}`;
}

function dayTold({ itemsUploaded, pausedSeconds, asleepSeconds, notRecordedSeconds, mostly }: Day): string {
  const parts = [
    `${numberOr(itemsUploaded)} uploaded`,
    `paused ${duration(pausedSeconds)}`,
    `asleep ${duration(asleepSeconds)}`,
    notRecordedSeconds > 0 ? `not recorded ${duration(notRecordedSeconds)}` : null,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}; mostly: ${causeText(mostly)}`;
}
