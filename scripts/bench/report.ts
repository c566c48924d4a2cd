import { openHistory } from '../../src/main/history/sqlite.ts';
import { buildReport } from '../../src/shared/report/build.ts';
import { emptyForm } from '../../src/shared/report/form.ts';
import { reportHtml } from '../../src/shared/report/html/page.ts';
import { EVENING, MINUTE } from '../../test/harness/entries.ts';
import { reportInput, restlessMonth } from '../../test/harness/report.ts';
import { temporaryFolder } from '../../test/harness/repository.ts';
import { DAY_MINUTES, yearMinute } from '../../test/harness/year.ts';
import { type Measured, median } from './figure.ts';

const DAYS = 30;
const TIMES = 7;

/** A report over a month of one sample a minute: read from the history, built, and drawn as a page. */
export async function report(): Promise<Measured> {
  using folder = temporaryFolder();
  const history = openHistory(folder.path);
  const minutes = DAYS * DAY_MINUTES;
  for (let minute = 0; minute < minutes; minute += 1) history.append(yearMinute(minute));
  const now = EVENING + minutes * MINUTE;
  let bytes = 0;
  const took = Array.from({ length: TIMES }, () => {
    const started = performance.now();
    const chronicle = history.between(EVENING, now);
    const form = { ...emptyForm, hours: DAYS * 24 };
    bytes = Buffer.byteLength(reportHtml(buildReport(reportInput({ chronicle, now, form }))));
    return performance.now() - started;
  });
  history.close();
  const restless = restlessMonth();
  const started = performance.now();
  const form = { ...emptyForm, hours: DAYS * 24 };
  reportHtml(buildReport(reportInput({ ...restless, form })));
  const restlessMs = performance.now() - started;
  return {
    figures: [
      {
        what: 'a report of 30 days of minutes, as a page, the first time',
        unit: 'ms',
        ours: took[0] ?? Number.NaN,
        limit: { of: 'ours', atMost: 1_000 },
      },
      { what: 'the same again', unit: 'ms', ours: median(took) },
      {
        what: 'of 30 days in which everything changed each minute',
        unit: 'ms',
        ours: restlessMs,
        limit: { of: 'ours', atMost: 1_000 },
      },
      { what: 'its size', unit: 'kB', ours: bytes / 1_000, limit: { of: 'ours', atMost: 1_000 } },
    ],
    notes: [],
  };
}
