import type { Destination } from '../../../shared/destinations/destination.ts';
import { destinations, linksFor } from '../../../shared/destinations/table.ts';
import { pathInWords } from '../../../shared/destinations/words.ts';
import { wrap } from '../../../shared/present/terminal/lines.ts';
import { macos as macosProbe } from '../../probes/macos/probe.ts';
import type { System } from '../../system/system.ts';
import type { Given } from '../args.ts';
import { type Exit, exits, Refusal } from '../exits.ts';
import type { Io } from '../io.ts';
import { nearest } from '../nearest.ts';
import { linkText, openFirst } from '../open-link.ts';

/** `unstuck open`: only ever one of the known places, never an address that someone typed. */
export async function open(given: Given<'open'>, io: Io): Promise<Exit> {
  const destination = destinationOf(given.args[0] ?? '', io);
  if (io.platform !== 'darwin') return show(destination, null, io);
  const { openSystem } = await import('../systems.ts');
  const system = openSystem(io);
  try {
    const major = await macosMajor(system);
    if (given.isOn('print')) return show(destination, major, io);
    const path = pathInWords(destination, major);
    if (!(await openFirst(system, linksFor(destination, major)))) {
      throw new Refusal(exits.unavailable, 'macOS could not open it.', `By hand: ${path}`);
    }
    // macOS opens General for a pane that it does not know and never says so, hence the way in words.
    io.out(`${path}\n`);
  } finally {
    system.stop();
  }
  return exits.fine;
}

/** The way for a person and the link that is tried first. */
function show(destination: Destination, major: number | null, io: Io): Exit {
  const [first] = linksFor(destination, major);
  io.out(`${pathInWords(destination, major)}\n${first ? `${linkText(first)}\n` : ''}`);
  return exits.fine;
}

function destinationOf(name: string, { columns }: Io): Destination {
  const known = destinations.find((destination) => destination === name);
  if (known) return known;
  const meant = nearest(name, destinations);
  const list = wrap(`It is one of: ${destinations.join(', ')}.`, Math.max(60, columns)).join('\n');
  throw new Refusal(
    exits.usage,
    `there is no destination "${name.slice(0, 80)}".${meant ? ` Did you mean ${meant}?` : ''}`,
    list,
  );
}

async function macosMajor(system: System): Promise<number | null> {
  try {
    return (await macosProbe.read(system, {})).major;
  } catch {
    return null;
  }
}
