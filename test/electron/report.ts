import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FrameLocator, Page } from 'playwright';
import type { Launched } from './launch.ts';

export interface OpenReport {
  readonly page: Page;
  /** The preview. */
  readonly preview: FrameLocator;
  /** What the console said that is not plain talk, errors of scripts, and what was against a policy. */
  readonly complaints: readonly string[];
}

/** The report window, opened by `act`, with its preview. */
export async function reportOpenedBy(it: Launched, act: () => Promise<unknown>): Promise<OpenReport> {
  const opened = it.app.waitForEvent('window');
  await act();
  const page = await opened;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const preview = page.frameLocator('iframe');
  await preview.locator('h1').waitFor();
  return { page, preview, complaints };
}

/** From the popover, once it tells what the demo has come to. */
export async function openReport(it: Launched): Promise<OpenReport> {
  const popover = await it.open();
  await popover.getByText('Low Power Mode is on').first().waitFor();
  return reportOpenedBy(it, () => popover.getByRole('button', { name: 'Export report…' }).click());
}

/** What the person answers to the next dialog. */
export const answerNext = (it: Launched, answer: object): Promise<void> =>
  it.app.evaluate((electron, given) => {
    const { standIn } = electron as unknown as { standIn: { answers: object[] } };
    standIn.answers.push(given);
  }, answer);

const kinds = { pdf: 'PDF', html: 'Web page', txt: 'Text', json: 'JSON', zip: 'ZIP, everything' } as const;

let files = 0;

/** Saves as a person does, each time under a new name. */
export async function savedAs(it: Launched, page: Page, kind: keyof typeof kinds): Promise<string> {
  files += 1;
  const filePath = join(it.folder, `report-${files}.${kind}`);
  await answerNext(it, { canceled: false, filePath });
  await page.getByLabel('Format').selectOption({ label: kinds[kind] });
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByText(`Saved as ${basename(filePath)}.`).waitFor();
  return filePath;
}

/** The bytes of the file. */
export const saved = async (...what: Parameters<typeof savedAs>): Promise<Buffer> =>
  readFileSync(await savedAs(...what));

/** The beginning of a picture as an iPhone takes it. */
export const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');

export const asFile = (name: string, buffer: Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer,
});
