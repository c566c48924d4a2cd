/** Runs at most `places` tasks at a time; those that wait start in the order in which they came. */
export function semaphore(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];

  const enter = (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };

  // The place goes straight to the next in line, so that a newcomer cannot slip in between.
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };

  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}

/** Callers who ask for the same key while it is being answered share that one answer. */
export function shared<T>(): (key: string, task: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>();

  return (key, task) => {
    const already = running.get(key);
    if (already !== undefined) return already;
    const answer = task().finally(() => running.delete(key));
    running.set(key, answer);
    return answer;
  };
}
