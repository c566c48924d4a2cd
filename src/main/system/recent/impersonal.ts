import { daemonNames } from '../../../shared/facts/mac.ts';
import { redactor } from '../../../shared/redact.ts';
import type { Personal } from '../../../shared/redaction/rule.ts';
import { inKnownWords } from '../../../shared/report/recording/known-words.ts';
import type { Line } from '../recording.ts';

/** Stricter than the redaction of a recording made by hand: of words, only those of the tools' own grammar stay. */
export function impersonalText(personal: Personal): (text: string) => string {
  const redact = redactor(personal);
  return (text) => inKnownWords(redact(text));
}

/** Which apps run is nobody's business, and hundreds of rows each time would be too much to keep. */
export function ownProcessesOnly(line: Line): Line {
  const { run, stdout } = line;
  if (!Array.isArray(run) || run[0] !== '/bin/ps' || typeof stdout !== 'string') return line;
  return { ...line, stdout: stdout.split('\n').flatMap(ownRow).join('\n') };
}

/** launchd runs on every Mac: with it, a list without Photos is still a list. */
const own = ['Photos', 'launchd', ...daemonNames].join('|');
const ROW = new RegExp(`^([ \\t\\d.,:-]{1,60} )(/.*/)?(${own})$`);

function ownRow(row: string): readonly string[] {
  const [, start, folder = '', name] = ROW.exec(row) ?? [];
  if (start === undefined || folder.includes('/CoreSimulator/')) return [];
  return [`${start}${name === 'Photos' ? '/Applications/Photos.app/Contents/MacOS/' : ''}${name}`];
}
