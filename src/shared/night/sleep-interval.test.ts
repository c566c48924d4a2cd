import { expect, it } from 'vitest';
import { sleepCause } from './sleep-interval.ts';

it.each([
  ['Clamshell Sleep', 'lid'],
  ['Idle Sleep', 'idle'],
  ['Low Power Sleep', 'battery'],
  ['Software Sleep pid=210', 'you'],
  ['Power Button', 'you'],
  ['Thermal Emergency', 'heat'],
  ['Maintenance Sleep', null],
  [null, null],
])('%s', (reason, cause) => expect(sleepCause(reason)).toBe(cause));
