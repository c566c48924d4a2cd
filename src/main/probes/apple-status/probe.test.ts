import { expect, it } from 'vitest';
import { attempt, checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { appleStatus, parseAppleStatus } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parseAppleStatus);

const URL_OF_FEED = 'https://www.apple.com/support/systemstatus/data/system_status_en_US.js';

it('does not fall for names that every object has', () => {
  expect(attempt(parseAppleStatus, '{"services":[{"serviceName":"constructor","events":[]}]}')).toEqual({
    gap: 'unreadable',
  });
  expect(attempt(parseAppleStatus, '{"__proto__":{"services":[]}}')).toEqual({ gap: 'unreadable' });
});

it('survives deep nesting', () => {
  expect(attempt(parseAppleStatus, `{"services":${'['.repeat(500_000)}`)).toEqual({ gap: 'unreadable' });
});

it('does not read an error page', async () => {
  const body = '{"services":[{"serviceName":"Photos","events":[]}]}';
  const well = machine({ get: URL_OF_FEED, status: 200, body });
  expect(await appleStatus.read(well, {})).toEqual({ events: [] });
  const ill = machine({ get: URL_OF_FEED, status: 503, body });
  await expect(appleStatus.read(ill, {})).rejects.toMatchObject({ gap: 'unreadable' });
});
