import type { State } from '../../shared/diagnosis.ts';
import { Engine } from '../engine/engine.ts';
import type { Health } from '../engine/health.ts';
import { libraryQuery } from '../library/query.ts';
import { linuxSystem } from '../system/linux.ts';
import { type RealSystem, realSystem } from '../system/real.ts';
import type { Io } from './io.ts';
import { VERSION } from './version.ts';

export type SystemName = 'mac' | 'linux';

/** The machine that this program runs on; on anything but a Mac most questions have no answer. */
export function openSystem({ platform, home, beforeKilled }: Io, name?: SystemName): RealSystem {
  const kind = name ?? (platform === 'darwin' ? 'mac' : 'linux');
  const real = realSystem({ home, kind, userAgent: `Unstuck/${VERSION}`, query: libraryQuery });
  beforeKilled(real.stop);
  return kind === 'mac' ? real : linuxSystem(real);
}

/** Whatever this machine is: for what is no question to a Mac. */
export function openDoor({ home, beforeKilled }: Io): RealSystem {
  const door = realSystem({ home });
  beforeKilled(door.stop);
  return door;
}

export interface Now {
  readonly name: SystemName | undefined;
  /** Leaves out what is only asked when a person looks, because it takes long. */
  readonly quick: boolean;
}

export interface Looked {
  readonly state: State;
  /** How each probe did. */
  readonly health: Health;
}

/** One live look. No tool is left running. */
export async function lookNow(io: Io, { name, quick }: Now): Promise<Looked> {
  const system = openSystem(io, name);
  try {
    const engine = new Engine(system);
    const state = await engine.sample(quick ? 'tick' : 'look', { awake: 0, asleep: 0 });
    return { state, health: engine.health };
  } finally {
    system.stop();
  }
}
