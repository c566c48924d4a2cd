import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Expectation, playStory, RECORDINGS, stories } from '../test/harness/expectation.ts';

/** Renews what each bundled recording is expected to lead to, and prints every line that changed. */
let changed = 0;
for (const story of stories()) {
  const file = new URL(`${story}/expected.json`, RECORDINGS);
  const before = existsSync(file) ? lines(JSON.parse(readFileSync(file, 'utf8')) as Expectation) : [];
  const played = await playStory(story);
  const after = lines(played);
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  if (gone.length + come.length === 0) continue;
  changed += 1;
  console.log(story);
  for (const line of gone) console.log(`  - ${line}`);
  for (const line of come) console.log(`  + ${line}`);
  writeFileSync(file, `${JSON.stringify(played, null, 2)}\n`);
}
console.log(
  changed === 0 ? 'All expectations are as they were.' : `${changed} of ${stories().length} changed.`,
);

function lines(expectation: Expectation): readonly string[] {
  return Object.entries(expectation).flatMap(([key, value]) =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).map(([name, one]) => `${key}.${name}: ${JSON.stringify(one)}`)
      : [`${key}: ${JSON.stringify(value)}`],
  );
}
