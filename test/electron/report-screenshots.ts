import type { Page } from 'playwright';
import { pngOf } from '../harness/pictures.ts';
import type { Launched } from './launch.ts';
import { asFile, type OpenReport, reportOpenedBy } from './report.ts';

export const looks = [
  { name: 'light', theme: 'light', text: '' },
  { name: 'dark', theme: 'dark', text: '' },
  { name: 'text-200', theme: 'light', text: '26px' },
] as const;

/** As it opens, with everything filled in, and covering a picture. */
export const reportStates = ['empty', 'filled', 'editor'] as const;

const WINDOW = { width: 1080, height: 780 };

type PathOf = (state: (typeof reportStates)[number], look: string) => string;

/** The report window in all its looks. */
export async function takeReport(launched: Launched, pathOf: PathOf): Promise<void> {
  const report = await reportOpenedBy(launched, () => launched.choose('Export Report…'));
  const { page } = report;
  const taken = (state: (typeof reportStates)[number]) => inEveryLook(page, (look) => pathOf(state, look));
  await taken('empty');
  await fill(report);
  await taken('filled');
  await page.getByRole('button', { name: 'Cover parts of Picture 1' }).click();
  await page.getByRole('application').press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await taken('editor');
}

async function inEveryLook(page: Page, pathOf: (look: string) => string): Promise<void> {
  for (const { name, theme, text } of looks) {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator('html').evaluate((html: HTMLElement, size) => {
      html.style.fontSize = size;
    }, text);
    await page.setViewportSize({ ...WINDOW, height: WINDOW.height + (await hiddenBelow(page)) });
    await page.locator('.report').evaluate((box: Element) => box.scrollTo(0, 0));
    await page.screenshot({ path: pathOf(name), animations: 'disabled' });
    await page.setViewportSize(WINDOW);
  }
}

/** How much of the form is left below the edge; in front of it, nothing is. */
const hiddenBelow = async (page: Page): Promise<number> =>
  (await page.locator('dialog').count()) > 0
    ? 0
    : page
        .locator('.report, main')
        .evaluateAll((boxes: readonly Element[]) =>
          Math.max(...boxes.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)),
        );

async function fill({ page, preview }: OpenReport): Promise<void> {
  await page.getByRole('textbox', { name: 'In your own words' }).fill('It began on Monday, after a holiday.');
  await page.getByRole('button', { name: 'Choose…' }).click();
  await page.getByRole('searchbox').fill('low power');
  await page.getByRole('button', { name: 'Low Power Mode', exact: true }).click();
  for (const summary of await page.locator('summary').all()) await summary.click();
  await page.getByLabel('Restarted the Mac', { exact: true }).check();
  await page.getByLabel('Day: Restarted the Mac').fill('2026-11-21');
  await page.getByLabel('Time: Restarted the Mac').selectOption('22:30');
  await page.getByRole('button', { name: 'Add a device' }).click();
  await page.getByLabel('Model').fill('iPhone 15');
  await page.getByLabel('System and version').fill('iOS 26.1');
  await page.getByLabel('What Photos shows there').fill('Uploading 1,284 Items');
  const blue = pngOf(640, 400, [40, 100, 190]);
  for (const name of ['a.png', 'b.png']) {
    await page.locator('input[type=file]').setInputFiles(asFile(name, blue));
    await page.getByRole('button', { name: `Remove Picture ${name === 'a.png' ? 1 : 2}` }).waitFor();
  }
  await page.getByRole('button', { name: 'Copy text' }).click();
  await page.getByText('Copied.').waitFor();
  await preview.getByText('after a holiday').waitFor();
}
