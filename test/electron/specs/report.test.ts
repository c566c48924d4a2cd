import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportCalls } from '../../../src/shared/ipc/report-contract.ts';
import { sections } from '../../../src/shared/report/sections.ts';
import { pngOf } from '../../harness/pictures.ts';
import { end, type Launched, launch } from '../launch.ts';
import {
  answerNext,
  asFile,
  type OpenReport,
  openReport,
  reportOpenedBy,
  saved,
  savedAs,
} from '../report.ts';

let it: Launched;
let report: OpenReport;

beforeAll(async () => {
  it = await launch();
  report = await openReport(it);
});
afterAll(() => end(it));

const windows = () => it.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const call = (name: string, input: unknown) =>
  report.page.evaluate(
    ([called, argument]) => {
      const bridge = Reflect.get(window, 'unstuck') as {
        call: (name: string, input: unknown) => Promise<unknown>;
      };
      return bridge.call(String(called), argument);
    },
    [name, input] as const,
  );

/** What the protocol answers to the page's own address of the preview. */
const previewed = async () => {
  const address = await report.page.locator('iframe').getAttribute('src');
  return report.page.request.get(new URL(address ?? '', report.page.url()).href);
};

test('it opens as an ordinary window of its own', async () => {
  const [look] = await it.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((one) => one.getTitle() === 'Report for Apple Support')
      .map((one) => (one as unknown as { options: object }).options),
  );
  expect(look).toMatchObject({ minWidth: 720, minHeight: 560 });
  expect(look).not.toHaveProperty('frame');
  expect(look).not.toHaveProperty('resizable');
  await expect
    .poll(() =>
      it.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some(
          (one) => one.getTitle() === 'Report for Apple Support' && one.isVisible(),
        ),
      ),
    )
    .toBe(true);
});

test('it says what is never in a report, and that nothing is sent', async () => {
  await report.page.getByText('Nothing is sent').waitFor();
  await report.page.getByText(/Unstuck never puts in: .*serial numbers/).waitFor();
});

test('opened again from the menu, it is the same window', async () => {
  const before = await windows();
  await it.choose('Export Report…');
  expect(await windows()).toBe(before);
});

test('what is seen is what is saved, byte for byte', async () => {
  const seen = await (await previewed()).body();
  expect(seen.equals(await saved(it, report.page, 'html'))).toBe(true);
  expect(seen.toString()).toContain('Uploads are paused because Low Power Mode is on');
});

test('nothing in the preview can run, load or send', async () => {
  const { 'content-security-policy': policy } = (await previewed()).headers();
  expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  expect(policy).not.toContain('script-src');
  expect(await report.page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
});

test('the form may frame its preview, the popover nothing', async () => {
  const policyOf = async (page: Page) =>
    (await page.request.get(page.url())).headers()['content-security-policy'];
  const strict = await policyOf(it.page);
  expect(await policyOf(report.page)).toBe(`${strict}; frame-src 'self'`);
  expect(strict).toContain("default-src 'none'");
  expect(strict).not.toContain('frame-src');
});

test('a frame with anything but the preview is refused', async () => {
  const before = (await it.journal('navigate')).length;
  await report.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = './index.html';
    document.body.append(frame);
  });
  await expect
    .poll(async () => (await it.journal('navigate')).slice(before))
    .toEqual([{ url: 'app://unstuck/index.html', allowed: false }]);
  await report.page.evaluate(() => document.querySelector('body > iframe')?.remove());
});

test('the PDF is one to three pages', async () => {
  const pdf = await saved(it, report.page, 'pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(1);
  expect(pages.length).toBeLessThanOrEqual(3);
});

test('the window that prints is gone again', async () => {
  expect(await windows()).toBe(2);
});

test('text, JSON and the archive are saved, too', async () => {
  const { page } = report;
  expect((await saved(it, page, 'txt')).toString()).toContain('Low Power Mode is on');
  expect(JSON.parse((await saved(it, page, 'json')).toString())).toMatchObject({ format: 1 });
  const zip = await saved(it, page, 'zip');
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  for (const name of ['report.html', 'report.pdf', 'report.txt', 'report.json']) {
    expect(zip.includes(name), name).toBe(true);
  }
});

test('the saved file is shown in the Finder', async () => {
  const file = await savedAs(it, report.page, 'zip');
  await report.page.getByRole('button', { name: 'Show in Finder' }).click();
  await expect.poll(() => it.journal('showItemInFolder')).toEqual([file]);
});

test('the text is copied', async () => {
  await report.page.getByRole('button', { name: 'Copy text' }).click();
  await report.page.getByText('Copied.').waitFor();
  expect((await it.journal('clipboard')).at(-1)).toContain('Low Power Mode is on');
});

test("Apple's own page is opened by its name", async () => {
  await report.page.getByRole('button', { name: 'Open Apple Support' }).click();
  await expect.poll(async () => (await it.journal('openExternal')).at(-1)).toContain('support.apple.com');
});

test('whoever cancels hears nothing of it', async () => {
  const before = (await it.journal('dialog.save')).length;
  await answerNext(it, { canceled: true, filePath: '' });
  await report.page.getByRole('button', { name: 'Save as…' }).click();
  await expect.poll(async () => (await it.journal('dialog.save')).length).toBe(before + 1);
  await expect.poll(() => report.page.getByRole('alert').allTextContents()).toEqual(['']);
});

test('macOS is asked for a place under a name that says what it is', async () => {
  expect((await it.journal('dialog.save')).at(-1)).toMatchObject({
    defaultPath: expect.stringMatching(/^iCloud Photos report [0-9A-Z]{4}-[0-9A-Z]{2}\.zip$/),
    filters: [{ extensions: ['zip'] }],
  });
});

test.each([
  [
    'a folder that is not there',
    'nowhere/report.txt',
    /report\.txt could not be saved: the folder is not there\./,
  ],
  ['a folder in its place', 'taken.txt', /taken\.txt is a folder\./],
])('%s is said, without the way there', async (_what, name, sentence) => {
  mkdirSync(join(it.folder, 'taken.txt'), { recursive: true });
  await answerNext(it, { canceled: false, filePath: join(it.folder, name) });
  await report.page.getByLabel('Format').selectOption('txt');
  await report.page.getByRole('button', { name: 'Save as…' }).click();
  await report.page.getByText(sentence).waitFor();
  expect(await report.page.getByRole('alert').textContent()).not.toContain(it.folder);
});

test('a name without its ending gets it, and replaces nothing by that', async () => {
  await answerNext(it, {
    canceled: false,
    filePath: (await savedAs(it, report.page, 'txt')).replace(/\.txt$/, ''),
  });
  await report.page.getByLabel('Format').selectOption('txt');
  await report.page.getByRole('button', { name: 'Save as…' }).click();
  await report.page.getByText(/report-\d+\.txt is there already\./).waitFor();
  await answerNext(it, { canceled: false, filePath: join(it.folder, 'fresh') });
  await report.page.getByRole('button', { name: 'Save as…' }).click();
  await report.page.getByText('Saved as fresh.txt.').waitFor();
  expect(existsSync(join(it.folder, 'fresh.txt'))).toBe(true);
});

test.each(sections)('the part "%s" can be left out', async (section) => {
  const { page } = report;
  const at = sections.indexOf(section);
  await page.getByText(/part.* in it|left out/).click();
  const part = page.locator('.why .switch-row input').nth(at);
  await part.click();
  const left = JSON.parse((await saved(it, page, 'json')).toString());
  expect([left[section], left.leftOut]).toEqual([null, [section]]);
  await part.click();
  expect(JSON.parse((await saved(it, page, 'json')).toString()).leftOut).toEqual([]);
  await page.getByText(/part.* in it|left out/).click();
});

test.each(['open', 'quit', 'show', 'changeSettings'])(
  'the report window may not make the call %s of the popover',
  async (name) => {
    expect(await call(name, name === 'open' ? 'battery' : undefined)).toEqual({
      ok: false,
      why: 'no such call',
    });
  },
);

test.each(['save', 'addPicture', 'openSupport'])('the popover may not make the call %s', async (name) => {
  const said = await it.page.evaluate((called) => {
    const bridge = Reflect.get(window, 'unstuck') as {
      call: (name: string, input: unknown) => Promise<unknown>;
    };
    return bridge.call(called, undefined);
  }, name);
  expect(said).toEqual({ ok: false, why: 'no such call' });
});

test('a frame of the report window may call nothing', async () => {
  const said = await it.app.evaluate(async (electron) => {
    const { BrowserWindow, standIn } = electron as unknown as {
      BrowserWindow: {
        getAllWindows: () => readonly {
          readonly webContents: { readonly mainFrame: object };
          readonly getTitle: () => string;
        }[];
      };
      standIn: { deliver: (text: string, event: object) => Promise<string> };
    };
    const window = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Report for Apple Support');
    const { mainFrame } = window?.webContents ?? {};
    const args = JSON.stringify(['a', ['openSupport', ['u']]]);
    const text = JSON.stringify({ type: 'invoke', channel: 'unstuck:call', args });
    return standIn.deliver(text, {
      sender: window?.webContents,
      senderFrame: { ...mainFrame, parent: mainFrame },
    });
  });
  expect(said).toContain('sender');
});

test('10,000 random messages to each call change nothing outside, and the window goes on', async () => {
  const journal = () => Promise.all(['dialog.save', 'openExternal', 'clipboard', 'saved'].map(it.journal));
  const before = await journal();
  await it.app.evaluate(shower, { names: Object.keys(reportCalls), each: 10_000 });
  expect(await journal()).toEqual(before);
  expect((await saved(it, report.page, 'txt')).length).toBeGreaterThan(100);
}, 120_000);

const note = ({ page }: OpenReport) => page.getByRole('textbox', { name: 'In your own words' });

async function closedAndOpened({ page }: OpenReport): Promise<OpenReport> {
  await it.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.getTitle() === 'Report for Apple Support')
      ?.close();
  });
  await expect.poll(() => page.isClosed()).toBe(true);
  return reportOpenedBy(it, () => it.choose('Export Report…'));
}

test('closed and opened again, all that was filled in and not saved is there', async () => {
  const { page } = report;
  await note(report).fill('Remember this');
  await page.getByRole('button', { name: 'Choose…' }).click();
  await page.getByRole('searchbox').fill('low data');
  await page.getByRole('button', { name: 'Low Data Mode' }).click();
  await page.getByText('Tick what you have done already').click();
  await page.getByLabel('Restarted the Mac', { exact: true }).check();
  await page.getByText('All parts are in it').click();
  await page.getByRole('switch', { name: 'Library' }).click();
  await page.locator('input[type=file]').setInputFiles(asFile('a.png', pngOf(200, 100, [220, 30, 30])));
  await page.getByRole('button', { name: 'Cover parts of Picture 1' }).click();
  await page.getByRole('application').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => page.locator('.thumbnails img').getAttribute('src')).toContain('version=2');
  const again = await closedAndOpened(report);
  await again.page.getByText('What you filled in before is still here').waitFor();
  expect(await note(again).inputValue()).toBe('Remember this');
  await again.preview.getByText('Remember this').waitFor();
  await again.page.locator('b', { hasText: 'Low Data Mode' }).waitFor();
  await again.page.getByText('Tick what you have done already').click();
  expect(await again.page.getByLabel('Restarted the Mac', { exact: true }).isChecked()).toBe(true);
  await again.page.getByText('1 part is left out').waitFor();
  expect(await again.page.locator('.thumbnails img').getAttribute('src')).toContain('version=2');
  expect(again.complaints).toEqual([]);
  report = again;
});

test('closed and opened again once it was saved, a new report begins', async () => {
  await saved(it, report.page, 'html');
  const again = await closedAndOpened(report);
  expect(await note(again).inputValue()).toBe('');
  expect(await again.preview.locator('body').textContent()).not.toContain('Remember this');
  expect(await again.page.locator('.thumbnails img').count()).toBe(0);
  expect(again.complaints).toEqual([]);
});

test('nothing went wrong in the pages', () => {
  expect([...report.complaints, ...it.complaints]).toEqual([]);
});

/** Runs in the main process, right behind the wire. */
async function shower(
  electron: unknown,
  { names, each }: { readonly names: readonly string[]; readonly each: number },
) {
  const { BrowserWindow, standIn } = electron as {
    BrowserWindow: {
      getAllWindows: () => readonly {
        readonly webContents: { readonly mainFrame: object };
        readonly getTitle: () => string;
      }[];
    };
    standIn: { deliver: (text: string, event: object) => Promise<string> };
  };
  const window = BrowserWindow.getAllWindows().find((one) => one.getTitle() === 'Report for Apple Support');
  const event = { sender: window?.webContents, senderFrame: window?.webContents.mainFrame };
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const known = ['hours', 'note', 'id', 'bytes', '__proto__', 'constructor', '../../report.html', 'exe'];
  // What the wire makes of each: never "nothing", which is a right answer to some calls.
  const value = (depth: number): unknown => {
    const kind = below(depth > 2 ? 6 : 9);
    if (kind === 0) return null;
    if (kind === 1) return below(2) === 1;
    if (kind === 2) return below(1_000_000) - 500_000;
    if (kind === 3) return ['n', ['NaN', 'Infinity', '-0'][below(3)]];
    if (kind === 4) return known[below(known.length)];
    if (kind === 5) return ['b', 'Uint8Array', Array.from({ length: below(40) }, () => below(256))];
    const inner = Array.from({ length: below(4) }, () => value(depth + 1));
    return kind === 6 ? ['a', inner] : ['o', inner.map(() => known[below(known.length)] ?? ''), inner];
  };
  for (const name of names) {
    for (let done = 0; done < each; done += 1) {
      const args = JSON.stringify(['a', [name, value(0)]]);
      await standIn.deliver(JSON.stringify({ type: 'invoke', channel: 'unstuck:call', args }), event);
    }
  }
}
