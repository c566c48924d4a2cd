import { exits, Refusal } from './exits.ts';
import { nearest } from './nearest.ts';
import { type CommandName, commands, isCommand, type OptionName, specOf } from './table.ts';

// Not imported: that would evaluate every getter of node:util, and with them load much that nobody asked for.
const { parseArgs } = process.getBuiltinModule('node:util');

/** What a command was given, already checked against the table. */
export interface Given<Name extends CommandName = CommandName> {
  readonly command: Name;
  readonly args: readonly string[];
  readonly isOn: (option: OptionName<Name>) => boolean;
  readonly valueOf: (option: OptionName<Name>) => string | undefined;
}

export type Request =
  | { readonly kind: 'run'; readonly given: Given }
  | { readonly kind: 'help'; readonly command: CommandName | undefined }
  | { readonly kind: 'version' };

/** Understands the arguments after the program's name, or refuses them with a sentence. */
export function understand(argv: readonly string[]): Request {
  const [first, ...rest] = argv;
  if (first === undefined || first === '--help' || first === '-h')
    return { kind: 'help', command: undefined };
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === 'help') return { kind: 'help', command: helpAskedFor(rest) };
  const command = commandNamed(first);
  if (wantsHelp(rest)) return { kind: 'help', command };
  return { kind: 'run', given: given(command, rest) };
}

function helpAskedFor([name, extra]: readonly string[]): CommandName | undefined {
  if (extra !== undefined) refuse(`help takes one command, not also "${extra}".`);
  return name === undefined ? undefined : commandNamed(name);
}

function commandNamed(name: string): CommandName {
  if (isCommand(name)) return name;
  if (name.startsWith('-')) refuse(`${name} comes after a command, as in "unstuck check ${name}".`);
  const meant = nearest(name, Object.keys(commands));
  return refuse(`there is no command "${name}".${meant ? ` Did you mean ${meant}?` : ''}`);
}

function wantsHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf('--');
  const before = end < 0 ? rest : rest.slice(0, end);
  return before.includes('--help') || before.includes('-h');
}

function given(command: CommandName, rest: readonly string[]): Given {
  const { values, positionals } = parse(command, rest);
  checkArguments(command, positionals);
  return {
    command,
    args: positionals,
    isOn: (option) => values.has(option),
    valueOf: (option) => values.get(option),
  };
}

interface Parsed {
  /** A switch has the empty value. */
  readonly values: ReadonlyMap<string, string>;
  readonly positionals: readonly string[];
}

/** `parseArgs` splits; the table decides, so that every refusal is a sentence of ours. */
function parse(command: CommandName, rest: readonly string[]): Parsed {
  const { options } = specOf(command);
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...rest],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return refuseOption(command, token.rawName, Object.keys(options));
    if (values.has(token.name)) refuse(`${token.rawName} was given twice.`, command);
    if (option.value) values.set(token.name, valueFor(command, token, option.value));
    else if (token.value === undefined) values.set(token.name, '');
    else refuse(`${token.rawName} takes no value.`, command);
  }
  return { values, positionals };
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueFor(
  command: CommandName,
  { rawName, value, inlineValue }: OptionToken,
  placeholder: string,
): string {
  const looksLikeOption = inlineValue !== true && value?.startsWith('--') === true;
  if (value === undefined || value === '' || looksLikeOption) {
    return refuse(`${rawName} needs a value: ${rawName} ${placeholder}.`, command);
  }
  return value;
}

function refuseOption(command: CommandName, rawName: string, known: readonly string[]): never {
  const meant = nearest(rawName.replace(/^-+/, ''), known);
  return refuse(`${command} has no option ${rawName}.${meant ? ` Did you mean --${meant}?` : ''}`, command);
}

function checkArguments(command: CommandName, positionals: readonly string[]): void {
  const { args } = specOf(command);
  const missing = args.filter((arg) => arg.required)[positionals.length];
  if (missing) refuse(`${command} needs a ${missing.name}.`, command);
  const empty = positionals.findIndex((given) => given.trim() === '');
  const meant = args[Math.min(empty, args.length - 1)];
  // As where a variable of the shell holds nothing: the folder one is in is not meant.
  if (empty >= 0 && meant) refuse(`${command} needs a ${meant.name}, and the one given is empty.`, command);
  const extra = positionals[args.length];
  if (extra !== undefined && !args.some((arg) => arg.many)) {
    refuse(`${command} does not take "${extra}".`, command);
  }
}

export function refuse(sentence: string, command?: CommandName): never {
  throw new Refusal(exits.usage, sentence, `Try "unstuck ${command ? `${command} ` : ''}--help".`);
}
