import { inserted, nameFromArgument, withImport, writeAll } from './scaffold.ts';

const { kebab, camel, label } = nameFromArgument('new:rule');
const folder = `src/shared/rules/${kebab}`;

const rule = `import { clear, defineRule, found } from '../rule.ts';

/** Say in one sentence when it speaks. */
export const ${camel} = defineRule({
  id: '${kebab}',
  effect: 'note',
  certainty: 'possible',
  needs: ['power'],
  find({ power }) {
    return power.source === 'ups' ? found({ percent: power.percent ?? 'an unknown' }) : clear;
  },
});
`;

const test = `import { describe, expect, it } from 'vitest';
import { judge, sentences } from '../../../../test/harness/look.ts';
import { texts } from '../../text/en/index.ts';
import { clear, notJudged } from '../rule.ts';
import { ${camel} } from './rule.ts';

const onAdapter = { source: 'ac', hasBattery: true, percent: 80, state: 'charged', minutesRemaining: null } as const;

describe('${kebab}', () => {
  it.each([
    ['on the power adapter', onAdapter],
    ['on battery', { ...onAdapter, source: 'battery' }],
  ] as const)('is quiet %s', (_case, seen) => {
    expect(judge(${camel}, { facts: { power: seen } })).toEqual(clear);
  });

  it('is not judged without the power source', () => {
    expect(judge(${camel}, {})).toEqual(notJudged('power'));
  });

  it('speaks on backup power, in whole sentences', () => {
    const judgement = judge(${camel}, { facts: { power: { ...onAdapter, source: 'ups' } } });
    expect(judgement).toMatchObject({ outcome: 'found', values: { percent: 80 } });
    const said = sentences(texts[${camel}.id], judgement);
    expect(said.join(' ')).toContain('80 percent');
    expect(said.join(' ')).not.toMatch(/[{}]/);
  });
});
`;

const page = `# ${label}

| | |
|---|---|
| Speaks | when exactly |
| Stays quiet | when it looks alike and is not |
| Effect | note, possible |
| How it is known | the macOS tool and the value, or the Apple support article |
| Known wrong alarms | none so far |
`;

const sentences = `
  '${kebab}': {
    what: '${label}',
    why: 'Say here why this matters for the upload, with {percent} percent left.',
    generalWhy: 'Say here why this matters for the upload.',
    fix: 'Say here the smallest step that can help.',
  },`;

const row = `{ id: '${kebab}', label: '${label}', facts: ['power'], rules: ['${kebab}'] },`;

const registry = 'src/shared/rules/index.ts';
const texts = 'src/shared/text/en/mac.ts';
const checks = 'src/shared/present/checks.ts';

await writeAll(
  {
    [`${folder}/rule.ts`]: rule,
    [`${folder}/rule.test.ts`]: test,
    [`${folder}/README.md`]: page,
  },
  {
    [registry]: withImport(
      inserted(registry, 'const registered', '\n] as const', `\n  ${camel},`),
      `import { ${camel} } from './${kebab}/rule.ts';`,
    ),
    [texts]: inserted(texts, 'export const mac', '\n} ', sentences),
    [checks]: inserted(checks, 'export const checks', '\n];', `\n  ${row}`),
  },
);
console.log('Next: what it needs, when it speaks, its sentences, and its place in headline order.');
