import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { playStory, RECORDINGS, stories } from '../test/harness/expectation.ts';
import { playNight } from '../test/harness/night-expectation.ts';

/** Renews what each bundled recording is expected to lead to, and prints every line that changed. */
const changed = new Set<string>();
for (const story of stories()) {
  renew(story, 'expected.json', await playStory(story));
  const night = await playNight(story);
  if (night !== null) renew(story, 'expected-night.json', night);
}
console.log(
  changed.size === 0
    ? 'All expectations are as they were.'
    : `${changed.size} of ${stories().length} changed.`,
);

function renew(story: string, name: string, played: object): void {
  const file = new URL(`${story}/${name}`, RECORDINGS);
  const before = existsSync(file) ? lines(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const after = lines(played);
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  if (gone.length + come.length === 0) return;
  changed.add(story);
  console.log(`${story}/${name}`);
  for (const line of gone) console.log(`  - ${line}`);
  for (const line of come) console.log(`  + ${line}`);
  writeFileSync(file, `${JSON.stringify(played, null, 2)}\n`);
}

function lines(expectation: object): readonly string[] {
  return Object.entries(expectation).flatMap(([key, value]) =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).map(([name, one]) => `${key}.${name}: ${JSON.stringify(one)}`)
      : [`${key}: ${JSON.stringify(value)}`],
  );
}
