import { expect, it } from 'vitest';
import { checkParser } from '../../../../test/harness/fixtures.ts';
import { machine } from '../../../../test/harness/machine.ts';
import { gapFor } from '../../system/unreadable.ts';
import { parsePortal, portal } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), (body) => parsePortal({ status: 200, body }));

const get = 'http://captive.apple.com/hotspot-detect.html';
const page = '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>';

it("sees Apple's own page", async () => {
  const mac = machine({ get, status: 200, body: page });
  expect(await portal.read(mac, {})).toEqual({ answered: true, captive: false, status: 200 });
});

it.each([
  ['a redirect', 302, ''],
  ['a redirect with the right words', 302, page],
  ['network authentication required', 511, '<html></html>'],
  ['a server error', 503, ''],
  ['nothing at all', 204, ''],
])('sees a portal in %s', async (_case, status, body) => {
  expect(await portal.read(machine({ get, status, body }), {})).toEqual({
    answered: true,
    captive: true,
    status,
  });
});

it.each(['ENOTFOUND', 'ETIMEDOUT', 'ECONNREFUSED'])('sees no portal in %s', async (failure) => {
  expect(await portal.read(machine({ get, failure }), {})).toEqual({
    answered: false,
    captive: false,
    status: null,
  });
});

it('does not know where it was not asked', async () => {
  const error: unknown = await portal.read(machine(), {}).catch((thrown: unknown) => thrown);
  expect(gapFor(error).gap).toBe('tool-missing');
});
