import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { end, type Launched, launch } from '../launch.ts';

let it: Launched;
let page: Page;

beforeAll(async () => {
  it = await launch();
  page = await it.open();
  await page.getByText('Low Power Mode is on').first().waitFor();
});
afterAll(() => end(it));

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const back = () => page.locator('.back').click();

test('the whole night has a page of its own', async () => {
  await page.getByRole('button', { name: 'Whole night' }).click();
  await page.getByText('Low Power Mode cost this night').waitFor();
});

test('the hand on the night moves by arrow keys and says where it is', async () => {
  const hand = page.getByRole('slider', { name: 'Moment of the night' });
  await hand.focus();
  await page.keyboard.press('Home');
  const first = await hand.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  const next = await hand.getAttribute('aria-valuetext');
  expect(first).not.toBe(next);
  await page.keyboard.press('End');
  expect(Number(await hand.getAttribute('aria-valuenow'))).toBeGreaterThan(60);
});

test('the pointer moves the hand too', async () => {
  const hand = page.getByRole('slider', { name: 'Moment of the night' });
  const box = await hand.boundingBox();
  if (!box) throw new Error('the hand is not to be seen');
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height / 2);
  const early = Number(await hand.getAttribute('aria-valuenow'));
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
  expect(Number(await hand.getAttribute('aria-valuenow'))).toBeGreaterThan(early);
});

test('Escape leads back to the first page', async () => {
  await page.keyboard.press('Escape');
  await title(/Low Power Mode is on/);
  expect(await it.isShown()).toBe(true);
});

test('another message can be looked up by its words', async () => {
  await page.getByRole('button', { name: 'Photos shows something else' }).click();
  await title('What does Photos show?');
  const field = page.getByRole('searchbox');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await field.fill('storage');
  await page.locator('details[name=message]').first().locator('summary').click();
  expect(await page.locator('details[name=message][open] p').count()).toBeGreaterThan(1);
});

test('an unknown message is said to be unknown', async () => {
  await page.getByRole('searchbox').fill('xyzzy plugh');
  await page.getByText('Not known.').waitFor();
  await back();
});

test('the settings are behind the gear', async () => {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await title('Settings');
});

test('about tells versions, costs and what leaves this Mac', async () => {
  await page.getByRole('button', { name: 'About and privacy' }).click();
  await title('About Unstuck');
  const text = await page.locator('main').textContent();
  expect(text).toMatch(/Version\d+\.\d+\.\d+/);
  expect(text).toContain('Electron');
  await back();
});

test('the introduction can be seen again and left again', async () => {
  await page.getByRole('button', { name: 'Show the introduction' }).click();
  await title('Welcome');
  await page.keyboard.press('Escape');
  await title('Settings');
  await page.getByRole('button', { name: 'Show the introduction' }).click();
  await back();
  await title('Settings');
  await back();
});

test('the focus goes to the top of each new page', async () => {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await title('Settings');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await back();
});

test('nothing went wrong in the page', () => {
  expect(it.complaints).toEqual([]);
});
