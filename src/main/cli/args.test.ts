import { describe, expect, it } from 'vitest';
import { understand } from './args.ts';
import { Refusal } from './exits.ts';
import { helpFor, helpForAll } from './help.ts';
import { commands, isCommand } from './table.ts';
import { lengthOf, secondsOf } from './values.ts';

const split = (line: string): readonly string[] =>
  line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return `${error.exit} ${error.message}`;
    throw error;
  }
  return 'not refused';
}

describe('understood', () => {
  it.each([
    ['', { kind: 'help', command: undefined }],
    ['--help', { kind: 'help', command: undefined }],
    ['help check', { kind: 'help', command: 'check' }],
    ['check --help', { kind: 'help', command: 'check' }],
    ['check --json -h', { kind: 'help', command: 'check' }],
    ['--version', { kind: 'version' }],
  ])('%s', (line, request) => {
    expect(understand(split(line))).toEqual(request);
  });

  it.each([
    ['check', 'check', [], {}],
    ['check --json', 'check', [], { json: '' }],
    ['check --replay night --at 60', 'check', [], { replay: 'night', at: '60' }],
    ['check --replay=night', 'check', [], { replay: 'night' }],
    ['record night --for 8h --no-redact', 'record', ['night'], { for: '8h', 'no-redact': '' }],
    ['explain Optimizing System Performance', 'explain', ['Optimizing', 'System', 'Performance'], {}],
    ['library -- --odd', 'library', ['--odd'], {}],
  ])('%s', (line, command, args, values) => {
    const request = understand(split(line));
    if (request.kind !== 'run') throw new Error('not run');
    const options = Object.keys(commands[request.given.command].options);
    const given = options.flatMap((name) => {
      const value = request.given.valueOf(name as never);
      return value === undefined ? [] : [[name, value]];
    });
    expect(request.given.command).toBe(command);
    expect(request.given.args).toEqual(args);
    expect(Object.fromEntries(given)).toEqual(values);
  });
});

describe('refused', () => {
  it.each([
    ['library ""', '64 library needs a path, and the one given is empty.'],
    ['record ""', '64 record needs a folder, and the one given is empty.'],
    ['open ""', '64 open needs a destination, and the one given is empty.'],
    ['explain "" ""', '64 explain needs a rule or message, and the one given is empty.'],
    ['check --replay ""', '64 --replay needs a value: --replay <folder>.'],
    ['chekc', '64 there is no command "chekc". Did you mean check?'],
    ['sing', '64 there is no command "sing".'],
    ['constructor', '64 there is no command "constructor".'],
    ['--json', '64 --json comes after a command, as in "unstuck check --json".'],
    ['help check library', '64 help takes one command, not also "library".'],
    ['check --jsn', '64 check has no option --jsn. Did you mean --json?'],
    ['check --verbose', '64 check has no option --verbose.'],
    ['check -x', '64 check has no option -x.'],
    ['check --constructor', '64 check has no option --constructor.'],
    ['check --replay', '64 --replay needs a value: --replay <folder>.'],
    ['check --replay --json', '64 --replay needs a value: --replay <folder>.'],
    ['check --json --json', '64 --json was given twice.'],
    ['check --json=yes', '64 --json takes no value.'],
    ['check here', '64 check does not take "here".'],
    ['record', '64 record needs a folder.'],
    ['record a b', '64 record does not take "b".'],
    ['explain', '64 explain needs a rule or message.'],
  ])('%s', (line, sentence) => {
    expect(refusal(() => understand(split(line)))).toBe(sentence);
  });
});

describe('values', () => {
  it.each([
    ['30s', 30],
    ['90m', 5400],
    ['8h', 28_800],
    ['1h30m', 5400],
    ['1d', 86_400],
  ])('--for %s', (text, seconds) => {
    expect(lengthOf(text, '--for', 'record')).toBe(seconds);
  });

  it.each(['', '8', 'h', '0s', '-1h', '8 h', '1.5h', '8hours'])('--for "%s" is refused', (text) => {
    expect(refusal(() => lengthOf(text, '--for', 'record'))).toBe(
      `64 --for "${text}" is not a length of time, such as 8h, 90m or 30s.`,
    );
  });

  it.each(['', '-1', '1e3', '0x10', 'soon', 'Infinity'])('--at "%s" is refused', (text) => {
    expect(refusal(() => secondsOf(text, '--at', 'check'))).toBe(
      `64 --at "${text}" is not a number of seconds.`,
    );
  });
});

describe('help', () => {
  it('names every command', () => {
    for (const name of Object.keys(commands)) expect(helpForAll()).toContain(`\n  ${name}`);
  });

  it('cuts no sentence off', () => {
    const help = helpForAll().replaceAll(/\s+/g, ' ');
    for (const { about } of Object.values(commands)) expect(help).toContain(about);
    expect(
      helpForAll()
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });

  it('names every option of a command and fits a terminal', () => {
    for (const name of Object.keys(commands).filter(isCommand)) {
      const help = helpFor(name);
      for (const option of Object.keys(commands[name].options)) expect(help).toContain(`--${option}`);
      // An example is there to be copied, so it stays on its line.
      const own = help.split('\n').filter((line) => !line.startsWith('  unstuck '));
      expect(own.filter((line) => line.length > 80)).toEqual([]);
    }
  });
});
