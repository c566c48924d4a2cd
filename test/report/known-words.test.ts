import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impersonalText, ownProcessesOnly } from '../../src/main/system/recent/impersonal.ts';
import { entries } from '../../src/shared/report/impersonal/impersonal.ts';
import { attempt } from '../harness/fixtures.ts';
import { root } from '../harness/repository.ts';

type Parse = (output: string, device?: string) => unknown;

const probes = join(root, 'src/main/probes');
const clean = impersonalText({});
const isEntry = (id: string): id is keyof typeof entries => Object.hasOwn(entries, id);

/** "wifi-power" fills `wifiPower`. */
const factOf = (probe: string): string => {
  const id = probe.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return id.replace(/^icloud/, 'icloud');
};

/** What may leave the Mac of a parser's answer; of a gap, which one. */
function told(id: keyof typeof entries, parsed: unknown): unknown {
  if (typeof parsed === 'object' && parsed !== null && 'gap' in parsed) return parsed;
  return (entries[id] as (fact: unknown) => unknown)(parsed);
}

/** Where words are what the answer is about, and names among them are not passed on. */
const different: Readonly<Record<string, string>> = {
  filters: 'products, by whose makers a filter is told from a VPN',
  library: 'a path',
  'reset-events': 'no words at all',
};

it.each(['suspend', 'resume', 'unlock', 'lock', 'on-ac', 'on-battery', 'heat', 'not-watched'])(
  'the event "%s" keeps its name',
  (event) => expect(clean(event)).toBe(event),
);

it.each([
  'Anna',
  'Ada',
  'Abe',
  'Otto Home',
  'C02XL0GTJGH5',
  'W5364U7YZB',
  'Wohnzimmer',
  '写真',
  'FRITZBox7590',
  'Tailscale',
])('"%s" is no known word', (name) => {
  const words = clean(name).split(' ');
  for (const word of name.split(' ')) expect(words).not.toContain(word);
});

it.each(['utun100', 'feth4017', 'vlan12', 'bond0', 'RapidSSL', 'Thawte', 'thawte', 'Localhost'])(
  '"%s" is the same on many Macs',
  (word) => expect(clean(word)).toBe(word),
);

const folders = readdirSync(probes).filter((probe) => existsSync(join(probes, probe, 'fixtures')));

describe.each(folders.filter((probe) => different[probe] === undefined))('what %s answers', async (probe) => {
  const id = factOf(probe);
  const module: Readonly<Record<string, unknown>> = await import(join(probes, probe, 'probe.ts'));
  const parse = Object.entries(module).find(([name]) => /^parse/.test(name) && name !== 'parseElapsed')?.[1];
  const cases = readdirSync(join(probes, probe, 'fixtures')).filter((file) => file.endsWith('.txt'));

  it.each(typeof parse === 'function' && isEntry(id) ? cases : [])(
    '%s says the same in known words',
    (file) => {
      if (!isEntry(id)) return;
      const text = readFileSync(join(probes, probe, 'fixtures', file), 'utf8');
      const read: (output: string) => unknown = (output) =>
        attempt((all) => (parse as Parse)(all, 'en0'), output);
      const line = ownProcessesOnly({ t: 0, run: [probe === 'processes' ? '/bin/ps' : ''], stdout: text });
      const known = clean(String(line.stdout));
      expect(told(id, read(known))).toEqual(told(id, read(text)));
      expect(clean(known)).toBe(known);
    },
  );
});
