import { isGone } from '../library/places.ts';
import { volumeOf } from '../probes/library/probe.ts';
import type { System } from '../system/system.ts';

/** The same machine, but with the photo library that someone chose by hand, while someone has. */
export function withChosenLibrary<Machine extends System>(
  machine: Machine,
  chosen: () => string | null,
): Machine {
  return {
    ...machine,
    get direct() {
      const path = chosen();
      if (path === null) return machine.direct;
      const library = async () =>
        ({ path, from: 'setting', volume: volumeOf(path), present: !(await isGone(machine, path)) }) as const;
      return { ...machine.direct, library };
    },
  };
}
