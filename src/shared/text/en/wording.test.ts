import { describe, expect, it } from 'vitest';
import { explain } from '../../explain/explain.ts';
import { generalSentences, sentencesOf } from '../../present/sentences.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Values } from '../../rules/rule.ts';
import { nightTexts } from './night.ts';

interface Said {
  readonly variant?: string;
  readonly values?: Values;
  readonly macosMajor?: number;
}

/** Everything that a finding says, in one piece. */
function said(rule: RuleId, { variant, values = {}, macosMajor = 26 }: Said = {}): string {
  const finding = { rule, values, ...(variant === undefined ? {} : { variant }) };
  const { what, why, fix, steps } = sentencesOf(finding, 0, { timeZone: 'UTC', macosMajor });
  return [what, why, fix, ...steps.flatMap((step) => [step.do, step.cost])].join(' | ');
}

describe('a library in an unsuitable place', () => {
  it('is moved out of a synced folder, not copied beside itself', () => {
    const text = said('library-volume-unsuitable', {
      variant: 'synced-folder',
      values: { folder: 'Dropbox' },
    });
    expect(text).toContain('move the library out of that folder');
    expect(text).not.toMatch(/APFS|copy/i);
  });

  it.each(['format', 'network'])('%s: is told that the merge cannot be undone', (variant) => {
    expect(said('library-volume-unsuitable', { variant, values: { format: 'ExFAT' } })).toMatch(
      /System Photo Library.*merged.*cannot be undone/,
    );
  });

  it('is not blamed on the disk in general, nor by the night', () => {
    expect(generalSentences('library-volume-unsuitable').what).toBe(
      'The photo library is in a place that Photos cannot upload from reliably',
    );
    const { lost, tonight } = nightTexts['library-volume-unsuitable'] ?? {};
    for (const text of [lost, tonight]) expect(text).toMatch(/^(?!.*APFS).* disk or .*folder/);
  });
});

describe('words that fit every finding of a rule', () => {
  it('low-power-mode: it may be off, and only be taken for on', () => {
    expect(generalSentences('low-power-mode').what).toBe('Uploads are paused because of Low Power Mode');
  });

  it('library-missing: its disk may not be connected', () => {
    expect(generalSentences('library-missing').what).toBe(
      'The photo library cannot be found, or its disk is not connected',
    );
  });

  it('paused-by-you: no "then" where no time was named', () => {
    expect(generalSentences('paused-by-you').why).toBe(
      'Photos waits until the pause is over, a day at most, and goes on by itself afterward.',
    );
  });
});

it.each<readonly [RuleId, Values]>([
  ['items-failed', { failed: 1 }],
  ['items-referenced', { referenced: 1 }],
  ['originals-elsewhere', { originalsMissing: 1 }],
])('%s: does not call one item "they"', (rule, values) => {
  const finding = { rule, values };
  const { what, why } = sentencesOf(finding, 0, { timeZone: 'UTC', macosMajor: 26 });
  expect(what).toMatch(/1 (?:item|original)\b/);
  expect(why.replace('until they are opened', '')).not.toMatch(/\b[Tt]he(?:y|m)\b/);
});

describe('where Resume is clicked', () => {
  it.each([
    [13, 'In Photos, go to the end of your library and click Resume.'],
    [12, 'In Photos → Preferences → iCloud, click Resume.'],
    [11, 'In Photos → Preferences → iCloud, click Resume.'],
  ])('on macOS %i: %s', (macosMajor, fix) => {
    expect(said('paused-by-you', { values: { untilAt: 0 }, macosMajor })).toContain(fix);
  });
});

it.each(['engine-wedged', 'library-not-readable'] as const)(
  '%s: calls the sync engine by its name',
  (rule) => {
    const text = said(rule);
    expect(text).toContain('sync engine');
    expect(text).not.toContain('upload engine');
  },
);

it('library-not-readable: does not promise that nothing at all leaves the Mac', () => {
  expect(said('library-not-readable')).toContain('nothing it reads leaves your Mac');
});

it('does not ask to close Photos while it analyzes the library', () => {
  expect(said('analysis-busy')).not.toContain('Quit Photos');
});

it('names whom to ask where a profile forbids iCloud Photos', () => {
  expect(nightTexts['icloud-photos-restricted']?.tonight).toBe('Ask the person who manages this Mac');
});

it('stalled: promises for the report only what Unstuck puts in', () => {
  expect(said('stalled')).toContain('Unstuck puts no photos and no account details into it.');
});

it('low data mode pauses uploads, in the message as in the rule', () => {
  const [message] = explain('Low Data Mode');
  expect(message?.entry.meaning).toBe('The network is set to Low Data Mode, so Photos has paused uploads.');
});

it('content-filter: says that the filter is told in its own app', () => {
  const text = said('content-filter', { values: { products: 'Some Filter' } });
  expect(text).toContain("In the filter's own app, allow the parts of macOS that upload photos");
  expect(text).toContain('The settings only turn the filter on and off.');
});

it('signed-out: begins where a Mac without an account offers to sign in', () => {
  expect(said('signed-out')).toContain('Click "Sign in" at the top of the settings');
});
