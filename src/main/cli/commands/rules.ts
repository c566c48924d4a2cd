import { jsonText } from '../../../shared/present/plain.ts';
import { generalSentences } from '../../../shared/present/sentences.ts';
import { columns, type Line, print } from '../../../shared/present/terminal/lines.ts';
import { rules } from '../../../shared/rules/index.ts';
import type { Given } from '../args.ts';
import { type Exit, exits } from '../exits.ts';
import type { Io } from '../io.ts';

/** `unstuck rules`: everything that can be found, in the order in which it would head the report. */
export async function listRules(given: Given<'rules'>, io: Io): Promise<Exit> {
  const listed = rules.map(({ id, effect, certainty, reason }) => ({
    id,
    effect,
    certainty,
    ...(reason === undefined ? {} : { reason }),
    headline: generalSentences(id).what,
  }));
  if (given.isOn('json')) io.out(`${jsonText(listed, 2)}\n`);
  else {
    const width = Math.max(...listed.map(({ id }) => id.length));
    const lines = listed.flatMap(({ id, effect, headline }) =>
      columns(2, [
        { text: id, width, tone: 'strong' },
        { text: effect, width: 6, tone: 'quiet' },
        { text: headline, width: Math.max(20, io.columns - width - 12) },
      ]),
    );
    const hint: Line = [
      { text: '  unstuck explain <name> tells what each means and what to do.', tone: 'quiet' },
    ];
    io.out(print([[], ...lines, [], hint, []], io.color));
  }
  return exits.fine;
}
