import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { System } from '../system/system.ts';
import { type PrintFolder, printFolder } from './print-folder.ts';

const TIMEOUT_MS = 60_000;

/** Where a Mac and Linux have browsers that print. */
const browsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
];

type Door = Pick<System, 'run' | 'stat'>;

/**
 * Prints with a browser that is installed, started for this one page. Null: there is none. `beforeKilled` is given what
 * has to be done should a signal end the program meanwhile.
 */
export async function browserPrinter(
  system: Door,
  beforeKilled: (act: () => void) => void = () => {},
): Promise<((html: string) => Promise<Uint8Array>) | null> {
  for (const browser of browsers) {
    const isThere = await system.stat(browser).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    return async (html) => {
      const folder = printFolder();
      beforeKilled(folder.remove);
      return printWith(browser, html, system, folder);
    };
  }
  return null;
}

async function printWith(
  browser: string,
  html: string,
  system: Door,
  folder: PrintFolder,
): Promise<Uint8Array> {
  const [page, pdf] = [join(folder.path, 'report.html'), join(folder.path, 'report.pdf')];
  try {
    await writeFile(page, html, { mode: 0o600 });
    const { exit, stderr } = await system.run(browser, switches(folder.path, page, pdf), {
      timeoutMs: TIMEOUT_MS,
    });
    return await readFile(pdf).catch((cause: unknown) => {
      throw new Error(`the browser printed nothing (status ${exit}): ${stderr.trim().slice(-300)}`, {
        cause,
      });
    });
  } finally {
    folder.remove();
  }
}

function switches(folder: string, page: string, pdf: string): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    // Nobody's own browser is touched, and nothing is asked of any network.
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // As root there is no sandbox to be had; the page has no script, and its policy allows none.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}
