import { buildIfStale } from './cliBuild.ts';
import { isJob, runTool } from './run.ts';

/** What electron-builder is told besides its file, by what the environment has. Extra arguments come last. */
export function builderArguments(
  environment: Readonly<Record<string, string | undefined>>,
  extra: readonly string[] = [],
): readonly string[] {
  return ['--mac', '--publish=never', ...signing(environment), ...updates(environment), ...extra];
}

/** Only macOS has a tool that signs; elsewhere the result is for looking at, not for running. */
export const awayFromMacs: readonly string[] = ['-c.electronFuses.resetAdHocDarwinSignature=false'];

/**
 * Without a certificate: signed for this Mac only. Such a signature names no team, and the hardened runtime would then
 * refuse Electron's own framework.
 */
function signing({ CSC_LINK, CSC_NAME }: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (CSC_LINK || CSC_NAME) return [];
  return ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false', '-c.mac.notarize=false'];
}

/** Only a release knows where the next one will be. */
function updates({ UNSTUCK_UPDATES }: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (!UNSTUCK_UPDATES) return [];
  if (new URL(UNSTUCK_UPDATES).protocol !== 'https:') {
    throw new Error('UNSTUCK_UPDATES must be an https address');
  }
  return ['-c.publish.provider=generic', `-c.publish.url=${UNSTUCK_UPDATES}`];
}

if (isJob(import.meta.filename)) {
  await buildIfStale(console.error);
  process.exitCode = await runTool(
    'electron-builder',
    ...(process.platform === 'darwin' ? [] : awayFromMacs),
    ...builderArguments(process.env, process.argv.slice(2)),
  );
}
