import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { children } from './children.ts';
import { connect, lookup } from './connections.ts';
import { asFailure } from './failures.ts';
import { files } from './files.ts';
import { politely } from './polite-web.ts';
import { Failure, type System } from './system.ts';
import { fetchPage, get } from './web.ts';

const RUN_TIMEOUT_MS = 5_000;
/** The sign-in page test must see the network as it is now; Apple's status can wait. */
const STATUS_PAGES = 'https://www.apple.com/support/systemstatus/';
const STREAM_TIMEOUT_MS = 60_000;

export interface RealSystemOptions {
  /** The home folder, without a slash at its end. */
  readonly home: string;
  readonly kind?: 'mac' | 'linux';
  /** As sent with web requests: name and version. */
  readonly userAgent?: string;
  readonly query?: System['query'];
  /** Called for every child process that is started. */
  readonly onChild?: (tool: string) => void;
  /** Where a tool really lies; default: where macOS has it. */
  readonly locate?: (tool: string) => string;
}

export interface RealSystem extends System {
  readonly kind: 'mac' | 'linux';
  /** Kills the tools that still run, and starts no more. To be called before the program ends. */
  readonly stop: () => void;
}

/** The machine itself. */
export function realSystem(options: RealSystemOptions): RealSystem {
  const { home, kind = 'mac', userAgent = 'Unstuck', onChild = () => {}, locate = same } = options;
  const expand = (text: string) => (text === '~' || text.startsWith('~/') ? home + text.slice(1) : text);
  const { run, stream, stop } = children(onChild);

  const polite = politely({
    fetch: (url, known) => fetchPage(url, userAgent, known),
    monotonic: () => performance.now(),
    chance: Math.random,
  });

  return {
    kind,
    run: (tool, args, { timeoutMs = RUN_TIMEOUT_MS } = {}) =>
      run({ tool: locate(expand(tool)), args: args.map(expand), home, timeoutMs }),
    stream: (tool, args, take, { timeoutMs = STREAM_TIMEOUT_MS, signal } = {}) =>
      stream({ tool: expand(tool), args: args.map(expand), home, timeoutMs }, take, signal),
    ...files(expand),
    query: async (name, database) => {
      if (!options.query) throw new Failure('ENOENT', `${name}: not available`);
      return options.query(name, expand(database)).catch((error: unknown) => {
        throw asFailure(error, name);
      });
    },
    get: (url) => (url.startsWith(STATUS_PAGES) ? polite(url) : get(url, userAgent)),
    lookup,
    connect,
    now: Date.now,
    monotonic: () => performance.now(),
    sleep,
    stop,
  };
}

const same = (tool: string): string => tool;

/** Timers count whole milliseconds from the last one that has begun, so they end up to one too early. */
async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await setTimeout(Math.ceil(ms) + 1, undefined, signal ? { signal } : {});
  } catch (error) {
    throw signal?.reason ?? error;
  }
}
