import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, temporaryFolder } from '../harness/repository.ts';

const written = [
  'src/main/probes/fan-speed/probe.ts',
  'src/main/probes/fan-speed/probe.test.ts',
  'src/shared/facts/fan-speed.ts',
  'src/shared/rules/fan-too-loud/rule.ts',
  'src/shared/rules/fan-too-loud/rule.test.ts',
];
const changed = [
  'src/main/probes/index.ts',
  'src/shared/reading.ts',
  'src/shared/present/checks.ts',
  'src/shared/present/evidence/mac.ts',
  'src/shared/report/impersonal/mac.ts',
  'src/shared/rules/index.ts',
  'src/shared/text/en/mac.ts',
  'test/harness/snapshot.ts',
];

describe('a new probe and a new rule, as generated', () => {
  const folder = temporaryFolder();

  const node = (...args: readonly string[]): { readonly status: number | null; readonly said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder.path,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  beforeAll(() => {
    copyProject(folder.path);
    expect(node('scripts/new-probe.ts', 'fanSpeed')).toMatchObject({ status: 0 });
    expect(node('scripts/new-rule.ts', 'fan-too-loud')).toMatchObject({ status: 0 });
    // Not only the first one finds its place.
    expect(node('scripts/new-probe.ts', 'fan-noise')).toMatchObject({ status: 0 });
    expect(node('scripts/new-rule.ts', 'fan-broken')).toMatchObject({ status: 0 });
  }, 60_000);
  afterAll(() => folder[Symbol.dispose]());

  it('are in the registries', () => {
    const registered = (file: string): string => readFileSync(join(folder.path, file), 'utf8');
    expect(registered('src/main/probes/index.ts')).toMatch(/\n {2}dns,\n {2}fanNoise,\n {2}fanSpeed,\n/);
    expect(registered('src/shared/rules/index.ts')).toMatch(/\n {2}fanTooLoud,\n {2}fanBroken,\n\] as const/);
  });

  it('are formatted and clean', () => {
    const biome = node('node_modules/.bin/biome', 'check', '--error-on-warnings', ...written, ...changed);
    expect(biome).toMatchObject({ status: 0 });
  });

  it('compile', () => {
    expect(node('node_modules/.bin/tsc', '-b')).toEqual({ status: 0, said: '' });
  });

  it('pass their own tests and those of all probes and rules', () => {
    const paths = [
      'src/main/probes/fan-speed',
      'src/shared/rules/fan-too-loud',
      'test/architecture/registries',
      'src/shared/present/sentences',
    ];
    const tests = node('node_modules/.bin/vitest', 'run', '--no-color', ...paths);
    expect(tests.said).toMatch(/Test Files +4 passed/);
    expect(tests.status).toBe(0);
  });

  it.each(['new-probe', 'new-rule'])('are not overwritten by %s', (job) => {
    const name = job === 'new-probe' ? 'fan-speed' : 'fan-too-loud';
    expect(node(`scripts/${job}.ts`, name)).toMatchObject({
      status: 64,
      said: expect.stringContaining('exists already'),
    });
    expect(node(`scripts/${job}.ts`, 'Not a name')).toMatchObject({ status: 64 });
    expect(node(`scripts/${job}.ts`, 'class')).toMatchObject({
      status: 64,
      said: expect.stringContaining('a word of the language'),
    });
    expect(node(`scripts/${job}.ts`)).toMatchObject({ status: 64 });
  });
});
