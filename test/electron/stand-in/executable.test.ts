import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { root, temporaryFolder } from '../../harness/repository.ts';

/** Says where it listens, as Chromium does, and waits for its end. */
const BROWSER = `#!/bin/sh
for arg in "$@"; do
  case $arg in --user-data-dir=*) printf '9\\n/this-one' > "\${arg#*=}/DevToolsActivePort" ;; esac
done
exec sleep 60
`;

const onMac =
  process.platform === 'darwin'
    ? 'which browser is taken: SKIPPED, because a Mac has its browsers in /Applications, found first'
    : null;
if (onMac !== null) console.warn(onMac);
test.skipIf(onMac !== null)(onMac ?? 'takes the browser that the tests take', async () => {
  using folder = temporaryFolder();
  writeFileSync(join(folder.path, 'chromium-browser'), BROWSER, { mode: 0o755 });
  writeFileSync(join(folder.path, 'chromium'), 'no program');
  writeFileSync(join(folder.path, 'package.json'), '{ "main": "main.js" }');
  writeFileSync(join(folder.path, 'main.js'), '');

  const { CHROMIUM: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'test/electron/bin/electron'), folder.path], {
    env: { ...env, PATH: [folder.path, '/bin'].join(delimiter), TMPDIR: folder.path },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part) => (said += part));
  // By itself: nobody answers there.
  await new Promise((resolve) => child.on('close', resolve));
  expect(said).toMatch(/^DevTools listening on ws:\/\/127\.0\.0\.1:9\/this-one\n/);
});
