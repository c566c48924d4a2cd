import { Failure, type FailureCode, type WebAnswer } from './system.ts';
import type { Fetched, Validators } from './web.ts';

const QUARTER_HOUR_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 4 * 3_600_000;
const NOT_MODIFIED = 304;
/** Up to this part of a wait is added by chance, so that many Macs do not come back at once. */
const JITTER = 0.2;

/** Where it is more likely the network than the server that is in trouble. */
const waits: { readonly [Code in FailureCode]?: number } = {
  // Without a network the server has not been bothered, and it may be back any minute.
  ENOTFOUND: 0,
  ECONNREFUSED: 0,
  // A dead VPN or a sign-in page swallows everything for hours. Once it is gone, Apple's word must not be missing for hours more.
  ETIMEDOUT: QUARTER_HOUR_MS,
};

export interface Politeness {
  readonly fetch: (url: string, known?: Validators) => Promise<Fetched>;
  /** Milliseconds, a clock that nobody sets. */
  readonly monotonic: () => number;
  /** 0 to 1. */
  readonly chance: () => number;
}

interface Last {
  readonly askedAt: number;
  readonly waitMs: number;
  readonly troubles: number;
  /** The last whole page, for as long as the server may say that it has not changed. */
  readonly page: Fetched | null;
  readonly outcome: WebAnswer | Failure;
}

/**
 * A page that belongs to someone else's server: asked at most every 15 minutes whoever wants it, only for what has
 * changed where the server knows how, and ever less often while it is in trouble.
 */
export function politely({ fetch, monotonic, chance }: Politeness): (url: string) => Promise<WebAnswer> {
  const pages = new Map<string, Last>();

  const ask = async (url: string, before: Last | undefined): Promise<Last> => {
    const askedAt = monotonic();
    const troubles = before?.troubles ?? 0;
    try {
      const fetched = await fetch(url, before?.page?.validators);
      const page = fetched.status === NOT_MODIFIED ? (before?.page ?? fetched) : fetched;
      if (page.status < 400)
        return { askedAt, waitMs: QUARTER_HOUR_MS, troubles: 0, page, outcome: plain(page) };
      return { askedAt, ...later(troubles, chance()), page: before?.page ?? null, outcome: plain(page) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const wait = waits[error.code];
      const next = wait === undefined ? later(troubles, chance()) : { waitMs: wait, troubles };
      return { askedAt, ...next, page: before?.page ?? null, outcome: error };
    }
  };

  return async (url) => {
    const before = pages.get(url);
    const resting = before !== undefined && monotonic() - before.askedAt < before.waitMs;
    const last = resting ? before : await ask(url, before);
    pages.set(url, last);
    if (last.outcome instanceof Failure) throw last.outcome;
    return last.outcome;
  };
}

function later(troubles: number, chance: number): Pick<Last, 'waitMs' | 'troubles'> {
  const doubled = Math.min(LONGEST_WAIT_MS, QUARTER_HOUR_MS * 2 ** troubles);
  return { waitMs: doubled * (1 + JITTER * chance), troubles: troubles + 1 };
}

const plain = ({ status, body }: WebAnswer): WebAnswer => ({ status, body });
