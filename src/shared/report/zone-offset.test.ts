import { expect, it } from 'vitest';
import { zoneOffset } from './zone-offset.ts';

it.each([
  ['UTC', '2026-11-22T06:02:00Z', 'UTC'],
  ['Europe/Berlin', '2026-11-22T06:02:00Z', 'UTC+1'],
  ['Europe/Berlin', '2026-07-22T06:02:00Z', 'UTC+2'],
  ['America/St_Johns', '2026-11-22T06:02:00Z', 'UTC-3:30'],
  ['Asia/Kathmandu', '2026-11-22T06:02:00Z', 'UTC+5:45'],
])('%s on %s is %s', (zone, at, offset) => expect(zoneOffset(Date.parse(at), zone)).toBe(offset));
