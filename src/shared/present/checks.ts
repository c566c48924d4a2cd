import { awake } from './checks/awake.ts';
import type { Check } from './checks/check.ts';
import { icloud } from './checks/icloud.ts';
import { mac } from './checks/mac.ts';
import { network } from './checks/network.ts';

/** Every rule belongs to exactly one row. In the order in which a person would look. */
export const checks: readonly Check[] = [
  // Does it go on working while nobody uses it?
  ...awake,
  // Can it reach iCloud?
  ...network,
  // Will iCloud take it, and what is there to take?
  ...icloud,
  // Everything else.
  ...mac,
];
