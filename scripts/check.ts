import { runTool } from './run.ts';

const checks = [
  ['format and lint', 'biome', 'check', '--error-on-warnings'],
  ['types', 'tsc', '-b'],
  ['unused code', 'knip'],
] as const;

const failed: string[] = [];
for (const [name, tool, ...args] of checks) {
  const started = performance.now();
  const status = await runTool(tool, ...args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✕'} ${name} (${[tool, ...args].join(' ')}) ${seconds} s`);
  if (status !== 0) failed.push(name);
}

if (failed.length > 0) {
  console.error(`check failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
