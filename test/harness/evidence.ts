import { describe } from '../../src/shared/present/evidence/index.ts';
import type { FactId, Facts } from '../../src/shared/reading.ts';

const MOMENT = { at: Date.parse('2026-11-22T06:02:00Z'), timeZone: 'Europe/Berlin' };

/** A fact's words with the tool and value behind them. */
export function says<Id extends FactId>(id: Id, fact: Facts[Id]): string {
  const { text, source } = describe[id](fact, MOMENT);
  return `${text} | ${source}`;
}
