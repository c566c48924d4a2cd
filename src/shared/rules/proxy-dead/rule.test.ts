import { describe, expect, it } from 'vitest';
import { judge, type KnownFacts } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { proxyDead } from './rule.ts';

const local = { kind: 'https', host: '127.0.0.1', port: 8080, loopback: true } as const;
const remote = { kind: 'https', host: 'proxy.example', port: 3128, loopback: false } as const;
const automatic = { kind: 'auto-discovery', host: null, port: null, loopback: false } as const;
const answer = (answers: boolean) => ({ host: '127.0.0.1', port: 8080, answers });

describe('proxy-dead', () => {
  it.each<[string, KnownFacts]>([
    ['without a proxy', { proxy: { endpoints: [] } }],
    ['with automatic discovery only', { proxy: { endpoints: [automatic] } }],
    ['while the proxy answers', { proxy: { endpoints: [local] }, proxyConnection: answer(true) }],
    [
      'when a proxy elsewhere does not answer: its network may be away',
      {
        proxy: { endpoints: [remote] },
        proxyConnection: { host: 'proxy.example', port: 3128, answers: false },
      },
    ],
  ])('stays silent %s', (_case, facts) => expect(judge(proxyDead, { facts })).toEqual(clear));

  it.each<[string, KnownFacts, ReturnType<typeof notJudged>]>([
    ['the settings', {}, notJudged('proxy')],
    ['a knock at the port', { proxy: { endpoints: [local] } }, notJudged('proxyConnection')],
    [
      'a knock at this very port',
      {
        proxy: { endpoints: [remote, local] },
        proxyConnection: { host: 'proxy.example', port: 3128, answers: true },
      },
      notJudged('proxyConnection'),
    ],
    [
      'a knock there, where another port of this Mac answered',
      { proxy: { endpoints: [local] }, proxyConnection: { ...answer(true), port: 3128 } },
      notJudged('proxyConnection'),
    ],
  ])('is not judged without %s', (_case, facts, judgement) =>
    expect(judge(proxyDead, { facts })).toEqual(judgement),
  );

  it.each(['https', 'socks', 'pac'] as const)('speaks when a %s proxy on this Mac is gone', (kind) => {
    const facts = { proxy: { endpoints: [{ ...local, kind }] }, proxyConnection: answer(false) };
    const judgement = judge(proxyDead, { facts });
    expect(judgement).toEqual(found({ proxy: '127.0.0.1:8080' }));
    expectSpoken(network['proxy-dead'], judgement);
  });
});
