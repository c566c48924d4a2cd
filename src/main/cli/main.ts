import { plain, plainLines } from '../../shared/present/plain.ts';
import { moveTo } from '../system/time-zone.ts';
import { type Given, understand } from './args.ts';
import { type Exit, exits, Refusal } from './exits.ts';
import { helpFor, helpForAll } from './help.ts';
import { type Io, wantsColor } from './io.ts';
import { signals } from './signals.ts';
import type { CommandName } from './table.ts';
import { VERSION } from './version.ts';
import { loadWhole } from './whole.ts';

export type Command<Name extends CommandName> = (given: Given<Name>, io: Io) => Promise<Exit>;

/** A command is loaded only when it is called. */
const load: { readonly [Name in CommandName]: () => Promise<Command<Name>> } = {
  check: async () => (await import('./commands/check.ts')).check,
  record: async () => (await import('./commands/record.ts')).record,
  explain: async () => (await import('./commands/explain.ts')).explain,
  rules: async () => (await import('./commands/rules.ts')).listRules,
  open: async () => (await import('./commands/open.ts')).open,
  library: async () => (await import('./commands/library.ts')).library,
  watch: async () => (await import('./commands/watch.ts')).watch,
  night: async () => (await import('./commands/night.ts')).night,
  history: async () => (await import('./commands/history.ts')).history,
  status: async () => (await import('./commands/status.ts')).status,
  report: async () => (await import('./commands/report.ts')).report,
};

/** Runs one command line. Every way out is a return; nothing is thrown. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  try {
    const request = understand(argv);
    if (request.kind === 'version') io.out(`${VERSION}\n`);
    else if (request.kind === 'help') io.out(request.command ? helpFor(request.command) : helpForAll());
    else return await runCommand(request.given, io);
    return exits.fine;
  } catch (error) {
    if (!(error instanceof Refusal)) {
      io.err(
        `unstuck: something went wrong inside: ${plain(error instanceof Error ? error.message : String(error))}\n`,
      );
      return exits.internal;
    }
    // Both may quote an argument, or the recording of a stranger.
    const hint = error.hint === undefined ? '' : `${plainLines(error.hint)}\n`;
    io.err(`unstuck: ${plain(error.message)}\n${hint}`);
    return error.exit;
  }
}

async function runCommand<Name extends CommandName>(given: Given<Name>, io: Io): Promise<Exit> {
  const command = await loadWhole(load[given.command]);
  return command(given, io);
}

/** The program's own start: the process as the outside of a command. */
export async function start(): Promise<void> {
  let lost = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that went away, as in `unstuck check | head -1`, is no trouble. A full disk is.
    if (error.code === 'EPIPE' || lost) return;
    lost = true;
    process.exitCode = exits.notSaved;
    process.stderr.write(`unstuck: what it prints could not be written: ${error.code ?? error.message}.\n`);
  });
  // There is nowhere left to say it.
  process.stderr.on('error', () => {});
  const exit = await run(process.argv.slice(2), processIo());
  // Setting the status lets Node end by itself, when everything written has been taken.
  if (!lost) process.exitCode = exit;
}

function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    outBytes: (bytes) => void process.stdout.write(bytes),
    err: (text) => void process.stderr.write(text),
    color: wantsColor(process.env, process.stdout.isTTY === true),
    get columns() {
      return process.stdout.columns ?? 80;
    },
    get rows() {
      return process.stdout.isTTY ? process.stdout.rows : null;
    },
    onResize,
    platform: process.platform,
    home: process.env.HOME ?? '/',
    dataHome: process.env.XDG_DATA_HOME,
    // Only when asked for: the first use of Intl takes longer than all else that "--version" does.
    get timeZone() {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    tellTimesOf: moveTo,
    now: Date.now,
    monotonic: () => performance.now(),
    ...signals(),
  };
}

function onResize(redraw: () => void, signal: AbortSignal): void {
  process.stdout.on('resize', redraw);
  signal.addEventListener('abort', () => process.stdout.off('resize', redraw), { once: true });
}
