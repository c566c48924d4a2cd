import { runTool } from './run.ts';

process.exitCode = await runTool('biome', 'check', '--write', ...process.argv.slice(2));
