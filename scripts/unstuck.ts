import { buildIfStale, cli } from './cliBuild.ts';
import { root, runNodeIn } from './run.ts';

// Only what the program itself says is printed: others may read it.
await buildIfStale(() => {}, ['cli']);
// npm goes to the project's folder first; paths are meant from where it was called.
process.exitCode = await runNodeIn(process.env.INIT_CWD ?? root, cli, ...process.argv.slice(2));
