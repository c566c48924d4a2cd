import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retell } from '../../src/main/engine/retell.ts';
import { parseHeader } from '../../src/main/system/read-recording.ts';
import { parseSteps } from '../../src/main/system/recording-steps.ts';
import { buildReport } from '../../src/shared/report/build.ts';
import { emptyForm } from '../../src/shared/report/form.ts';
import { reportHtml } from '../../src/shared/report/html/page.ts';
import { reportSchema } from '../../src/shared/report/schema.ts';
import { reportText } from '../../src/shared/report/text.ts';
import { reportInput } from '../harness/report.ts';
import { root } from '../harness/repository.ts';

type Step = Record<string, unknown>;
type Damage = (step: Step) => Step | null;

const failures = ['ENOENT', 'EPERM', 'EACCES', 'ETIMEDOUT', 'ECONNREFUSED', 'ENOTFOUND', 'EOUTPUT'];
const answers = [
  'stdout',
  'stderr',
  'exit',
  'text',
  'base64',
  'names',
  'rows',
  'body',
  'status',
  'addresses',
  'issuer',
  'ms',
];

/** The question alone, with a failure in place of its answer. */
function failing(code: string): Damage {
  return (step) => ({
    ...Object.fromEntries(
      Object.entries(step).filter(([name]) => !answers.includes(name) && name !== 'file' && name !== 'mtime'),
    ),
    failure: code,
  });
}

const garbled =
  (text: string): Damage =>
  (step) =>
    'stdout' in step ? { ...step, stdout: text } : 'text' in step ? { ...step, text } : step;

const cut =
  (share: number): Damage =>
  (step) => {
    const half = (text: unknown): string => String(text).slice(0, Math.floor(String(text).length * share));
    return 'stdout' in step
      ? { ...step, stdout: half(step.stdout) }
      : 'text' in step
        ? { ...step, text: half(step.text) }
        : step;
  };

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.constant<Damage>(() => null),
  fc.constantFrom(...failures).map(failing),
  fc.string({ unit: 'binary', maxLength: 200 }).map(garbled),
  fc.double({ min: 0, max: 1, noNaN: true }).map(cut),
  fc.constant<Damage>((step) => ('exit' in step ? { ...step, exit: 1 } : step)),
);

const stories = ['low-power-mode-at-bedtime', 'full-tunnel-vpn', 'wedged-engine', 'outage-0200-0430'];
const read = (story: string, file: string): string =>
  readFileSync(join(root, 'test/recordings', story, file), 'utf8');

it.each(stories)('whatever fails on this Mac, a report is made and valid: %s', async (story) => {
  const header = parseHeader(read(story, 'recording.json'), story);
  const lines = read(story, 'steps.jsonl')
    .trimEnd()
    .split('\n')
    .map((line): Step => JSON.parse(line));
  const perLine = fc.array(fc.option(damage, { freq: 2 }), {
    minLength: lines.length,
    maxLength: lines.length,
  });
  await fc.assert(
    fc.asyncProperty(perLine, async (damages) => {
      const damaged = lines.flatMap((line, nth) => {
        const made = (damages[nth] ?? ((step) => step))(line);
        return made === null ? [] : [`${JSON.stringify(made)}\n`];
      });
      const recording = { folder: '/nowhere', header, ...parseSteps(damaged.join(''), header.startedAt) };
      const { state, chronicle, sleeps } = await retell(recording);
      const hours = (header.endsAt - header.startedAt) / 3_600_000;
      const form = { ...emptyForm, hours };
      const report = buildReport(
        reportInput({ state, chronicle, sleeps, form, now: header.endsAt, timeZone: header.timeZone }),
      );
      expect(reportSchema.parse(report)).toEqual(report);
      expect(reportHtml(report)).toContain('</html>');
      expect(reportText(report).length).toBeLessThanOrEqual(2_000);
    }),
    { numRuns: 12 },
  );
});
