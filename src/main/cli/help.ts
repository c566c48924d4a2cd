import { columns, print, wrap } from '../../shared/present/terminal/lines.ts';
import { type CommandName, type CommandSpec, commands, specOf } from './table.ts';

const WIDTH = 80;

/** What `unstuck --help` prints. */
export function helpForAll(): string {
  const rows = (Object.keys(commands) as CommandName[]).map(
    (name): Pair => [usage(name), specOf(name).about],
  );
  return [
    'Why is my iCloud Photos upload not moving, and what do I click?',
    '',
    'Usage: unstuck <command> [options]',
    '',
    'Commands:',
    ...table(rows),
    '',
    'Options:',
    ...table([
      ['--help', 'Show this, or the help of a command'],
      ['--version', 'Show the version'],
    ]),
    '',
  ].join('\n');
}

/** What `unstuck <command> --help` prints. */
export function helpFor(name: CommandName): string {
  const { about, options, examples, notes } = specOf(name);
  const rows = Object.entries(options).map(
    ([option, { value, about: what }]): Pair => [`--${option}${value ? ` ${value}` : ''}`, what],
  );
  return [
    `${about}.`,
    '',
    `Usage: unstuck ${usage(name)}${rows.length > 0 ? ' [options]' : ''}`,
    '',
    'Options:',
    ...table([...rows, ['--help', 'Show this']]),
    '',
    examples.length === 1 ? 'Example:' : 'Examples:',
    ...examples.map((example) => `  ${example}`),
    ...(notes ? ['', ...notes.split('\n').flatMap((paragraph) => wrap(paragraph, WIDTH))] : []),
    '',
  ].join('\n');
}

function usage(name: CommandName): string {
  const { args }: CommandSpec = specOf(name);
  return [name, ...args.map((arg) => (arg.required ? `<${arg.name}>` : `[${arg.name}]`))].join(' ');
}

type Pair = readonly [left: string, right: string];

function table(rows: readonly Pair[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.flatMap(([left, right]) =>
    columns(2, [
      { text: left, width },
      { text: right, width: WIDTH - width - 4 },
    ]),
  );
  return print(lines, false).split('\n').slice(0, -1);
}
