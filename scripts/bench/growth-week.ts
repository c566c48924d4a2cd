import { Engine } from '../../src/main/engine/engine.ts';
import { readRecording } from '../../src/main/system/read-recording.ts';
import { recordedSystem } from '../../src/main/system/recorded.ts';
import type { System, ToolAnswer } from '../../src/main/system/system.ts';
import { advance, beginWatch } from '../../src/shared/state.ts';

/** At the end of one day. */
export interface Size {
  readonly stateBytes: number;
  readonly heapBytes: number;
}

const DAYS = 7;
const MINUTES_A_DAY = 24 * 60;
const ITEMS = 60_000;
const ITEM_BYTES = 3_000_000;
const minute = { awake: 60, asleep: 0 };

const [story = ''] = process.argv.slice(2);
const recorded = recordedSystem(await readRecording(story));
const startedAt = recorded.now();
let passed = 0;

const system: System = {
  ...recorded,
  now: () => startedAt + passed * 60_000,
  monotonic: () => passed * 60_000,
  run: (tool, args) => changing(tool, args) ?? recorded.run(tool, args),
  query: async (name, database) => {
    const rows = await recorded.query(name, database);
    if (name !== 'upload-counts') return rows;
    const left = ITEMS - passed * 5;
    const bytes = left * ITEM_BYTES;
    return rows.map((row) => ({
      ...row,
      eligible: ITEMS,
      uploaded: ITEMS - left,
      left_items: left,
      left_bytes_original: bytes,
    }));
  },
};

/** Power comes and goes every six hours, and iCloud's daemons send on. */
function changing(tool: string, args: readonly string[]): Promise<ToolAnswer> | undefined {
  const question = [tool, ...args].join(' ');
  if (question === '/usr/bin/pmset -g batt') return answer(powerNow());
  if (tool === '/usr/bin/nettop')
    return answer(trafficNow(args.filter((arg) => /^\d+$/.test(arg) && arg !== '1')));
  return undefined;
}

function powerNow(): string {
  const plugged = Math.floor(passed / 360) % 2 === 0;
  const percent = 100 - (Math.floor(passed / 4) % 80);
  return `Now drawing from '${plugged ? 'AC' : 'Battery'} Power'
 -InternalBattery-0 (id=4653155)\t${percent}%; ${plugged ? 'charging' : 'discharging'}; 3:10 remaining present: true
`;
}

function trafficNow(pids: readonly string[]): string {
  const rows = pids.map((pid) => `21:00:00.1,cloudd.${pid},,,1000,${passed * 2_000_000},\n`);
  return `time,,interface,state,bytes_in,bytes_out,\n${rows.join('')}`;
}

const answer = async (stdout: string): Promise<ToolAnswer> => ({ stdout, stderr: '', exit: 0 });

const engine = new Engine(system);
// What the engine remembers it keeps to itself; the same samples make the same watch once more.
let watch = beginWatch(startedAt);
const sizes: Size[] = [];
for (let day = 0; day < DAYS; day += 1) {
  for (let count = 0; count < MINUTES_A_DAY; count += 1) {
    passed += 1;
    const { at, snapshot } = await engine.sample('tick', minute);
    watch = advance(watch, snapshot, at, minute).watch;
  }
  globalThis.gc?.();
  sizes.push({ stateBytes: JSON.stringify(watch).length, heapBytes: process.memoryUsage().heapUsed });
}
process.stdout.write(JSON.stringify(sizes));
