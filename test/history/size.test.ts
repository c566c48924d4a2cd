import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openHistory } from '../../src/main/history/sqlite.ts';
import { temporaryFolder } from '../harness/repository.ts';
import { DAY_MINUTES, yearMinute } from '../harness/year.ts';

const long = process.env.UNSTUCK_LONG === '1';
const DAYS = long ? 365 : 15;
const MOST_BYTES = 20_000_000;

it(`a year of samples stays small (${DAYS} days${long ? '' : '; 365 with UNSTUCK_LONG=1'})`, () => {
  using folder = temporaryFolder();
  const history = openHistory(folder.path);
  for (let minute = 0; minute < DAYS * DAY_MINUTES; minute += 1) history.append(yearMinute(minute));
  const { bytes = Infinity } = history.size() ?? {};
  history.close();

  expect(statSync(join(folder.path, 'history.sqlite')).size).toBe(bytes);
  const year = (bytes * 365) / DAYS;
  console.log(`history: ${(year / 1e6).toFixed(1)} MB a year`);
  expect(year).toBeLessThan(MOST_BYTES);
}, 600_000);
