import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.ts';
import { isRefused } from '../../src/shared/report/picture/picture.ts';
import { withoutMetadata } from '../../src/shared/report/picture/without-metadata.ts';
import { chunk, jpegs, makePng, segment, transparentPng, withSegments } from '../harness/pictures.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
  page = await browser.newPage();
}, 240_000);

afterAll(async () => {
  await browser?.close();
});

/** The pixels as a browser decodes them. */
const pixels = (bytes: Uint8Array): Promise<readonly number[]> =>
  page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: 'none' });
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, bitmap.width, bitmap.height).data];
  })()`);

it.each(
  Object.entries({
    ...Object.fromEntries(
      Object.entries(jpegs).map(([name, jpeg]) => [
        `a ${name} JPEG`,
        withSegments(jpeg, [segment(0xe2, 'ICC_PROFILE\0'), segment(0xfe, 'comment')], 'behind'),
      ]),
    ),
    'a PNG': makePng({ before: [chunk('tEXt', 'Author\0Jane')], behind: 'behind' }),
    'a transparent PNG': transparentPng,
  }),
)('%s still shows the same pixels', async (_name, bytes) => {
  const result = withoutMetadata(bytes);
  if (isRefused(result)) throw new Error(result.refused);
  const before = await pixels(bytes);
  expect(before).toHaveLength(20 * 12 * 4);
  expect(new Set(before).size).toBeGreaterThan(10);
  expect(await pixels(result.bytes)).toEqual(before);
});
