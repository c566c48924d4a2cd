import type { DaemonName } from '../../facts/mac.ts';
import { clear, defineRule, found } from '../rule.ts';

/** Percent of one core. A single pass over a new photo stays below, or is over within minutes. */
const BUSY_PERCENT = 80;
const LASTING_SECONDS = 600;

const ANALYSIS: ReadonlySet<DaemonName> = new Set(['photoanalysisd', 'mediaanalysisd', 'photolibraryd']);

/** Photos is busy with the library itself: faces, scenes, thumbnails, or an upgrade of its database. */
export const analysisBusy = defineRule({
  id: 'analysis-busy',
  effect: 'slows',
  certainty: 'possible',
  holdSeconds: LASTING_SECONDS,
  needs: ['processes'],
  find({ processes }) {
    const busiest = processes.daemons
      .filter(({ name }) => ANALYSIS.has(name))
      .toSorted((a, b) => b.cpu - a.cpu)
      .at(0);
    if (!busiest || busiest.cpu <= BUSY_PERCENT) return clear;
    return found({ process: busiest.name, percent: Math.round(busiest.cpu) });
  },
});
