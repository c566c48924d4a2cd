import type { Filters } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';
import { productOf } from './products.ts';

export const filters = defineProbe({
  id: 'filters',
  every: 21_600,
  read: async (system) => parseFilters((await system.run('/usr/bin/systemextensionsctl', ['list'])).stdout),
});

interface Row {
  readonly category: string;
  readonly enabled: boolean;
  readonly active: boolean;
  readonly team: string;
  readonly bundle: string;
  readonly name: string;
  readonly state: string;
}

export function parseFilters(output: string): Filters {
  const announced = /^(?<count>\d+) extension\(s\)/m.exec(output)?.groups?.count;
  if (announced === undefined) throw new Unreadable('unreadable', 'macOS listed no system extensions');
  const rows = rowsOf(output.split(/\r?\n/));
  if (rows.length < Number(announced))
    throw new Unreadable('unreadable', 'the list of system extensions is cut off');

  // A copy that an update has replaced stays listed until the next restart and does nothing.
  const living = rows.filter((row) => !row.state.startsWith('terminat'));
  return {
    networkExtensions: living
      .filter((row) => row.category === 'network_extension')
      .map(({ team, bundle, name, active, enabled }) => ({
        team,
        bundle,
        ...productOf(team, bundle, name),
        active,
        enabled,
      })),
    endpointSecurity: living.filter((row) => row.category === 'endpoint_security').map((row) => row.name),
    pendingReboot: rows.filter((row) => row.state.endsWith('on reboot')).map((row) => row.bundle),
  };
}

function rowsOf(lines: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  let category = '';
  for (const line of lines) {
    const heading = /^--- (?:com\.apple\.system_extension\.)?(?<category>[\w.]+)/.exec(line)?.groups
      ?.category;
    category = heading ?? category;
    const fields = line.split('\t');
    // The line of column titles has as many tabs; its third one is not a team.
    if (heading !== undefined || fields.length < 2 || fields[2] === 'teamID') continue;
    rows.push(rowFrom(category, fields));
  }
  return rows;
}

function rowFrom(category: string, fields: readonly string[]): Row {
  const [enabled = '', active = '', team = '', bundle = '', name = '', state = ''] = fields;
  const words = /^\[(?<words>[^\]]*)\]/.exec(state)?.groups?.words;
  if (words === undefined) throw new Unreadable('unreadable', 'the list of system extensions is cut off');
  return {
    category,
    // The column can lag behind the words: one that is disabled or waits for its owner does nothing.
    enabled: enabled.trim() === '*' && !/\b(?:disabled|waiting)\b/.test(words),
    active: active.trim() === '*',
    team,
    // The version follows in brackets.
    bundle: bundle.split(' ', 1)[0] ?? '',
    name,
    state: words,
  };
}
