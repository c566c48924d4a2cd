import { describe, expect, it } from 'vitest';
import { type RuleId, rules } from '../rules/index.ts';
import { generalSentences, sentencesOf } from './sentences.ts';

describe('a rule in general', () => {
  it.each(rules.map(({ id }) => id))('%s: sentences without a place to fill', (id) => {
    const { what, why, fix, steps = [] } = generalSentences(id);
    for (const sentence of [what, why, fix, ...steps.flatMap((step) => [step.do, step.cost])])
      expect(sentence).not.toMatch(/[{}…]/);
  });

  it('leaves out a number, and not what is counted', () => {
    expect(generalSentences('items-failed').why).toMatch(/^Photos has given up on items: /);
  });
});

describe('a reason to wait that Sync Now overrides', () => {
  const said = (rule: RuleId, effect: 'blocks' | 'risk') =>
    sentencesOf({ rule, values: {}, effect }, 0, { timeZone: 'UTC', macosMajor: 26 });

  it.each([
    'low-power-mode',
    'low-data-mode',
    'battery-saving',
    'battery-low',
    'system-busy',
    'poor-network',
    'paused-by-you',
  ] as const)('%s: nothing says that it waits while items go up', (rule) => {
    const waiting = /^Uploads are paused|^Photos waits/;
    expect(said(rule, 'blocks').what).toMatch(waiting);
    expect(said(rule, 'risk').what).not.toMatch(waiting);
    expect(said(rule, 'risk').why).toMatch(/went up|If they stop/);
  });

  it('does not ask for a second click on Sync Now', () => {
    expect(said('low-power-mode', 'blocks').steps).toHaveLength(1);
    expect(said('low-power-mode', 'risk').steps).toEqual([]);
  });
});

describe('names of this macOS', () => {
  const said = (rule: RuleId, macosMajor: number | null, values = {}) =>
    JSON.stringify(sentencesOf({ rule, values }, 0, { timeZone: 'UTC', macosMajor }));

  it.each([
    ['signed-out', 15, 'Apple Account', 'Apple ID'],
    ['sign-in-needed', 15, 'Open Apple Account settings', 'Open Apple ID settings'],
    ['icloud-photos-off', 13, 'Photos → Settings → General', 'Photos → Preferences → General'],
    ['disk-full', 13, 'the settings of Photos', 'the preferences of Photos'],
    ['wifi-self-assigned', 13, 'Wi-Fi → Details → TCP/IP', 'Wi-Fi → Advanced → TCP/IP'],
    ['wifi-self-assigned', 13, ': Wi-Fi → Details →', ': Network → Wi-Fi → Advanced →'],
    ['dns-broken', 13, 'the network in use → Details → DNS', 'the network in use → Advanced → DNS'],
    ['clock-wrong', 13, 'Set time and date automatically', 'Set date and time automatically'],
  ] as const)('%s: as macOS before %i calls it', (rule, since, now, before) => {
    expect(said(rule, since)).toContain(now);
    expect(said(rule, null)).toContain(now);
    expect(said(rule, since - 1)).toContain(before);
    expect(said(rule, since - 1)).not.toContain(now);
  });

  it("leaves the names of Apple's services alone", () => {
    expect(said('apple-outage', 12, { service: 'Apple Account' })).toContain('a problem with Apple Account');
  });
});
