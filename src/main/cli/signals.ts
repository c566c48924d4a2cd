/** Ctrl-C, the wish of another program, and a terminal window that closes. */
const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Signals {
  /** Aborted by the first signal, which then does not end the program. */
  readonly interrupted: () => AbortSignal;
  /** Done before a signal ends the program. */
  readonly beforeKilled: (act: () => void) => void;
}

/** What the signals that ask a program to end do to this one. Until someone asks, they are not listened for. */
export function signals(program: NodeJS.Process = process): Signals {
  const acts = new Set<() => void>();
  let polite: AbortController | null = null;
  let isClosing = false;
  let isListening = false;

  const hear = (name: NodeJS.Signals): void => {
    if (polite !== null && !polite.signal.aborted) {
      isClosing = name === 'SIGHUP';
      polite.abort();
      return;
    }
    // Both the kernel and the shell tell of a window that closes, and what was begun politely needs its time.
    if (isClosing && name === 'SIGHUP') return;
    for (const act of acts) act();
    for (const each of names) program.off(each, hear);
    // As if nobody had listened: whoever started the program sees by which signal it ended.
    program.kill(program.pid, name);
  };
  const listen = (): void => {
    if (isListening) return;
    isListening = true;
    for (const name of names) program.on(name, hear);
  };
  return {
    interrupted: () => {
      listen();
      polite ??= new AbortController();
      return polite.signal;
    },
    beforeKilled: (act) => {
      listen();
      acts.add(act);
    },
  };
}
