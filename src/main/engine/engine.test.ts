import { describe, expect, it } from 'vitest';
import type { FactId } from '../../shared/reading.ts';
import { probes as registered } from '../probes/index.ts';
import { Failure, type System } from '../system/system.ts';
import { Unreadable } from '../system/unreadable.ts';
import type { AnyProbe } from './collect.ts';
import { Engine } from './engine.ts';
import { noteHealth } from './health.ts';

const NOW = Date.UTC(2026, 10, 21, 21);
const minute = { awake: 60, asleep: 0 };
const start = { awake: 0, asleep: 0 };

/** A machine that answers nothing; its clock stands still. */
const mute: System = {
  kind: 'mac',
  run: () => Promise.reject(new Failure('ENOENT', 'no such tool')),
  stream: () => Promise.reject(new Failure('ENOENT', 'no such tool')),
  read: () => Promise.reject(new Failure('ENOENT', 'no such file')),
  list: () => Promise.reject(new Failure('ENOENT', 'no such folder')),
  stat: () => Promise.reject(new Failure('ENOENT', 'no such file')),
  open: () => Promise.reject(new Failure('ENOENT', 'no such file')),
  disk: () => Promise.reject(new Failure('ENOENT', 'no such volume')),
  query: () => Promise.reject(new Failure('ENOENT', 'no such database')),
  get: () => Promise.reject(new Failure('ENOTFOUND', 'no network')),
  lookup: () => Promise.reject(new Failure('ENOTFOUND', 'no network')),
  connect: () => Promise.reject(new Failure('ENOTFOUND', 'no network')),
  now: () => NOW,
  monotonic: () => 0,
  sleep: () => Promise.resolve(),
};

/** The registered probes with some replaced, and how often each was asked. */
function counted(replaced: { readonly [Id in FactId]?: AnyProbe['read'] }) {
  const asked: string[] = [];
  const entries = Object.entries(registered).map(([id, probe]) => {
    const inner = probe as unknown as AnyProbe;
    const read: AnyProbe['read'] = (system, known) => {
      asked.push(id);
      return (replaced[id as FactId] ?? inner.read)(system, known);
    };
    return [id, { ...inner, read }];
  });
  return { asked, probes: Object.fromEntries(entries) as Record<FactId, AnyProbe> };
}

describe('the engine', () => {
  it('judges nothing, and says what is missing, when nothing answers', async () => {
    const state = await new Engine(mute).sample('look', start);
    expect(state.verdict).toBe('unknown');
    expect(state.headline).toBeNull();
    expect(Object.values(state.snapshot).every((reading) => !reading.known || reading.at === NOW)).toBe(true);
  });

  it('lets a failing probe cost only its own reading', async () => {
    const { probes } = counted({
      heat: () => Promise.reject(new Unreadable('timed-out', 'too slow')),
      clock: () => {
        throw new TypeError('a mistake in a parser');
      },
      macos: () =>
        Promise.resolve({
          name: 'macOS',
          version: '15.7',
          major: 15,
          extra: null,
          build: '24G',
          beta: false,
        }),
    });
    const { snapshot } = await new Engine(mute, probes).sample('look', start);
    expect(snapshot.heat).toMatchObject({ known: false, gap: 'timed-out', detail: 'too slow' });
    expect(snapshot.clock).toMatchObject({
      known: false,
      gap: 'unreadable',
      detail: 'a mistake in a parser',
    });
    expect(snapshot.macos).toMatchObject({ known: true });
  });

  it('reads a probe after those it uses, and wakes those that a change concerns', async () => {
    let address = '192.168.1.20';
    const path = () => ({ interface: 'en0', addresses: [address], reachable: true, vpnServer: null });
    const { probes, asked } = counted({
      reachability: () => Promise.resolve({ ipv4: [path()], ipv6: [], primary: 'en0' }),
    });
    const engine = new Engine(mute, probes);
    await engine.sample('tick', start);
    expect(asked.indexOf('link')).toBeGreaterThan(asked.indexOf('reachability'));

    asked.length = 0;
    await engine.sample('tick', minute);
    expect(asked).not.toContain('interfaces');

    address = '10.0.0.7';
    asked.length = 0;
    await engine.sample('tick', minute);
    expect(asked).toContain('interfaces');
    expect(asked.filter((id) => id === 'interfaces')).toHaveLength(1);
  });

  it('forgets after a while what only a look asks for', async () => {
    const weak = {
      interface: 'en0',
      rssi: -85,
      noise: -90,
      rateMbps: 6,
      channel: '6 (2GHz, 20MHz)',
      security: null,
    };
    const { probes, asked } = counted({ signal: () => Promise.resolve(weak) });
    let now = NOW;
    const engine = new Engine({ ...mute, now: () => now }, probes);
    await engine.sample('look', start);
    const soon = await engine.sample('tick', minute);
    expect(soon.snapshot.signal).toMatchObject({ known: true, fact: { rssi: -85 } });
    const later = await engine.sample('tick', { awake: 0, asleep: 900 });
    expect(later.snapshot.signal).toMatchObject({ known: false, gap: 'depends' });
    // What is forgotten was forgotten once: it does not become of now with every sample.
    now += 60_000;
    const stillLater = await engine.sample('tick', minute);
    expect(stillLater.snapshot.signal).toEqual(later.snapshot.signal);
    expect(asked.filter((id) => id === 'signal')).toHaveLength(1);

    const again = await engine.sample('look', minute);
    expect(again.snapshot.signal).toMatchObject({ known: true });
  });

  it('takes one sample at a time, in order', async () => {
    let running = 0;
    let most = 0;
    const { probes } = counted({
      heat: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        throw new Unreadable('unreadable', 'nothing');
      },
    });
    const engine = new Engine(mute, probes);
    await Promise.all([
      engine.sample('wake', start),
      engine.sample('wake', minute),
      engine.sample('wake', minute),
    ]);
    expect(most).toBe(1);
  });

  it('measures itself', async () => {
    const engine = new Engine(mute);
    await engine.sample('look', start);
    expect(engine.health.power).toEqual({ asked: 1, failed: 1, longestMs: 0 });
    const more = noteHealth(noteHealth(engine.health.power, 20, true), 5, true);
    expect(more).toEqual({ asked: 3, failed: 1, longestMs: 20 });
  });

  it('has no circle among what probes use and what wakes them', () => {
    const visiting = new Set<string>();
    const visit = (id: FactId): void => {
      expect(visiting.has(id), `${id} waits for itself`).toBe(false);
      visiting.add(id);
      const { uses = [], wakes = [] } = registered[id] as unknown as AnyProbe;
      for (const other of [...uses, ...wakes]) visit(other);
      visiting.delete(id);
    };
    for (const id of Object.keys(registered) as FactId[]) visit(id);
  });
});
