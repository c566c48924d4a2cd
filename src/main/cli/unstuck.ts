#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

const OLDEST_NODE = 24;
const UNAVAILABLE = 69;

// Everything newer than this file's own syntax is loaded only after the check below, or an old Node could not even
// read it.
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(
    `unstuck: needs Node ${OLDEST_NODE} or newer, and this is Node ${process.versions.node}.\n`,
  );
  process.exitCode = UNAVAILABLE;
} else {
  enableCompileCache();
  void import('./main.ts').then(({ start }) => start());
}
