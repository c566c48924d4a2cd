import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureChromium } from '../../scripts/chromium.ts';
import { ensurePoppler } from '../../scripts/poppler.ts';
import { retell } from '../../src/main/engine/retell.ts';
import { HISTORY_FILE } from '../../src/main/history/open.ts';
import { openHistory } from '../../src/main/history/sqlite.ts';
import { type MadeReport, reportBytes } from '../../src/main/report/forms.ts';
import { browserPrinter } from '../../src/main/report/print.ts';
import { readRecording } from '../../src/main/system/read-recording.ts';
import { realSystem } from '../../src/main/system/real.ts';
import { cutRecording } from '../../src/main/system/recent/export.ts';
import { impersonalText } from '../../src/main/system/recent/impersonal.ts';
import type { Finding, State } from '../../src/shared/diagnosis.ts';
import type { HistoryEvent } from '../../src/shared/history/chronicle.ts';
import type { Personal } from '../../src/shared/redaction/rule.ts';
import { buildReport } from '../../src/shared/report/build.ts';
import { emptyForm } from '../../src/shared/report/form.ts';
import { freeTextRules, textCleaner } from '../../src/shared/report/free-text/clean.ts';
import { asIs, type Entries } from '../../src/shared/report/impersonal/entry.ts';
import { eventDetails, impersonalEvents } from '../../src/shared/report/impersonal/events.ts';
import { entries, impersonal } from '../../src/shared/report/impersonal/impersonal.ts';
import type { ReportInput } from '../../src/shared/report/input.ts';
import { isRefused } from '../../src/shared/report/picture/picture.ts';
import { withoutMetadata } from '../../src/shared/report/picture/without-metadata.ts';
import { defaultSettings } from '../../src/shared/settings/settings.ts';
import { type Canary, canaries as c, canariesIn, canaryNames, streamsOf } from '../harness/canaries.ts';
import { canaryRecording, LIBRARY } from '../harness/canary-mac.ts';
import { chunk, jpegs, makePng, segment, withSegments } from '../harness/pictures.ts';
import { temporaryFolder } from '../harness/repository.ts';
import { snapshotOf } from '../harness/snapshot.ts';

/** What the report is made with instead of its own tables, while a test says so. */
const instead = vi.hoisted(() => ({
  entries: null as unknown,
  details: null as unknown,
  finding: null as unknown,
}));

vi.mock('../../src/shared/report/impersonal/impersonal.ts', async (original) => {
  const actual = await original<typeof import('../../src/shared/report/impersonal/impersonal.ts')>();
  const table = () => (instead.entries as Entries | null) ?? actual.entries;
  return { ...actual, impersonal: (state: State, given = table()) => actual.impersonal(state, given) };
});
vi.mock('../../src/shared/report/impersonal/events.ts', async (original) => {
  const actual = await original<typeof import('../../src/shared/report/impersonal/events.ts')>();
  const table = () => (instead.details as typeof eventDetails | null) ?? actual.eventDetails;
  return {
    ...actual,
    impersonalEvents: (events: readonly HistoryEvent[], given = table()) =>
      actual.impersonalEvents(events, given),
  };
});
vi.mock('../../src/shared/report/impersonal/findings.ts', async (original) => {
  const actual = await original<typeof import('../../src/shared/report/impersonal/findings.ts')>();
  const told = (finding: Finding) => (instead.finding === null ? actual.impersonalFinding(finding) : finding);
  return { ...actual, impersonalFinding: told };
});

const person: Personal = {
  home: '/Data/people/haus',
  userNames: [c.shortName, c.fullName],
  computerNames: [c.computer],
};

/** One line for each rule of free text, with what that rule alone finds. */
const lines: Readonly<Record<string, string>> = {
  home: `in %2FData%2Fpeople%2Fhaus%2F${c.home}%2Fx`,
  users: `in %2FUsers%2F${c.otherUser}%2Fx`,
  volumes: `in %2fvolumes%2f${c.volume} Disk`,
  'personal-folders': `in ~/${c.personalFolder}/x`,
  files: `the picture ${c.file}.heic`,
  email: `write to ${c.email}@bimbledon.org`,
  uuid: `number ${c.uuid.toUpperCase()}`,
  mac: `router ${c.bssid.replaceAll(':', '-')}, ${c.bssid.toUpperCase()}`,
  ipv6: `at ${c.linkLocal.toUpperCase()}%en0, ${c.ipv6}`,
  ipv4: `at ${c.ipv4}:8080`,
  'local-hosts': `the disk ${c.localHost}.fritz.box`,
  domains: `through proxy.${c.proxy}.com`,
  serial: `my ${c.serial}`,
  account: `Apple ID: ${c.otherUser}77`,
  phone: `call +49170${c.phone}`,
  'labelled-names': `SSID: ${c.ssid}`,
  names: `I am ${c.fullName.normalize('NFD').toUpperCase()}, ${c.shortName}, on ${c.computer.toLowerCase()}`,
};
const note = Object.values(lines).join('\n');

const planted = {
  'screenshot-1.png': makePng({
    before: ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'iCCP'].map((type) => chunk(type, `x\0${c.picture}`)),
    behind: c.picture,
  }),
  'screenshot-2.jpg': withSegments(
    jpegs.baseline ?? new Uint8Array(),
    [0xe1, 0xe2, 0xed, 0xfe].map((code) => segment(code, `Exif\0\0${c.picture}`)),
    c.picture,
  ),
};

let folder: ReturnType<typeof temporaryFolder>;
let input: Omit<ReportInput, 'clean'>;
let mac: string;

beforeAll(async () => {
  folder = temporaryFolder();
  mac = canaryRecording(join(folder.path, 'mac'));
  const recording = await readRecording(mac);
  const { startedAt, endsAt, timeZone } = recording.header;
  const history = openHistory(folder.path);
  const { state } = await retell(recording, {
    collected: { add: history.append, event: history.event, chronicle: history.between },
  });
  poison(join(folder.path, HISTORY_FILE), startedAt + 60_000);
  input = {
    state,
    chronicle: history.between(startedAt, endsAt),
    sleeps: [],
    settings: { ...defaultSettings, library: LIBRARY },
    hardware: { name: null, chip: null, memoryGB: 16 },
    health: [],
    troubles: Object.values(lines).slice(0, 10),
    screenshots: Object.keys(planted).map((name) => ({
      ...{ name, kind: name.endsWith('png') ? 'png' : 'jpeg', width: 20, height: 12, bytes: 1 },
    })),
    form: {
      ...emptyForm,
      hours: (endsAt - startedAt) / 3_600_000,
      note,
      devices: Object.values(lines)
        .slice(-8)
        .map((line) => ({ kind: 'iphone', model: line, os: line, shows: line })),
      withRecording: true,
    },
    app: 'Unstuck 0.0.0',
    now: endsAt,
    timeZone,
    recorded: false,
  };
  history.close();
}, 240_000);

afterAll(() => folder[Symbol.dispose]());

/** Another program has written into the history: words that this one does not know, in every place for one. */
function poison(file: string, at: number): void {
  const database = new DatabaseSync(file);
  for (const kind of [...Object.keys(eventDetails), c.eventDetail]) {
    database.prepare('INSERT INTO events (at, kind, detail) VALUES (?, ?, ?)').run(at, kind, c.eventDetail);
  }
  const detail = `resolved Outage ${c.eventDetail}`;
  database.prepare('INSERT INTO events (at, kind, detail) VALUES (?, ?, ?)').run(at, 'apple-status', detail);
  database.prepare("UPDATE spans SET value = ? WHERE track IN ('headline', 'power')").run(c.eventDetail);
  database.close();
}

interface Cleaning {
  readonly rules?: typeof freeTextRules;
  readonly pictures?: 'as they are';
  readonly recording?: 'as it is';
  readonly printPdf?: MadeReport['printPdf'];
}

async function madeWith({ rules = freeTextRules, pictures, recording, printPdf = null }: Cleaning = {}) {
  const clean = recording === undefined ? impersonalText(person) : (text: string) => text;
  const stripped = Object.entries(planted).map(([name, bytes]) => {
    const picture = withoutMetadata(bytes);
    if (isRefused(picture)) throw new Error(picture.refused);
    return [name, pictures === undefined ? picture.bytes : bytes] as const;
  });
  const made: MadeReport = {
    report: buildReport({ ...input, clean: textCleaner(person, rules) }),
    pictures: new Map(stripped),
    recording:
      recording === undefined
        ? await cutRecording(mac, [0, Number.POSITIVE_INFINITY], clean)
        : { 'steps.jsonl': readFileSync(join(mac, 'steps.jsonl')) },
    printPdf,
  };
  return made;
}

/** Every form, every entry of the archive, and what a PDF keeps compressed. */
async function foundIn(made: MadeReport): Promise<ReadonlySet<Canary>> {
  const forms = await Promise.all(
    (['html', 'txt', 'json', 'zip'] as const).map((kind) => reportBytes(kind, made)),
  );
  const entriesOfZip = Object.entries(unzipSync(forms[3] ?? new Uint8Array())).flatMap(([name, bytes]) => [
    new TextEncoder().encode(name),
    ...(name.endsWith('.pdf') ? [...streamsOf(bytes), pdfText(bytes)] : [bytes]),
  ]);
  return new Set([...forms, ...entriesOfZip].flatMap(canariesIn));
}

function pdfText(bytes: Uint8Array): Uint8Array {
  const file = join(folder.path, 'report.pdf');
  writeFileSync(file, bytes);
  const text = execFileSync('pdftotext', [file, '-']);
  if (!text.includes('VPN')) throw new Error('nothing could be read in the PDF');
  return text;
}

async function replaced<Result>(
  changed: Partial<typeof instead>,
  act: () => Promise<Result>,
): Promise<Result> {
  Object.assign(instead, changed);
  try {
    return await act();
  } finally {
    Object.assign(instead, { entries: null, details: null, finding: null });
  }
}

const identity = (value: unknown): unknown => value;
const identities = (table: object): object =>
  Object.fromEntries(Object.keys(table).map((name) => [name, identity]));

it('every canary was in what the program read: without any cleaning all of them come out', async () => {
  const found = await replaced(
    { entries: identities(entries), details: identities(eventDetails), finding: identity },
    async () => foundIn(await madeWith({ rules: [], pictures: 'as they are', recording: 'as it is' })),
  );
  expect(canaryNames.filter((name) => !found.has(name))).toEqual([]);
});

it('none comes out of a report in any form', async () => {
  ensureChromium();
  ensurePoppler(console.error);
  const printPdf = await browserPrinter(realSystem({ home: folder.path }));
  expect(printPdf).not.toBeNull();
  const made = await madeWith({ printPdf });
  expect([...(await foundIn(made))]).toEqual([]);
  expect(made.report.note).toContain('<email-1>');
  expect(made.report.summary.others.map(({ text }) => text)).toContain(
    'The upload goes through a VPN (name left out)',
  );
}, 120_000);

it('the recording that goes along still leads to the same end', async () => {
  const { recording } = await madeWith();
  const copy = join(folder.path, 'copy');
  mkdirSync(copy);
  for (const [name, bytes] of Object.entries(recording ?? {})) writeFileSync(join(copy, name), bytes);
  const { state } = await retell(await readRecording(copy));
  const told = new Set(state.diagnoses.filter(({ outcome }) => outcome === 'found').map(({ rule }) => rule));
  // Not `not-system-library`: a bookmark tells it, which holds whole paths and is left out.
  for (const rule of [
    'vpn-carries-icloud',
    'proxy-in-the-way',
    'tls-interception',
    'macos-update-waiting',
  ] as const) {
    expect(told).toContain(rule);
  }
  expect(state.progress.left).toBe(input.state?.progress.left);
});

/** Facts whose parsers let no other word through. Should one ever do so, the report does not. */
const closed = {
  lowPowerMode: { on: true, highPower: false, row: c.process },
  heat: { cpuSpeedLimit: null, thermalWarning: c.process, performanceWarning: c.process },
  wifiPower: { device: c.process, on: true },
  userPause: { paused: true, reason: Number(c.phone), until: null },
};

describe('one comes out without', () => {
  it.each(freeTextRules.map(({ id }) => id))('the rule "%s" of free text', async (id) => {
    const rules = freeTextRules.filter((rule) => rule.id !== id);
    const text = lines[id] ?? '';
    expect(canariesIn(Buffer.from(textCleaner(person, rules)(text))).length).toBeGreaterThan(0);
    const { report } = await madeWith({ rules });
    expect(canariesIn(Buffer.from(JSON.stringify(report))).length).toBeGreaterThan(0);
  });

  const open = Object.keys(entries).filter((id) => entries[id as keyof Entries] !== asIs);
  it.each(open)('the entry "%s" of what is impersonal', (id) => {
    if (input.state === null) throw new Error('there is no state');
    const state = { ...input.state, snapshot: { ...input.state.snapshot, ...snapshotOf(input.now, closed) } };
    const without = impersonal(state, { ...entries, [id]: identity } as Entries);
    const found = canariesIn(Buffer.from(JSON.stringify(without.snapshot)));
    expect(found.length).toBeGreaterThan(0);
    expect(canariesIn(Buffer.from(JSON.stringify(impersonal(state))))).toEqual([]);
  });

  it.each(Object.keys(eventDetails))('the details of "%s"', (kind) => {
    const without = { ...eventDetails, [kind]: identity } as typeof eventDetails;
    const events = input.chronicle?.events ?? [];
    expect(canariesIn(Buffer.from(JSON.stringify(impersonalEvents(events, without))))).toEqual([
      'eventDetail',
    ]);
    expect(canariesIn(Buffer.from(JSON.stringify(impersonalEvents(events))))).toEqual([]);
  });

  it('the cleaning of findings, of pictures, of the recording', async () => {
    expect([...(await replaced({ finding: identity }, async () => foundIn(await madeWith())))]).toEqual([
      'vpn',
      'proxy',
    ]);
    expect([...(await foundIn(await madeWith({ pictures: 'as they are' })))]).toEqual(['picture']);
    expect((await foundIn(await madeWith({ recording: 'as it is' }))).size).toBeGreaterThan(20);
  });
});
