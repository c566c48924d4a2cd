import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import { connection } from '../../text/en/connection.ts';
import { clear, found, notJudged } from '../rule.ts';
import { proxyInTheWay } from './rule.ts';

const proxy = { endpoints: [{ kind: 'https', host: '127.0.0.1', port: 8080, loopback: true }] } as const;
const answer = (answers: boolean) => ({ host: '127.0.0.1', port: 8080, answers });

describe('proxy-in-the-way', () => {
  it('stays silent without a proxy', () =>
    expect(judge(proxyInTheWay, { facts: { proxy: { endpoints: [] } } })).toEqual(clear));

  it('stays silent when the proxy is dead, which is another rule', () =>
    expect(judge(proxyInTheWay, { facts: { proxy, proxyConnection: answer(false) } })).toEqual(clear));

  it('is not judged without what it looks at', () => {
    expect(judge(proxyInTheWay, {})).toEqual(notJudged('proxy'));
    expect(judge(proxyInTheWay, { facts: { proxy } })).toEqual(notJudged('proxyConnection'));
  });

  it('speaks when the proxy answers', () => {
    const judgement = judge(proxyInTheWay, { facts: { proxy, proxyConnection: answer(true) } });
    expect(judgement).toEqual(found({ proxy: '127.0.0.1:8080' }));
    expectSpoken(connection['proxy-in-the-way'], judgement);
  });

  it.each(['auto-discovery', 'pac'] as const)('speaks for %s without a port', (kind) => {
    const endpoints = [{ kind, host: null, port: null, loopback: false }];
    const judgement = judge(proxyInTheWay, { facts: { proxy: { endpoints } } });
    expect(judgement).toEqual(found({}, { variant: 'automatic' }));
    expectSpoken(connection['proxy-in-the-way'], judgement);
  });
});
