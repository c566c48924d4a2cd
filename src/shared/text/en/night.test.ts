import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { nightTexts, otherNightText, sleepTexts, unrecordedText } from './night.ts';
import { slowTexts } from './night-slow.ts';

const all = [
  ...Object.entries(nightTexts),
  ...Object.entries(sleepTexts),
  ['other', otherNightText] as const,
  ['not-recorded', unrecordedText] as const,
];

const stops = rules.filter(({ effect }) => effect === 'blocks' || effect === 'stalls');
const slows = rules.filter(({ effect }) => effect === 'slows');

it.each(stops)('has words for a night that $id stopped', ({ id }) => {
  expect(nightTexts[id]).toBeDefined();
});

it.each(slows)('has words for a night that $id slowed', ({ id }) => {
  expect(slowTexts[id]).toBeDefined();
});

describe.each(all)('%s', (_cause, { name, lost, tonight }) => {
  it('fits into its sentences', () => {
    expect(name).not.toMatch(/[.:]$/);
    const whole = lost ?? `${name} cost {cost}`;
    expect(whole).toMatch(/\bcost \{cost\}|\{part\}/);
    expect(whole).toMatch(/^(?:[A-Z]|iCloud).*[^.:]$/);
    expect(tonight).toMatch(/^[A-Z].*[^.:]$/);
  });
});

it('does not send anyone to a backup because macOS captures a snapshot of the library', () => {
  expect(JSON.stringify(nightTexts['library-snapshot'])).not.toMatch(/backup/);
});

it.each([
  ['sign-in-needed', /password/i, 'it can be a code or new terms'],
  ['captive-portal', /Wi-Fi/, 'a cable can lead to one too'],
  ['dns-broken', /server/, 'there may be none'],
] as const)('%s: says nothing that some of its findings do not bear out', (rule, wrong, _because) => {
  expect(JSON.stringify(nightTexts[rule])).not.toMatch(wrong);
});

it.each(all)('%s: what to do tonight can be followed by a number of items', (_cause, { tonight }) => {
  expect(tonight).not.toContain(':');
});
