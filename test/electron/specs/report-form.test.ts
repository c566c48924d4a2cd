import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pngOf, segment, withSegments } from '../../harness/pictures.ts';
import { end, type Launched, launch } from '../launch.ts';
import { asFile, heic, type OpenReport, openReport, saved } from '../report.ts';

let it: Launched;
let report: OpenReport;

beforeAll(async () => {
  it = await launch();
  report = await openReport(it);
});
afterAll(() => end(it));

const seen = (text: string | RegExp) => report.preview.getByText(text).first().waitFor();

const focused = (page: OpenReport['page']) => page.evaluate(() => document.activeElement?.textContent);

test('the window of time is that of the report', async () => {
  await report.page.getByLabel('3 days').click();
  await seen(/last 3 days|last 72 hours/);
  await report.page.getByLabel('24 h', { exact: true }).click();
  await seen('last 24 hours');
});

test('a note goes in without names and addresses', async () => {
  await report.page
    .getByRole('textbox', { name: 'In your own words' })
    .fill('It began on Monday. Write to jane.appleseed@example.com.');
  await seen(/It began on Monday/);
  expect(await report.preview.locator('body').textContent()).not.toContain('appleseed');
});

test('the preview stays where someone scrolled to', async () => {
  const { page, preview } = report;
  const top = () => preview.locator('html').evaluate((html) => html.scrollTop);
  await preview.locator('html').evaluate((html) => html.scrollTo(0, 300));
  await page.getByRole('textbox', { name: 'In your own words' }).fill('It began on Tuesday.');
  await seen('It began on Tuesday.');
  await expect.poll(top).toBe(300);
});

test('what Photos shows is picked from what it can show', async () => {
  const { page } = report;
  await page.getByRole('button', { name: 'Choose…' }).click();
  const field = page.getByRole('searchbox', { name: 'Message of Photos' });
  await field.fill('xyzzy plugh');
  await page.getByText('Not known.').waitFor();
  await page.keyboard.press('Escape');
  expect(await field.inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Choose…');
  await page.keyboard.press('Enter');
  await field.fill('low data');
  await page.getByRole('button', { name: 'Low Data Mode' }).click();
  await report.preview.locator('[data-line=seen]').getByText('Low Data Mode').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Change…');
  await page.getByRole('button', { name: 'Clear' }).click();
  await report.preview.locator('[data-line=seen]').waitFor({ state: 'detached' });
});

test('what was tried goes in, with its time in the time of the report', async () => {
  const { page } = report;
  await page.getByText('Tick what you have done already').click();
  await page.getByLabel('Restarted the Mac', { exact: true }).check();
  await seen('Restarted the Mac');
  await page.getByLabel('Day: Restarted the Mac').fill('2026-11-21');
  await page.getByLabel('Time: Restarted the Mac').selectOption('22:30');
  await seen(/22:30/);
  const { tried } = JSON.parse((await saved(it, page, 'json')).toString());
  expect(tried).toContainEqual(
    expect.objectContaining({ text: 'Restarted the Mac', at: '2026-11-21T21:30:00.000Z', by: 'person' }),
  );
  await page.getByLabel('Restarted the Mac', { exact: true }).uncheck();
  await page.getByText('0 of').waitFor();
});

test('other devices are added, changed and removed, and are eight at most', async () => {
  const { page } = report;
  const add = page.getByRole('button', { name: 'Add a device' });
  await add.click();
  await add.click();
  await page.getByLabel('Model').first().fill('iPhone 15');
  await page.getByLabel('Kind of device').nth(1).selectOption('ipad');
  await page.getByLabel('Model').nth(1).fill('iPad Air');
  await page.getByLabel('What Photos shows there').nth(1).fill('Paused');
  await seen(/iPad Air.*Paused/);
  await page.getByRole('button', { name: 'Remove device 1' }).click();
  expect(await page.getByLabel('Model').inputValue()).toBe('iPad Air');
  for (let number = 1; number < 8; number += 1) {
    await add.click();
    const last = page.getByLabel('Kind of device').nth(number);
    expect(await last.evaluate((field) => field === document.activeElement)).toBe(true);
  }
  expect(await add.isDisabled()).toBe(true);
  await add.focus();
  await page.keyboard.press('Enter');
  expect(await page.getByLabel('Model').count()).toBe(8);
  await page.getByRole('button', { name: 'Remove device 8' }).click();
  expect(await focused(page)).toBe('Add a device');
  await expect.poll(() => report.preview.locator('body').textContent()).not.toContain('iPhone 15');
});

test('the recording goes along in the archive, and only where someone wants it', async () => {
  const { page } = report;
  expect((await saved(it, page, 'zip')).includes('recording/')).toBe(false);
  await page.getByRole('switch', { name: 'Include the recording' }).click();
  expect((await saved(it, page, 'zip')).includes('recording/steps.jsonl')).toBe(true);
  expect((await saved(it, page, 'html')).includes('steps.jsonl')).toBe(false);
  await page.getByRole('switch', { name: 'Include the recording' }).click();
});

const thumbnails = () => report.page.locator('.thumbnails img');
const choose = (name: string, bytes: Buffer) =>
  report.page.locator('input[type=file]').setInputFiles(asFile(name, bytes));

async function removeAll(): Promise<void> {
  for (let left = await thumbnails().count(); left > 0; left -= 1) {
    await report.page.getByRole('button', { name: 'Remove Picture 1' }).click();
    await expect.poll(() => thumbnails().count()).toBe(left - 1);
  }
}

/** A file as someone drags it in or pastes it. */
const give = (kind: 'drop' | 'paste', bytes: Buffer) =>
  report.page.evaluate(
    ([name, base64]) => {
      const files = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      files.items.add(new File([content], 'a.png', { type: 'image/png' }));
      const how = { bubbles: true, cancelable: true };
      const event =
        name === 'drop'
          ? new DragEvent('drop', { ...how, dataTransfer: files })
          : new ClipboardEvent('paste', { ...how, clipboardData: files });
      document.body.dispatchEvent(event);
    },
    [kind, bytes.toString('base64')] as const,
  );

/** The pictures in a saved page, as the bytes of their files. */
const picturesIn = (html: Buffer): readonly Buffer[] =>
  [...html.toString().matchAll(/src="data:image\/(?:png|jpeg);base64,([^"]+)"/g)].map(([, base64 = '']) =>
    Buffer.from(base64, 'base64'),
  );

/** Red, green and blue of one pixel, as a browser decodes the file. */
const pixelOf = (bytes: Buffer, x: number, y: number) =>
  report.page.evaluate(
    async ([base64, left, top]) => {
      const content = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([content]));
      const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      brush?.drawImage(bitmap, 0, 0);
      return [...(brush?.getImageData(left, top, 1, 1).data ?? [])].slice(0, 3);
    },
    [bytes.toString('base64'), x, y] as const,
  );

/** Runs in the page: 80 by 40 pixels. */
async function jpegInBase64(): Promise<string> {
  const canvas = new OffscreenCanvas(80, 40);
  canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
  return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
}

/** What a camera writes into a JPEG: how it was held, and its name. */
function exif(orientation: number, camera: string): Uint8Array {
  const name = Buffer.from(`${camera}\0`, 'latin1');
  const tiff = Buffer.alloc(38);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  // Each entry: tag, kind, number, value or where it is.
  tiff.writeUInt16BE(0x0110, 10);
  tiff.writeUInt16BE(2, 12);
  tiff.writeUInt32BE(name.length, 14);
  tiff.writeUInt32BE(38, 18);
  tiff.writeUInt16BE(0x0112, 22);
  tiff.writeUInt16BE(3, 24);
  tiff.writeUInt32BE(1, 26);
  tiff.writeUInt16BE(orientation, 30);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, name]));
}

describe('a picture', () => {
  const RED = [220, 30, 30] as const;
  beforeEach(removeAll);

  test('from a file is in the report, without what was hidden in it', async () => {
    const file = pngOf(200, 100, RED, 'Taken at home by Jane');
    expect(file.includes('Taken at home')).toBe(true);
    await choose('Jane.png', file);
    await expect.poll(() => thumbnails().count()).toBe(1);
    const html = await saved(it, report.page, 'html');
    const [kept = Buffer.alloc(0)] = picturesIn(html);
    expect(await pixelOf(kept, 50, 50)).toEqual(RED);
    for (const all of [html, kept]) {
      expect(all.includes('Taken at home')).toBe(false);
      expect(all.includes('Jane')).toBe(false);
    }
  });

  test('of a phone held upright stands upright, and says no more of the phone', async () => {
    const lying = Buffer.from(await report.page.evaluate(jpegInBase64), 'base64');
    // To be turned by a quarter.
    await choose('IMG_0001.JPG', Buffer.from(withSegments(lying, [exif(6, "Jane's Phone")])));
    await expect.poll(() => thumbnails().count()).toBe(1);
    const [kept = Buffer.alloc(0)] = picturesIn(await saved(it, report.page, 'html'));
    expect(kept.subarray(0, 2)).toEqual(lying.subarray(0, 2));
    expect([kept.includes('Exif'), kept.includes('Jane')]).toEqual([false, false]);
    const { screenshots } = JSON.parse((await saved(it, report.page, 'json')).toString());
    expect(screenshots).toMatchObject([{ kind: 'jpeg', width: 40, height: 80 }]);
  });

  test.each(['drop', 'paste'] as const)('comes by %s, too', async (kind) => {
    await give(kind, pngOf(40, 30, RED));
    await expect.poll(() => thumbnails().count()).toBe(1);
  });

  test('of another kind is refused with what to do instead', async () => {
    await choose('IMG_0001.HEIC', heic);
    await report.page.getByText(/HEIC.*PNG or JPEG/).waitFor();
    expect(await thumbnails().count()).toBe(0);
  });

  test.each([
    ['damaged', pngOf(40, 30, RED).subarray(0, 60), /damaged/],
    ['empty', Buffer.alloc(0), /empty/],
  ])('that is %s is refused, and said so', async (_what, bytes, sentence) => {
    await choose('a.png', bytes);
    await report.page.getByText(sentence).waitFor();
    expect(await thumbnails().count()).toBe(0);
  });

  test('that is too large is refused before anything is sent', async () => {
    await report.page.evaluate(() => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(20_000_001)], 'a.png'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: files }));
    });
    await report.page.getByText('up to 20 MB').waitFor();
    expect(await thumbnails().count()).toBe(0);
  });

  test('is one of six at most', async () => {
    for (let number = 1; number <= 6; number += 1) {
      await choose('a.png', pngOf(20, 20, RED));
      await expect.poll(() => thumbnails().count()).toBe(number);
    }
    expect(await report.page.getByRole('button', { name: 'Take a screenshot' }).isDisabled()).toBe(true);
    await give('drop', pngOf(20, 20, RED));
    await report.page.getByText('6 pictures at most').waitFor();
  });

  test('of a recorded Mac cannot be taken', async () => {
    await report.page.getByRole('button', { name: 'Take a screenshot' }).click();
    await report.page.getByText('A recorded Mac has no screen.').waitFor();
  });

  test('is black where someone dragged a box over it, and nowhere else', async () => {
    const { page } = report;
    await choose('a.png', pngOf(200, 100, RED));
    await page.getByRole('button', { name: 'Cover parts of Picture 1' }).click();
    const stage = page.getByRole('application');
    const box = await stage.boundingBox();
    if (!box) throw new Error('the picture is not to be seen');
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
    await page.mouse.move(...at(0.1, 0.1));
    await page.mouse.down();
    await page.mouse.move(...at(0.3, 0.3));
    await page.mouse.move(...at(0.5, 0.5));
    await page.mouse.up();
    await page.getByText('1 box', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => thumbnails().getAttribute('src')).toContain('version=2');
    const [kept = Buffer.alloc(0)] = picturesIn(await saved(it, page, 'html'));
    expect(await pixelOf(kept, 60, 30)).toEqual([0, 0, 0]);
    expect(await pixelOf(kept, 21, 11)).toEqual([0, 0, 0]);
    expect(await pixelOf(kept, 150, 80)).toEqual(RED);
  });

  test('is covered by keyboard as well, and a box can be taken back', async () => {
    const { page } = report;
    await choose('a.png', pngOf(200, 100, RED));
    await page.getByRole('button', { name: 'Cover parts of Picture 1' }).click();
    await page.getByRole('application').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('2 boxes').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('1 box', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => thumbnails().getAttribute('src')).toContain('version=2');
    const [kept = Buffer.alloc(0)] = picturesIn(await saved(it, page, 'html'));
    expect(await pixelOf(kept, 100, 50)).toEqual([0, 0, 0]);
    expect(await pixelOf(kept, 100, 90)).toEqual(RED);
  });

  test('keeps the focus where the last box was taken back', async () => {
    const { page } = report;
    await choose('a.png', pngOf(200, 100, RED));
    await page.getByRole('button', { name: 'Cover parts of Picture 1' }).click();
    await page.getByRole('application').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('0 boxes').waitFor();
    expect(await focused(page)).toBe('Undo');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  test('is left as it was by Escape, which then does nothing more', async () => {
    const { page } = report;
    await choose('a.png', pngOf(200, 100, RED));
    await page.getByRole('button', { name: 'Cover parts of Picture 1' }).click();
    await page.getByRole('application').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await thumbnails().getAttribute('src')).toContain('version=1');
    await page.keyboard.press('Escape');
    expect(
      await it.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((one) => one.getTitle() === 'Report for Apple Support'),
      ),
    ).toBe(true);
  });
});

test.each([
  ['alone', false],
  ['with a picture of it', true],
])('text %s that is pasted into a field stays text', async (_case, withPicture) => {
  const note = report.page.getByRole('textbox', { name: 'In your own words' });
  const isTaken = await note.evaluate((field, pictured) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'hello');
    if (pictured) clipboardData.items.add(new File(['x'], 'a.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    field.dispatchEvent(event);
    return event.defaultPrevented;
  }, withPicture);
  expect(isTaken).toBe(false);
});

test('text that is dragged into a field is dropped there', async () => {
  const note = report.page.getByRole('textbox', { name: 'In your own words' });
  const areTaken = await note.evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'hello');
    return ['dragover', 'drop'].map((name) => {
      const event = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  expect(areTaken).toEqual([false, false]);
});

test('nothing went wrong in the pages', () => {
  expect([...report.complaints, ...it.complaints]).toEqual([]);
});
