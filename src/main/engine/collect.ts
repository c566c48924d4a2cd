import type { FactId, Reading } from '../../shared/reading.ts';
import type { Known, Probe } from '../probes/probe.ts';
import type { System } from '../system/system.ts';
import { gapFor } from '../system/unreadable.ts';

/** A probe as the engine sees it: it gives some fact. */
export interface AnyProbe extends Probe<FactId, FactId> {
  /** Where it can be told without asking: whether reading it again would bring what it brought last. */
  readonly holds?: (known: Known<FactId>) => boolean;
}

/** What the engine asks: one probe a fact. */
export type Probes = Readonly<Record<FactId, AnyProbe>>;

/** Runs one probe. A failing probe costs its own reading and nothing else: this is the only catch in the line. */
export async function collect(
  probe: AnyProbe,
  system: System,
  known: Known<FactId>,
  at: number,
): Promise<Reading<unknown>> {
  try {
    const direct = system.direct?.[probe.id];
    if (direct) return { at, known: true, fact: await direct.read(), source: direct.source };
    return { at, known: true, fact: await probe.read(system, known) };
  } catch (error) {
    return { at, known: false, ...gapFor(error) };
  }
}
