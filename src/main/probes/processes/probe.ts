import { type DaemonName, daemonNames, type RunningProcess } from '../../../shared/facts/mac.ts';
import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const processes = defineProbe({
  id: 'processes',
  // `pcpu` is an average over about a minute, so twice as often would tell little more.
  every: 120,
  read: async (system) =>
    parseProcesses((await system.run('/bin/ps', ['axo', 'pid=,pcpu=,etime=,comm='])).stdout),
});

const DAEMONS: ReadonlySet<string> = new Set(daemonNames);

const isDaemon = (name: string): name is DaemonName => DAEMONS.has(name);

// The command comes last because its path may hold blanks. Some locales print a decimal comma.
const ROW = /^[ \t]*(\d{1,9})[ \t]+(\d{1,6})[.,](\d{1,3})[ \t]+([\d:-]{4,20})[ \t]+(\S.*)$/;

export function parseProcesses(output: string): Facts['processes'] {
  const rows = output.split('\n').flatMap((line) => parseRow(line.trimEnd()) ?? []);
  if (rows.length === 0) throw new Unreadable('unreadable', 'ps listed no process');

  // A simulated iPhone brings its own copies of these daemons.
  const own = rows.filter(({ command }) => !command.includes('/CoreSimulator/'));
  return {
    photos: own.find(({ command }) => isPhotos(command))?.running ?? null,
    daemons: own.flatMap(({ command, running }) => {
      // The last part exactly: mediaanalysisd-access and other helpers are something else.
      const name = command.slice(command.lastIndexOf('/') + 1);
      return isDaemon(name) ? [{ name, ...running }] : [];
    }),
  };
}

const isPhotos = (command: string): boolean =>
  command === 'Photos' || command.endsWith('/Photos.app/Contents/MacOS/Photos');

function parseRow(line: string): { readonly command: string; readonly running: RunningProcess } | null {
  const [, pid, whole, tenths, etime = '', command = ''] = ROW.exec(line) ?? [];
  const elapsedSeconds = parseElapsed(etime);
  if (elapsedSeconds === null) return null;
  return { command, running: { pid: Number(pid), cpu: Number(`${whole}.${tenths}`), elapsedSeconds } };
}

/** `[[dd-]hh:]mm:ss` in seconds. */
export function parseElapsed(etime: string): number | null {
  const match = /^(?:(?:(\d{1,5})-)?(\d\d):)?(\d\d):(\d\d)$/.exec(etime);
  if (match === null) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (days ?? 0) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}
