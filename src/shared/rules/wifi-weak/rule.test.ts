import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken, noNetwork, nwi, onTunnel, onWifi, path } from '../../../../test/harness/scenes.ts';
import { connection } from '../../text/en/connection.ts';
import { clear, found, notJudged } from '../rule.ts';
import { wifiWeak } from './rule.ts';

const signal = (rssi: number, noise: number | null) => ({
  interface: 'en0',
  rssi,
  noise,
  rateMbps: 144,
  channel: '36',
  security: null,
});
const cable = nwi([path('en5', '192.168.1.9'), path('en0', '192.168.1.20')]);

describe('wifi-weak', () => {
  it.each([
    ['near the router', signal(-52, -90), onWifi],
    ['at the limit', signal(-78, -93), onWifi],
    ['near the router, whatever else is unknown', signal(-52, -90), undefined],
    ['while a cable carries the upload', signal(-84, -90), cable],
    ['without a network', signal(-84, -90), noNetwork],
  ])('stays silent %s', (_case, measured, reachability) => {
    const facts = { signal: measured, ...(reachability && { reachability }) };
    expect(judge(wifiWeak, { facts })).toEqual(clear);
  });

  it('is not judged without what it looks at', () => {
    expect(judge(wifiWeak, { facts: { reachability: onWifi } })).toEqual(notJudged('signal'));
    expect(judge(wifiWeak, { facts: { signal: signal(-84, -90) } })).toEqual(notJudged('reachability'));
    const tunnelAlone = { signal: signal(-84, -90), reachability: nwi([path('utun4', '10.8.0.2')]) };
    expect(judge(wifiWeak, { facts: tunnelAlone })).toEqual(notJudged('reachability'));
    expect(judge(wifiWeak, { facts: { signal: signal(-60, null), reachability: onWifi } })).toEqual(
      notJudged('signal'),
    );
  });

  it.each([
    ['the signal is weak', signal(-79, -96), onWifi],
    ['the signal is weak and the noise not known', signal(-80, null), onWifi],
    ['it drowns in noise', signal(-70, -84), onWifi],
    ['it carries a tunnel', signal(-79, -96), onTunnel],
  ])('speaks when %s', (_case, measured, reachability) => {
    const judgement = judge(wifiWeak, { facts: { signal: measured, reachability } });
    expect(judgement).toEqual(found({ rssi: measured.rssi }));
    expectSpoken(connection['wifi-weak'], judgement);
  });
});
