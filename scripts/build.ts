import { buildIfStale } from './cliBuild.ts';

await buildIfStale(console.error);
console.error('out/cli/unstuck.js is up to date');
