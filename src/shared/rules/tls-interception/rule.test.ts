import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import { network } from '../../text/en/network.ts';
import { clear, found, notJudged } from '../rule.ts';
import { tlsInterception } from './rule.ts';

const signedBy = (issuer: string | null) => ({
  facts: { icloudConnection: { connected: true, issuer, failure: null } },
});

describe('tls-interception', () => {
  it.each([
    'Apple Public Server ECC CA 12 - G1',
    'Apple IST CA 2 - G1',
    'DigiCert Global G2 TLS RSA SHA256 2020 CA1',
    'GeoTrust RSA CA 2018',
    'RapidSSL TLS RSA CA G1',
    'Thawte TLS RSA CA G1',
    'thawte TLS RSA CA G1',
    'Baltimore CyberTrust Root',
  ])('stays silent for %s', (issuer) => expect(judge(tlsInterception, signedBy(issuer))).toEqual(clear));

  it('is not judged without a connection, or without a name', () => {
    const facts = { icloudConnection: { connected: false, issuer: null, failure: 'ECONNREFUSED' } };
    expect(judge(tlsInterception, {})).toEqual(notJudged('icloudConnection'));
    expect(judge(tlsInterception, { facts })).toEqual(notJudged('icloudConnection'));
    expect(judge(tlsInterception, signedBy(null))).toEqual(notJudged('icloudConnection'));
    expect(judge(tlsInterception, signedBy(''))).toEqual(notJudged('icloudConnection'));
  });

  it.each([
    'Example Corp Inspection CA',
    'mitmproxy',
    'Symantec Web Security',
    'Applesauce Proxy',
    'My Apple CA',
  ])('speaks for %s', (issuer) => {
    const judgement = judge(tlsInterception, signedBy(issuer));
    expect(judgement).toEqual(found({ issuer }));
    expectSpoken(network['tls-interception'], judgement);
  });
});
