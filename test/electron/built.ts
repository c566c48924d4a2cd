import { buildIfStale } from '../../scripts/cliBuild.ts';

/** Before any test of the app: it is the built one that is tested. */
export async function setup(): Promise<void> {
  await buildIfStale(console.error);
}
