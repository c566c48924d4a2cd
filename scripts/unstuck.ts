import { buildIfStale, cli } from './cliBuild.ts';
import { runNode } from './run.ts';

// Only what the program itself says is printed: others may read it.
await buildIfStale(() => {}, ['cli']);
process.exitCode = await runNode(cli, ...process.argv.slice(2));
