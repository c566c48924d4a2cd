import type { SupportReport } from '../../shared/report/report.ts';
import { sheetOf } from '../../shared/report/sheet.ts';

const about: readonly (readonly [start: string, sentence: string])[] = [
  [
    'report.html',
    'The report as one page. Open it in any browser; it needs nothing else and asks for nothing.',
  ],
  ['report.pdf', 'The same page, printed.'],
  ['report.txt', 'The findings in 2,000 characters, for a chat.'],
  ['report.json', 'The same for programs.'],
  [
    'screenshots/',
    'What the owner saw in Photos. Hidden data such as places and dates was taken out of the files.',
  ],
  [
    'recording/',
    'For engineers: the answers of this Mac over the last day, without personal data. "unstuck check --replay recording" plays it.',
  ],
];

/** What is in the archive, for who opens it first. */
export function readme(report: SupportReport, names: readonly string[]): string {
  const { title, under, about: id, headline, leftOut, never } = sheetOf(report);
  const rows = about.filter(([start]) => names.some((name) => name.startsWith(start)));
  const noPdf = names.includes('report.pdf')
    ? []
    : ['', 'There is no PDF in here: print report.html to get one.'];
  return [
    title,
    `${under} · ${id}`,
    '',
    headline.value,
    '',
    ...rows.map(([start, sentence]) => `${start.padEnd(14)}${sentence}`),
    ...noPdf,
    '',
    ...(leftOut === null ? [] : [leftOut]),
    never,
    '',
  ].join('\n');
}
