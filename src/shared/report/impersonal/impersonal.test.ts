import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { healthyFacts } from '../../../../test/harness/snapshot.ts';
import { MORNING, makeState } from '../../../../test/harness/state.ts';
import type { Finding } from '../../diagnosis.ts';
import { sentencesOf } from '../../present/sentences.ts';
import type { FactId, Facts } from '../../reading.ts';
import { type RuleId, rules } from '../../rules/index.ts';
import { tlsInterception } from '../../rules/tls-interception/rule.ts';
import { texts } from '../../text/en/index.ts';
import type { RuleText } from '../../text/texts.ts';
import { asIs, type Entry } from './entry.ts';
import { impersonalFinding } from './findings.ts';
import { entries, impersonal } from './impersonal.ts';

const ids = Object.keys(entries) as FactId[];
const facts = healthyFacts(MORNING);

/** Every list with something in it, so that every text of the type is there to be replaced. */
const full: Facts = {
  ...facts,
  sleepInForce: { ...facts.sleepInForce, preventedBy: ['x'] },
  keepsAwake: {
    system: { x: 1 },
    owners: [{ pid: 1, process: 'x', type: 'x', ageSeconds: 1, timeoutSeconds: null }],
  },
  heat: { cpuSpeedLimit: null, thermalWarning: 'x', performanceWarning: 'x' },
  timeMachine: { ...facts.timeMachine, phase: 'x' },
  macos: { ...facts.macos, extra: 'x' },
  macosUpdate: { waiting: [{ name: 'x', version: 'x' }] },
  reachability: {
    ipv4: [{ interface: 'x', addresses: ['x'], reachable: true, vpnServer: 'x' }],
    ipv6: [{ interface: 'x', addresses: ['x'], reachable: true, vpnServer: 'x' }],
    primary: 'x',
  },
  interfaces: facts.interfaces.map((one) => ({ ...one, vpnName: 'x', ipv6: ['x'] })),
  signal: { ...facts.signal, security: 'x' },
  vpnServices: { services: [{ name: 'x', enabled: true, status: 'x', kind: 'x' }] },
  vpn: { verdict: 'full', interface: 'x', name: 'x', evidence: 'x' },
  proxy: { endpoints: [{ kind: 'https', host: 'x', port: 1, loopback: false }] },
  icloudConnection: { connected: true, issuer: 'x', failure: 'x' },
  filters: {
    networkExtensions: [
      { team: 'x', bundle: 'x', product: 'x', kind: 'filter', active: true, enabled: true },
    ],
    endpointSecurity: ['x'],
    pendingReboot: ['x'],
  },
  syncEngine: { ...facts.syncEngine, cloudCounts: { x: 1 }, unknownKeys: ['x'] },
  appleStatus: {
    events: [{ service: 'x', id: 'x', type: 'Outage', status: 'ongoing', from: 1, to: null }],
  },
};

/** Places where the type itself allows only words of our own. */
const closed: { readonly [Id in FactId]?: readonly string[] } = {
  vpn: ['verdict'],
  proxy: ['kind'],
  filters: ['kind'],
  library: ['from'],
  appleStatus: ['type', 'status'],
};

/** The fact with this in the place of every text and of every name that is no field's. */
function filled(id: FactId, value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((item) => filled(id, item, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name === 'x' || name === 'en0' ? text : name,
      closed[id]?.includes(name) ? item : filled(id, item, text),
    ]),
  );
}

const entryOf = (id: FactId): Entry<FactId> => entries[id] as Entry<FactId>;
const cleansed = (id: FactId, text: string): string =>
  JSON.stringify(entryOf(id)(filled(id, full[id], text) as Facts[FactId]));

describe('facts', () => {
  it('a healthy Mac loses its addresses and nothing else', () => {
    const { snapshot } = impersonal(makeState({ facts }));
    const changed = ids.filter((id) => {
      const reading = snapshot[id];
      return !reading?.known || JSON.stringify(reading.fact) !== JSON.stringify(facts[id]);
    });
    expect(changed.sort()).toEqual(
      [
        'appleRoute',
        'dns',
        'icloudConnection',
        'icloudName',
        'interfaces',
        'library',
        'link',
        'reachability',
      ].sort(),
    );
  });

  it.each(ids.filter((id) => entries[id] !== asIs))('%s lets no text of others through', (id) => {
    for (const text of [
      'Canary',
      'canary.local',
      'en0 canary',
      'utun4, canary',
      'Apple canary',
      'macOS canary',
      'DigiCert canary',
      'canary has canary',
      'no route to Apple while canary is up',
      'scutil --nc list: canary is connected',
      '/Volumes/canary/Photos Library.photoslibrary',
    ]) {
      expect(cleansed(id, text).toLowerCase(), text).not.toContain('canary');
    }
  });

  it('what stays of any text is known beforehand', () => {
    const odd = fc.string({ minLength: 6, maxLength: 40, unit: 'binary' }).map((text) => `§${text}§`);
    fc.assert(
      fc.property(fc.constantFrom(...ids.filter((id) => entries[id] !== asIs)), odd, (id, text) => {
        expect(cleansed(id, text)).not.toContain('§');
      }),
    );
  });

  it('an address is told from none, and a made-up one from one that leads somewhere', () => {
    const path = (address: string) => ({
      interface: 'en0',
      addresses: [address],
      reachable: true,
      vpnServer: null,
    });
    const fact = entries.reachability({
      ipv4: [path('192.168.7.7'), path('169.254.7.7')],
      ipv6: [path('fe80::7')],
      primary: 'en0',
    });
    expect(fact?.ipv4.map(({ addresses }) => addresses)).toEqual([['left out'], ['']]);
    expect(fact?.ipv6.map(({ addresses }) => addresses)).toEqual([['']]);
  });

  const signedBy = (issuer: string) => ({ connected: true, issuer, failure: null });
  const outcome = (issuer: string) =>
    judge(tlsInterception, { facts: { icloudConnection: signedBy(issuer) } }).outcome;

  it.each([
    ['Example Corp Inspection CA', 'someone else'],
    ['Applesauce Proxy', 'someone else'],
    ['DigiCert_Inspection', 'someone else'],
    ['Apple Public Server ECC CA 12 - G1', 'Apple'],
    ['DigiCert Global G2 TLS RSA SHA256 2020 CA1', 'DigiCert'],
    ['GeoTrust RSA CA 2018', 'GeoTrust'],
    ['RapidSSL TLS RSA CA G1', 'RapidSSL'],
    ['Thawte TLS RSA CA G1', 'Thawte'],
    ['thawte SSL CA - G2', 'thawte'],
    ['Baltimore CyberTrust Root', 'Baltimore'],
  ])('"%s" signed the connection, and is judged alike as "%s"', (issuer, kept) => {
    expect(entries.icloudConnection(signedBy(issuer))?.issuer).toBe(kept);
    expect(outcome(kept)).toBe(outcome(issuer));
  });

  it.each<[string, string | undefined]>([
    ['Mac14,2', 'Mac14,2'],
    ['MacBookPro15,2', 'MacBookPro15,2'],
    ['iMacPro1,1', 'iMacPro1,1'],
    ['JaneRoe1,2', undefined],
    ['Mac14,2 of Jane', undefined],
  ])('the model %s becomes %s', (identifier, kept) => {
    expect(entries.model({ identifier, virtual: false })?.identifier).toBe(kept);
  });

  it.each([
    ['macOS Tahoe 26.1', 'macOS Tahoe 26.1'],
    ['macOS Catalina 10.15.7 Supplemental Update', 'macOS Catalina 10.15.7 Supplemental Update'],
    ['macOS Jane 26.1', 'a macOS update'],
    ['macOS 10.13.6アップデート', 'a macOS update'],
  ])('the update "%s" becomes "%s"', (name, kept) => {
    expect(entries.macosUpdate({ waiting: [{ name, version: null }] })?.waiting[0]?.name).toBe(kept);
  });

  it('keys of the engine that nobody knows are counted', () => {
    const engine = {
      ...facts.syncEngine,
      unknownKeys: ['janesKey', 'another'],
      blockedReason: 4_917_099_887_766,
    };
    const fact = entries.syncEngine(engine);
    expect(fact?.unknownKeys).toEqual(['key 1', 'key 2']);
    expect(fact?.blockedReason).toBeNull();
  });
});

describe('gaps and sources', () => {
  it('a gap keeps its kind and not its words', () => {
    const detail = '/Users/jane/Pictures: EACCES';
    const state = makeState({});
    const snapshot = {
      library: { at: 1, known: false, gap: 'unreadable', detail },
      volume: { at: 1, known: false, gap: 'depends', detail: 'diskutil: not in the recording' },
      power: { at: 1, known: true, fact: facts.power, source: 'jane' },
      disk: { at: 1, known: true, fact: facts.disk, source: 'statfs' },
    } as const;
    expect(impersonal({ ...state, snapshot }).snapshot).toEqual({
      library: { at: 1, known: false, gap: 'unreadable', detail: '' },
      volume: { at: 1, known: false, gap: 'depends', detail: 'not in the recording' },
      power: { at: 1, known: true, fact: facts.power },
      disk: { at: 1, known: true, fact: facts.disk, source: 'statfs' },
    });
  });
});

const finding = (rule: RuleId, values: Finding['values'], variant?: string): Finding => ({
  ...{ rule, outcome: 'found', effect: 'blocks', certainty: 'likely', values },
  ...(variant === undefined ? {} : { variant }),
  ...{ since: MORNING, sinceAwake: 0, by: 'readings', evidence: [] },
});
const what = (one: Finding): string =>
  sentencesOf(impersonalFinding(one), MORNING, { timeZone: 'UTC', macosMajor: null }).what;

describe('findings', () => {
  it.each<[string, Finding]>([
    ['A VPN (utun4) is on but lets nothing through', finding('vpn-dead', { vpn: 'utun4' })],
    ['Apple reports a problem with Photos', finding('apple-outage', { service: 'Photos' })],
    [
      'macOS Tahoe 26.1 is ready to be installed',
      finding('macos-update-waiting', { update: 'macOS Tahoe 26.1' }),
    ],
    [
      'The proxy on this Mac (127.0.0.1:8888) does not answer',
      finding('proxy-dead', { proxy: '127.0.0.1:8888' }),
    ],
    [
      'The photo library is inside a folder that Dropbox syncs',
      finding('library-volume-unsuitable', { folder: 'Dropbox' }, 'synced-folder'),
    ],
    [
      'The photo library is on a disk formatted as ExFAT',
      finding('library-volume-unsuitable', { format: 'ExFAT' }, 'format'),
    ],
    [
      'Photos is busy with the library itself (photoanalysisd, 91 % CPU)',
      finding('analysis-busy', { process: 'photoanalysisd', percent: 91 }),
    ],
    ['A VPN (name left out) is on but lets nothing through', finding('vpn-dead', { vpn: 'Jane' })],
    [
      'The upload goes through a proxy (address left out)',
      finding('proxy-in-the-way', { proxy: 'jane.local:1' }),
    ],
    ['A network filter is active (name left out)', finding('content-filter', { products: 'Jane' })],
    ['A macOS update is ready to be installed', finding('macos-update-waiting', { update: 'Jane' })],
    ['Apple reports a problem with an iCloud service', finding('apple-outage', { service: 'Jane' })],
    [
      'The photo library is inside a folder that another service syncs',
      finding('library-volume-unsuitable', { folder: 'Jane' }, 'synced-folder'),
    ],
    [
      'The photo library is on a disk formatted as something unusual',
      finding('library-volume-unsuitable', { format: 'Jane' }, 'format'),
    ],
    ['This Mac is offline, so nothing can upload', finding('offline', { jane: 'Jane' }, 'jane')],
  ])('%s', (sentence, one) => {
    expect(what(one)).toBe(sentence);
    expect(JSON.stringify(impersonalFinding(one)).toLowerCase()).not.toContain('jane:');
  });

  it('no sentence of any rule shows what its values held', () => {
    for (const { id } of rules) {
      const text: RuleText = texts[id];
      for (const variant of [undefined, ...Object.keys(text.variants ?? {})]) {
        const names = [...JSON.stringify(text).matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
        const values = Object.fromEntries(names.map((name) => [name, 'Canary']));
        const clean = impersonalFinding(finding(id, values, variant));
        const said = JSON.stringify(sentencesOf(clean, MORNING, { timeZone: 'UTC', macosMajor: null }));
        expect(said).not.toContain('Canary');
      }
    }
  });
});

describe('whoever signs for Apple', () => {
  it.each([
    ['Apple Public Server ECC CA 12 - G1', 'Apple'],
    ['Thawte TLS RSA CA G1', 'Thawte'],
    ['thawte TLS RSA CA G1', 'thawte'],
    ['Baltimore CyberTrust Root', 'Baltimore'],
    ['Example Corp Inspection CA', 'someone else'],
    ['Applesauce Proxy', 'someone else'],
  ])('is in a report who it is to the rule: %s', (issuer, told) => {
    const state = makeState({
      facts: { ...facts, icloudConnection: { connected: true, issuer, failure: null } },
    });
    const { icloudConnection } = impersonal(state).snapshot;
    expect(icloudConnection).toMatchObject({ known: true, fact: { issuer: told } });
  });
});
