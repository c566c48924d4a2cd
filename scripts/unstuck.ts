import { buildIfStale, cli } from './cliBuild.ts';
import { runNode } from './run.ts';

await buildIfStale(console.error, ['cli']);
process.exitCode = await runNode(cli, ...process.argv.slice(2));
