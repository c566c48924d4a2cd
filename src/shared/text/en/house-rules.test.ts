import { describe, expect, it } from 'vitest';
import type { RuleText } from '../texts.ts';
import { texts } from './index.ts';

const sentences = ({ what, why, fix, steps = [], variants = {} }: Partial<RuleText>): readonly string[] => [
  ...[what, why, fix].filter((sentence) => sentence !== undefined),
  ...steps.flatMap((step) => [step.do, step.cost]),
  ...Object.values(variants).flatMap(sentences),
];

describe.each(Object.entries(texts))('%s', (_rule, text) => {
  it('has a headline without a full stop, and full sentences below', () => {
    const headlines = [text.what, ...Object.values(text.variants ?? {}).flatMap(({ what }) => what ?? [])];
    for (const headline of headlines) expect(headline).toMatch(/^(?:[A-Z{]|macOS|iCloud).*[^.!?:\s]$/);
    const below = sentences(text).filter((sentence) => !headlines.includes(sentence));
    for (const sentence of below) expect(sentence).toMatch(/^(?:[A-Z{]|macOS|iCloud).*[.]$/);
  });

  // What cost people their photos or made a stall worse: deletions sync everywhere, a daemon ended during an upload
  // loses its session, and cleaners break libraries.
  it('never suggests what can harm', () => {
    const harmful =
      /\bdelet(?:e|ing) (?:the |these |your |all )?(?:items|photos|copies)|kill(?! switch)|terminal|cleaner|daemon/i;
    for (const sentence of sentences(text)) expect(sentence).not.toMatch(harmful);
  });

  it('writes a way through menus with arrows, and leaves that of the settings to the line below', () => {
    for (const sentence of sentences(text))
      expect(sentence).not.toMatch(/ -?> |System (?:Settings|Preferences)/);
  });

  it('says in a sentence what a step costs', () => {
    for (const { cost } of text.steps ?? []) expect(cost).toMatch(/^(?:[A-Z]|iCloud).* .*[.]$/);
  });

  it('is in American English without typographic quotes', () => {
    for (const sentence of sentences(text)) {
      expect(sentence).not.toMatch(/optimis|colour|recognis|organis|afterwards|[‘’“”]/i);
    }
  });
});

it.each(
  Object.entries(texts).filter(([, { steps = [] }]) =>
    steps.some((step) => /sign out|iCloud Photos off and on/.test(step.do)),
  ),
)('%s: iCloud Photos off and on and signing out come last', (_rule, { fix, steps = [] }) => {
  const drastic = steps.map((step) => /sign out|iCloud Photos off and on/.test(step.do));
  expect(fix).not.toMatch(/sign out|iCloud Photos off and on/);
  expect(drastic.slice(drastic.indexOf(true))).not.toContain(false);
  expect(drastic.indexOf(true)).toBeGreaterThan(4);
});
