const COUNTER = /^[ \t]+\w+[ \t]+\d{1,9}[ \t]*$/;
const OWNER = /^[ \t]*pid \d{1,9}\(.*\): \[0x[0-9a-f]{1,16}\] \d{1,6}:\d\d:\d\d \w+/i;
const TIMEOUT = /^[ \t]+Timeout will fire in \d{1,9} secs/;
const HEADING = /(?:Assertion status system-wide|Listed by owning process):/;

/** Of `pmset -g assertions`: who keeps the Mac awake and for how long, but not what they call it or which device it is for. */
export function neededOfAssertions(output: string): string {
  return output.split('\n').flatMap(neededOfRow).join('\n');
}

function neededOfRow(line: string): readonly string[] {
  const row = line.replace(/\r$/, '');
  // A name can hold anything, even what looks like a row.
  const [before = '', name] = row.split(' named: "');
  const owner = OWNER.exec(before)?.[0];
  if (owner !== undefined) return [name === undefined ? owner : `${owner} named: ""`];
  if (name !== undefined) return [];
  const heading = HEADING.exec(row)?.[0] ?? TIMEOUT.exec(row)?.[0];
  if (heading !== undefined) return [heading];
  return row === '' || COUNTER.test(row) ? [row] : [];
}
