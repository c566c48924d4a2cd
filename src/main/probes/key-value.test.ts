import { expect, it } from 'vitest';
import { keyValue } from './key-value.ts';

it.each([
  ['  HTTPSPort : 8899', 'HTTPSPort', '8899'],
  ['           reach      : 0x00000002 (Reachable)', 'reach', '0x00000002 (Reachable)'],
  ['  address : fe80::1 : x', 'address', 'fe80::1 : x'],
  ['  HTTPSProxy : ', 'HTTPSProxy', ''],
])('splits %j at the first colon between blanks', (line, key, value) => {
  expect(keyValue(line)).toEqual({ key, value });
});

it.each(['', '}', 'lease_time (uint32): 0x15180', 'fe80::1', 'key :value'])('leaves %j alone', (line) => {
  expect(keyValue(line)).toBeNull();
});
