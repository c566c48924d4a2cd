import { PORTAL_PAGE } from '../../shared/facts/portal-page.ts';
import { neededOfAssertions } from '../../shared/redaction/needed/assertions.ts';
import { neededOfSummary } from '../../shared/redaction/needed/packet.ts';
import { neededOfPortalPage, neededOfStatusPage } from '../../shared/redaction/needed/pages.ts';
import { neededOfPlist } from '../../shared/redaction/needed/plist.ts';
import { keptOfDiskutil, keptOfFile } from '../../shared/redaction/needed/plist-files.ts';
import type { Line } from './recording.ts';

type Needed = (text: string) => string;

/** The line without the parts of its answer that nothing here reads, where those may say something of a person. */
export function neededOnly(line: Line): Line {
  if (Array.isArray(line.run)) return shortened(line, 'stdout', ofTool(line.run.map(String), line.exit));
  if (typeof line.read === 'string') return shortened(line, 'text', ofFile(line.read));
  if (line.get === undefined) return line;
  return shortened(line, 'body', line.get === PORTAL_PAGE ? neededOfPortalPage : neededOfStatusPage);
}

function shortened(line: Line, field: string, needed: Needed | null): Line {
  const text = line[field];
  return needed === null || typeof text !== 'string' ? line : { ...line, [field]: needed(text) };
}

function ofTool([tool, ...args]: readonly string[], exit: unknown): Needed | null {
  const asked = args.join(' ');
  // What plutil prints when it fails says why, and a parser asks for that.
  if (tool === '/usr/bin/plutil') return exit === 0 || exit === undefined ? ofPlist(args.at(-1)) : null;
  if (tool === '/usr/sbin/diskutil') return (xml) => neededOfPlist(xml, keptOfDiskutil);
  if (tool === '/usr/bin/pmset' && asked === '-g assertions') return neededOfAssertions;
  if (tool === '/usr/sbin/ipconfig' && asked.startsWith('getsummary ')) return neededOfSummary;
  return null;
}

const ofPlist =
  (path = ''): Needed =>
  (xml) =>
    neededOfPlist(xml, keptOfFile(path));

/** The engine's marker holds a time and is no property list. */
const ofFile = (path: string): Needed | null =>
  /\.plist$|\/pauseICloudPhotos$/.test(path) ? ofPlist(path) : null;
