import type { FactId } from '../../shared/reading.ts';
import type { Probes } from './collect.ts';

/** Null, and not a promise, where nothing has to be waited for: so goes most of a recorded night. */
export type Visit = Promise<unknown> | null;

/** Calls each of the probes concerned once, after those that it uses and those that may wake it. */
export function visitAll(
  probes: Probes,
  concerned: ReadonlySet<FactId>,
  arrive: (id: FactId) => Visit,
): Visit {
  const visits = new Map<FactId, Visit>();

  const visit = (id: FactId): Visit => {
    const visited = visits.get(id);
    if (visited !== undefined) return visited;
    const { uses = [], wakes = [] } = probes[id];
    const before = together([...wakes, ...uses]);
    const visiting = before !== null ? before.then(() => arrive(id)) : arrive(id);
    visits.set(id, visiting);
    return visiting;
  };

  const together = (ids: Iterable<FactId>): Visit => {
    const waited: Promise<unknown>[] = [];
    for (const id of ids) {
      const visiting = concerned.has(id) ? visit(id) : null;
      if (visiting !== null) waited.push(visiting);
    }
    return waited.length > 0 ? Promise.all(waited) : null;
  };

  return together(concerned);
}
