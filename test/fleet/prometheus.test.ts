import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../cli/in-process.ts';
import { type Kept, keptHistory, LAST } from './history.ts';

const PROMTOOL = 'promtool';
const EXPORTER = 'prometheus-node-exporter';

const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;
const hasPromtool = has(PROMTOOL);
const hasExporter = has(EXPORTER);
if (!hasPromtool)
  console.log('SKIPPED: the metrics under promtool, because it is not installed (prometheus).');
if (!hasExporter)
  console.log('SKIPPED: the metrics in node_exporter, because prometheus-node-exporter is not installed.');

let kept: Kept;
beforeAll(() => {
  kept = keptHistory();
});
afterAll(() => kept.remove());

const status = (...options: readonly string[]) => command(['status', '--db', kept.folder, ...options]);

describe('the metrics', () => {
  it.skipIf(!hasPromtool)('please promtool', async () => {
    const { out } = await status('--format', 'prometheus');
    const checked = spawnSync(PROMTOOL, ['check', 'metrics'], { input: out, encoding: 'utf8' });
    expect({ said: checked.stdout + checked.stderr, status: checked.status }).toEqual({
      said: '',
      status: 0,
    });
  });

  it.skipIf(!hasExporter)('reach those who scrape node_exporter', async () => {
    const { exit } = await status('--format', 'prometheus', '--output', join(kept.folder, 'unstuck.prom'));
    expect(exit).toBe(0);
    const scraped = await scrape(kept.folder);
    expect(scraped).toContain('\nnode_textfile_scrape_error 0\n');
    for (const sample of [
      'unstuck_verdict{unstuck_verdict="blocked"} 1',
      'unstuck_verdict{unstuck_verdict="uploading"} 0',
      'unstuck_items_left 1284',
      'unstuck_items_failed 3',
      'unstuck_left_bytes 3.82e+10',
      'unstuck_verdict_held_seconds 6360',
      'unstuck_finding{effect="blocks",headline="true",rule="low-power-mode"} 1',
    ]) {
      expect(scraped).toContain(`\n${sample}\n`);
    }
    expect(Number(/\nunstuck_last_sample_timestamp_seconds (\S+)/.exec(scraped)?.[1])).toBe(LAST / 1000);
  });
});

/** What node_exporter gives out of a folder with metrics, over the loopback interface. */
async function scrape(folder: string): Promise<string> {
  const address = `127.0.0.1:${await freePort()}`;
  const exporter = spawn(
    EXPORTER,
    [
      '--collector.disable-defaults',
      '--collector.textfile',
      `--collector.textfile.directory=${folder}`,
      `--web.listen-address=${address}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 },
  );
  try {
    await said(exporter, 'Listening on');
    return await (await fetch(`http://${address}/metrics`)).text();
  } finally {
    exporter.kill();
  }
}

/** Its words are read on after that: a reader that goes away would end it. */
function said(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes(words)) resolve();
    });
    child.once('close', () => reject(new Error(`it ended without saying "${words}": ${text}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address !== null && typeof address === 'object' ? address.port : 0;
}
