import { ensureChromium } from '../../scripts/chromium.ts';
import { buildIfStale } from '../../scripts/cliBuild.ts';
import { electronBinary } from '../../scripts/electronBinary.ts';

/** Before any test of the app: it is the built one that is tested, in Chromium where there is no Electron. */
export async function setup(): Promise<void> {
  await buildIfStale(console.error);
  if (electronBinary() === undefined) ensureChromium(console.error);
}
