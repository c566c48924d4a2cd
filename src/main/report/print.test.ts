import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../../test/harness/repository.ts';
import { browserPrinter } from './print.ts';

let temporary = '';

beforeEach(() => {
  const folder = temporaryFolder();
  temporary = folder.path;
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    folder[Symbol.dispose]();
  });
});

const PDF = '--print-to-pdf=';

/** A browser that prints what `page` says; it is told into which file. */
async function printer(print: (file: string) => void, beforeKilled?: (act: () => void) => void) {
  const door = {
    stat: async () => ({ size: null, modifiedAt: null }),
    run: async (_tool: string, args: readonly string[]) => {
      print(args.find((arg) => arg.startsWith(PDF))?.slice(PDF.length) ?? '');
      return { stdout: '', stderr: 'no display', exit: 1 };
    },
  };
  return (await browserPrinter(door, beforeKilled)) ?? expect.fail('there is a browser');
}

it('hands over what was printed, and leaves nothing behind', async () => {
  const print = await printer((file) => writeFileSync(file, 'a page'));
  expect(Buffer.from(await print('<p>')).toString()).toBe('a page');
  expect(readdirSync(temporary)).toEqual([]);
});

it('leaves nothing behind where nothing was printed', async () => {
  const print = await printer(() => {});
  await expect(print('<p>')).rejects.toThrow('the browser printed nothing (status 1): no display');
  expect(readdirSync(temporary)).toEqual([]);
});

it('takes the page away before a signal ends the program', async () => {
  const acts: (() => void)[] = [];
  const seen: boolean[] = [];
  const print = await printer(
    (file) => {
      for (const act of acts) act();
      seen.push(existsSync(dirname(file)));
    },
    (act) => acts.push(act),
  );
  await expect(print('<p>')).rejects.toThrow('the browser printed nothing');
  expect(seen).toEqual([false]);
});

it('removes what a killed program left behind, and nothing fresh or of others', async () => {
  const [old, fresh, other] = ['unstuck-print-old', 'unstuck-print-new', 'other'].map((name) =>
    join(temporary, name),
  ) as [string, string, string];
  for (const folder of [old, fresh, other]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'report.html'), 'a note');
  }
  for (const folder of [old, other]) utimesSync(folder, 1_000, 1_000);
  const print = await printer((file) => writeFileSync(file, 'a page'));
  await print('<p>');
  expect([old, fresh, other].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});
