import type { DaemonName, Processes } from '../../../shared/facts/mac.ts';
import type { ICloudTraffic } from '../../../shared/facts/photos.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe, required } from '../probe.ts';

export const icloudTraffic = defineProbe({
  id: 'icloudTraffic',
  every: 'left',
  uses: ['processes'],
  read: async (system, { processes }) => {
    const pids = carriers(required(processes, 'the list of running processes'));
    if (pids.length === 0)
      throw new Unreadable('absent', 'None of the processes that upload photos is running');
    const chosen = pids.flatMap((pid) => ['-p', String(pid)]);
    const { stdout } = await system.run('/usr/bin/nettop', ['-P', '-x', '-L', '1', ...chosen], {
      timeoutMs: 5_000,
    });
    return parseICloudTraffic(stdout);
  },
});

/** The processes through which photos reach iCloud; they carry other iCloud data as well. */
const CARRIERS: ReadonlySet<DaemonName> = new Set([
  'cloudd',
  'nsurlsessiond',
  'cloudphotod',
  'photolibraryd',
]);

export function carriers({ daemons }: Processes): readonly number[] {
  const pids = daemons.filter(({ name }) => CARRIERS.has(name)).map(({ pid }) => pid);
  return [...new Set(pids)].sort((a, b) => a - b);
}

type Traffic = ICloudTraffic['processes'][number];

/** CSV with a header. A process that has sent nothing has no row; one may have several, one per interface. */
export function parseICloudTraffic(output: string): ICloudTraffic {
  const rows = output.split('\n').map((line) => line.trimEnd().split(','));
  const header = rows.findIndex((cells) => cells.includes('bytes_in') && cells.includes('bytes_out'));
  const names = rows[header];
  if (names === undefined) throw new Unreadable('unreadable', 'nettop printed no table');

  const columns = { in: names.indexOf('bytes_in'), out: names.indexOf('bytes_out') };
  const byPid = new Map<number, Traffic>();
  for (const cells of rows.slice(header + 1)) {
    const row = trafficIn(cells, columns);
    if (row === null) continue;
    const before = byPid.get(row.pid);
    const bytesIn = row.bytesIn + (before?.bytesIn ?? 0);
    const bytesOut = row.bytesOut + (before?.bytesOut ?? 0);
    byPid.set(row.pid, { ...row, bytesIn, bytesOut });
  }
  return { processes: [...byPid.values()] };
}

const TIME = /^\d\d:\d\d:\d\d\.\d+$/;
const BYTES = /^\d{1,15}$/;

function trafficIn(
  cells: readonly string[],
  columns: { readonly in: number; readonly out: number },
): Traffic | null {
  // The process is the first cell behind the time; rows of single connections name two addresses there.
  const process = cells.find((cell) => cell !== '' && !TIME.test(cell)) ?? '';
  const dot = process.lastIndexOf('.');
  const [name, pid] = [process.slice(0, dot).trim(), process.slice(dot + 1)];
  if (dot < 1 || !/^\d{1,9}$/.test(pid) || process.includes('<->')) return null;

  const [bytesIn = '', bytesOut = ''] = [cells[columns.in], cells[columns.out]];
  if (!BYTES.test(bytesIn) || !BYTES.test(bytesOut))
    throw new Unreadable('unreadable', `nettop printed no number of bytes for ${name.slice(0, 40)}`);
  return { name, pid: Number(pid), bytesIn: Number(bytesIn), bytesOut: Number(bytesOut) };
}
