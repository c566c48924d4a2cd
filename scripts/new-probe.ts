import { inserted, nameFromArgument, withImport, writeAll } from './scaffold.ts';

const { kebab, camel, pascal, label } = nameFromArgument('new:probe');
const folder = `src/main/probes/${kebab}`;

const probe = `import type { Facts } from '../../../shared/reading.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const ${camel} = defineProbe({
  id: '${camel}',
  every: 900,
  read: async (system) => parse${pascal}((await system.run('/usr/sbin/sysctl', ['kern.${kebab}'])).stdout),
});

export function parse${pascal}(output: string): Facts['${camel}'] {
  const [, value] = /^kern\\.${kebab}: (\\d{1,9})$/m.exec(output) ?? [];
  if (value === undefined) throw new Unreadable('unreadable', 'sysctl printed no kern.${kebab}');
  return { value: Number(value) };
}
`;

const test = `import { checkParser } from '../../../../test/harness/fixtures.ts';
import { parse${pascal} } from './probe.ts';

checkParser(new URL('./fixtures/', import.meta.url), parse${pascal});
`;

const fact = `/** \`sysctl kern.${kebab}\`: say here what it means, and what null means if it can be null. */
export interface ${pascal} {
  /** Say the unit. */
  readonly value: number;
}
`;

const description = `${camel}: ({ value }) => ({ text: String(value), source: \`sysctl kern.${kebab}: \${value}\` }),`;
const row = `{ id: '${kebab}', label: '${label}', facts: ['${camel}'], rules: [] },`;

const registry = 'src/main/probes/index.ts';
const reading = 'src/shared/reading.ts';
const evidence = 'src/shared/present/evidence/mac.ts';
const checks = 'src/shared/present/checks.ts';
const impersonal = 'src/shared/report/impersonal/mac.ts';
const healthy = 'test/harness/snapshot.ts';

await writeAll(
  {
    [`${folder}/probe.ts`]: probe,
    [`${folder}/probe.test.ts`]: test,
    [`${folder}/fixtures/macos15--example.txt`]: `kern.${kebab}: 42\n`,
    [`${folder}/fixtures/macos15--example.json`]: '{ "value": 42 }\n',
    [`${folder}/fixtures/empty-output.txt`]: '',
    [`${folder}/fixtures/empty-output.json`]: '{ "gap": "unreadable" }\n',
    [`src/shared/facts/${kebab}.ts`]: fact,
  },
  {
    [registry]: sorted(
      withImport(
        inserted(registry, 'export const probes', '\n};', `\n  ${camel},`),
        `import { ${camel} } from './${kebab}/probe.ts';`,
      ),
    ),
    [reading]: withImport(
      inserted(reading, 'export interface Facts', '\n}', `\n  readonly ${camel}: ${pascal};`),
      `import type { ${pascal} } from './facts/${kebab}.ts';`,
    ),
    [evidence]: inserted(
      evidence,
      'export const describeMac',
      '\n};',
      `\n  ${description}`,
      inserted(evidence, 'export type MacFact', ';', `\n  | '${camel}'`),
    ),
    [impersonal]: inserted(impersonal, 'export const mac:', '\n};', `\n  ${camel}: asIs,`),
    [checks]: inserted(checks, 'export const checks', '\n];', `\n  ${row}`),
    [healthy]: inserted(healthy, 'function healthyFacts', '\n  };', `\n    ${camel}: { value: 42 },`),
  },
);
console.log(
  'Next: the real tool and its real output, one fixture for each case, and a rule that reads the fact.',
);

/** The registry keeps its names in alphabetical order. */
function sorted(text: string): string {
  return text.replace(/(?<=export const probes[^\n]*\n)(?: {2}\w+,\n)+/, (lines) => {
    const names = lines.trimEnd().split('\n');
    return `${names.toSorted((one, other) => (one < other ? -1 : 1)).join('\n')}\n`;
  });
}
