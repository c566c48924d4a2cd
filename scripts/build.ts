import { buildIfStale } from './cliBuild.ts';

await buildIfStale(console.error);
console.error('out/cli/unstuck.js and the app are up to date');
