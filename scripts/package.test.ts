import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'plist';
import { describe, expect, it } from 'vitest';
import { builderArguments } from './package.ts';
import { root } from './run.ts';

describe('packaging', () => {
  it('without a certificate signs for this Mac, and does not promise more', () => {
    expect(builderArguments({})).toEqual([
      '--mac',
      '--publish=never',
      '-c.mac.identity=-',
      '-c.mac.hardenedRuntime=false',
      '-c.mac.notarize=false',
    ]);
  });

  it('with one does as the file says', () => {
    expect(builderArguments({ CSC_LINK: 'certificate.p12' }, ['--dir'])).toEqual([
      '--mac',
      '--publish=never',
      '--dir',
    ]);
  });

  it('names where updates come from only for a release that knows', () => {
    const environment = { CSC_NAME: 'Someone', UNSTUCK_UPDATES: 'https://updates.example/unstuck' };
    expect(builderArguments(environment)).toContain('-c.publish.url=https://updates.example/unstuck');
    expect(() => builderArguments({ ...environment, UNSTUCK_UPDATES: 'http://updates.example' })).toThrow(
      'https',
    );
  });
});

it.each(['entitlements', 'entitlements.inherit'])('%s allows what V8 needs and nothing more', (name) => {
  expect(parse(readFileSync(join(root, `assets/${name}.plist`), 'utf8'))).toEqual({
    'com.apple.security.cs.allow-jit': true,
  });
});
