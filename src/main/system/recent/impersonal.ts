import { daemonNames } from '../../../shared/facts/mac.ts';
import { redactor } from '../../../shared/redact.ts';
import type { Personal } from '../../../shared/redaction/rule.ts';
import { inKnownWords } from '../../../shared/report/recording/known-words.ts';
import { withoutUnknownValues } from '../../../shared/report/recording/unknown-values.ts';
import type { Line } from '../recording.ts';

/** Stricter than the redaction of a recording made by hand: of words, only those of the tools' own grammar stay. */
export function impersonalText(personal: Personal): (text: string) => string {
  const redact = redactor(personal);
  return (text) => privateRanges.reduce(toOne, withoutUnknownValues(inKnownWords(redact(text))));
}

const toOne = (text: string, [range, address]: (typeof privateRanges)[number]): string =>
  text.replaceAll(range, address);

/** Ranges of home and office networks, one address for all in each: which kind it is tells enough. */
const privateRanges = [
  [/(?<![\d.])192\.168\.\d{1,3}\.\d{1,3}(?!\d)/g, '192.168.0.1'],
  [/(?<![\d.])10\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d)/g, '10.0.0.1'],
  [/(?<![\d.])172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}(?!\d)/g, '172.16.0.1'],
  // Tailscale gives each computer one of these for good.
  [/(?<![\d.])100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.\d{1,3}\.\d{1,3}(?!\d)/g, '100.64.0.1'],
  [/(?<![\w:])f[cd][\da-f]{2}:[\da-f]{1,4}:[\da-f]{1,4}(?=:)/gi, 'fd00:0:0'],
] as const;

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
