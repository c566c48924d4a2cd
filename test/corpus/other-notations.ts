/** Samples that were taken with other arguments than ours, in the notation that our parsers read. */

/** `ps aux` as `ps axo pid=,pcpu=,etime=,comm=`. The elapsed time is not among its columns. */
export function psFromAux(output: string): string {
  const rows = output.split('\n').flatMap((line) => {
    const cells = line.trim().split(/\s+/);
    const [, pid, cpu] = cells;
    const [command = ''] = cells.slice(10).join(' ').split(' -');
    return command === '' ? [] : [`${pid} ${cpu} 00:00 ${command}`];
  });
  return rows.join('\n');
}

/** What `PlistBuddy -c Print` shows of a property list. */
export function fromPlistBuddy(output: string): unknown {
  const root: unknown[] = [];
  const open: (unknown[] | Record<string, unknown>)[] = [root];

  for (const line of output.trim().split('\n')) {
    const [key, value = key] = line.trim().split(' = ');
    const within = open.at(-1);
    if (value === '}') open.pop();
    if (value === '}' || key === undefined || within === undefined) continue;

    const entry = entryOf(value ?? '');
    if (Array.isArray(within)) within.push(entry);
    else within[key] = entry;
    if (typeof entry === 'object') open.push(entry);
  }
  return root[0];
}

function entryOf(text: string): string | unknown[] | Record<string, unknown> {
  if (text === 'Dict {') return {};
  return text === 'Array {' ? [] : text;
}
