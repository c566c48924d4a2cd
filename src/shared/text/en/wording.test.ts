import { describe, expect, it } from 'vitest';
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
    expect(JSON.stringify(nightTexts['library-volume-unsuitable'])).not.toMatch(/disk|APFS/i);
  });
});
