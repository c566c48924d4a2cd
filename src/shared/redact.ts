import { addressRules } from './redaction/addresses.ts';
import { labelledRules } from './redaction/labelled.ts';
import { libraries } from './redaction/libraries.ts';
import { nameRules } from './redaction/names.ts';
import { pathRules } from './redaction/paths.ts';
import { proxyRules } from './redaction/proxies.ts';
import { type Personal, type RedactionRule, standIns } from './redaction/rule.ts';
import { vpnRules } from './redaction/vpn-names.ts';

/** In this order: a path or a labelled line is taken whole before the single words in it are looked at. */
export const redactionRules: readonly RedactionRule[] = [
  ...pathRules,
  libraries,
  ...vpnRules,
  ...labelledRules,
  ...proxyRules,
  ...addressRules,
  ...nameRules,
];

/**
 * Takes personal data out of texts. The same original gets the same stand-in for as long as the function lives, and
 * a stand-in has the form of what it stands for, so that cleaned output still parses.
 */
export function redactor(personal: Personal = {}, rules = redactionRules): (text: string) => string {
  const standIn = standIns();
  const steps = rules.map((rule) => rule.prepare(standIn, personal));
  return (text) => steps.reduce((cleaned, step) => step(cleaned), text);
}
