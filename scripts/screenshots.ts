import { join } from 'node:path';
import { root, runNode } from './run.ts';

process.exitCode = await runNode(join(root, 'test/electron/screenshots.ts'));
