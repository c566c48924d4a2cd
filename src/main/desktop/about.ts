import { app } from 'electron';
import type { About } from '../../shared/view-source.ts';
import type { Cost } from '../app/cost.ts';

const OFTEN_ENOUGH_MS = 30_000;

export interface AboutApp {
  readonly tell: () => About;
  /** To be called now and then: the cost of an hour is the difference between two moments of it. */
  readonly measure: () => void;
}

export function aboutApp(cost: Cost, update: () => string | null): AboutApp {
  let measuredAt = Number.NEGATIVE_INFINITY;
  return {
    tell: () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      ...cost.told(performance.now()),
      update: update(),
    }),
    measure: () => {
      const now = performance.now();
      if (now - measuredAt < OFTEN_ENOUGH_MS) return;
      measuredAt = now;
      const seconds = app.getAppMetrics().map(({ cpu }) => cpu.cumulativeCPUUsage ?? 0);
      cost.cpu(
        now,
        seconds.reduce((sum, one) => sum + one, 0),
      );
    },
  };
}
