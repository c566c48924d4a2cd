import type { Finding, PhotosSays, Verdict } from './diagnosis.ts';
import { photosWording } from './explain/wording.ts';
import type { SyncEngine } from './facts/photos.ts';
import { PRIORITY, pausesFor } from './photos/pause-reason.ts';
import { count } from './present/units.ts';
import type { Snapshot } from './reading.ts';
import { ruleOf } from './rules/index.ts';
import { engineIsRecent } from './rules/judge.ts';
import type { PauseReason } from './rules/rule.ts';
import type { Memory } from './watch/memory.ts';

/** Pause reasons of the engine for which there is no rule, because a Mac seldom has them. */
const engineOnly: readonly PauseReason[] = [5, 10, 12];
const inUse = { uploading: true, userPaused: false };
/** What is seen to move, or has arrived, is not paused, whatever the engine's last save says. */
const moving: ReadonlySet<Verdict> = new Set<Verdict>(['uploading', 'slowed', 'up-to-date']);

/** What Photos shows at the foot of All Photos: its own first reason, or what it is doing. */
export function photosSays(
  findings: readonly Finding[],
  verdict: Verdict,
  snapshot: Snapshot,
  memory: Memory,
): PhotosSays | null {
  const major = snapshot.macos?.known ? snapshot.macos.fact.major : null;
  const engine = moving.has(verdict) ? undefined : recentEngine(snapshot, memory);
  const reason = firstReason(findings, engine);
  if (!reason) return activity(verdict, snapshot, memory.at, major);
  const { text, source, button } = photosWording(reason.number, major);
  return { reason: reason.number, text, source: reason.source, button, wording: source };
}

interface Reason {
  readonly number: PauseReason;
  readonly source: 'engine' | 'readings';
}

function firstReason(findings: readonly Finding[], engine: SyncEngine | undefined): Reason | undefined {
  const reasons = new Map<PauseReason, Reason['source']>();
  for (const finding of findings) {
    const number = ruleOf(finding.rule).reason;
    // Photos pauses when the Mac is warm, although we call that slow: it offers Sync Now and goes on by itself.
    const pauses = finding.effect === 'blocks' || (finding.effect === 'slows' && finding.rule === 'mac-warm');
    if (number === undefined || !pauses) continue;
    if (reasons.get(number) !== 'engine') reasons.set(number, finding.by);
  }
  for (const number of engine ? engineOnly : []) {
    if (engine && pausesFor(number, engine, inUse)) reasons.set(number, 'engine');
  }
  const number = PRIORITY.find((one) => reasons.has(one));
  return number && { number, source: reasons.get(number) ?? 'readings' };
}

function recentEngine(snapshot: Snapshot, memory: Memory): SyncEngine | undefined {
  const reading = snapshot.syncEngine;
  return reading?.known && engineIsRecent(reading.fact, memory) ? reading.fact : undefined;
}

function activity(
  verdict: Verdict,
  snapshot: Snapshot,
  now: number,
  major: number | null,
): PhotosSays | null {
  const counts = snapshot.uploadCounts?.known ? snapshot.uploadCounts.fact : null;
  const shown = { reason: null, source: 'activity', button: null, wording: 'apple' } as const;
  if (verdict === 'uploading' || verdict === 'slowed') {
    // Photos counts originals here: duplicates share one, and a few items have none.
    return {
      ...shown,
      text: counts === null ? 'Uploading' : `Uploading ${itemsIn(counts.leftMasters || counts.left)}`,
    };
  }
  if (verdict === 'stalled') return { ...shown, text: 'Waiting to Sync' };
  if (verdict !== 'up-to-date') return null;
  // Photos counts failed items only when it has nothing else to do.
  if (counts && counts.failed > 0) return { ...shown, text: `Unable to Upload ${itemsIn(counts.failed)}` };
  return { ...shown, ...lastSynced(snapshot, now, major) };
}

const itemsIn = (amount: number): string => `${count(amount)} ${amount === 1 ? 'Item' : 'Items'}`;

/** Up to macOS 11 Photos said "Updated"; how a current one puts the first minute was not seen. */
const justNow = (major: number | null): Pick<PhotosSays, 'text' | 'wording'> =>
  major !== null && major <= 11
    ? { text: 'Updated Just Now', wording: 'apple' }
    : { text: 'Last Synced Just Now', wording: 'ours' };

const JUST_NOW_SECONDS = 60;
const HOUR_SECONDS = 3600;

/** Photos tells minutes within the hour, then a time or a date. Those need the reader's time zone, and are left out. */
function lastSynced(
  snapshot: Snapshot,
  now: number,
  major: number | null,
): Pick<PhotosSays, 'text' | 'wording'> {
  const date = snapshot.syncEngine?.known ? snapshot.syncEngine.fact.lastSyncDate : null;
  const age = date === null ? null : (now - date) / 1000;
  if (age === null || age < -JUST_NOW_SECONDS || age >= HOUR_SECONDS)
    return { text: 'Last Synced', wording: 'ours' };
  if (age <= JUST_NOW_SECONDS) return justNow(major);
  const minutes = Math.floor(age / 60);
  return { text: `Last Synced ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`, wording: 'ours' };
}
