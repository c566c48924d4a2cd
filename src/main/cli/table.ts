/** Everything the command line understands. Help and checks are made from this table. */

export interface Option {
  /** Placeholder of its value; left out for a switch. */
  readonly value?: string;
  readonly about: string;
}

export interface CommandSpec {
  /** What follows its name, in this order. */
  readonly args: readonly Arg[];
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** Said at the end of its help. */
  readonly notes?: string;
}

export interface Arg {
  readonly name: string;
  readonly required: boolean;
  /** Takes all that follows. */
  readonly many?: true;
}

const json: Option = { about: 'Print JSON for programs' };
const replay: Option = { value: '<folder>', about: 'Judge a recording instead of this Mac' };
const at: Option = { value: '<seconds>', about: 'Judge this moment of the recording, not its end' };
const db: Option = { value: '<folder>', about: 'Where the history lies, if not in its usual place' };
const system: Option = { value: '<name>', about: 'Which machine to ask: mac or linux' };

export const commands = {
  check: {
    args: [],
    about: 'Say why photos are not uploading, and what to click',
    options: {
      json,
      replay,
      at,
      system: { value: '<name>', about: 'Which machine to ask: mac, linux or recording' },
      quick: { about: 'Leave out what takes long (Wi-Fi signal)' },
    },
    examples: ['unstuck check', 'unstuck check --json', 'unstuck check --replay ~/Desktop/night --at 3600'],
    notes: 'Exit status: 0 nothing stands in the way, 1 something does, 2 cannot be told.',
  },
  record: {
    args: [{ name: 'folder', required: true }],
    about: 'Write down what this Mac answers, for a bug report',
    options: {
      for: { value: '<time>', about: 'How long, e.g. 8h, 90m or 30s (default: until Ctrl-C)' },
      'no-redact': { about: 'Keep names and addresses as they are' },
    },
    examples: ['unstuck record ~/Desktop/night --for 8h'],
    notes: 'Only a Mac can be recorded; elsewhere the exit status is 69.',
  },
  explain: {
    args: [{ name: 'rule or message', required: true, many: true }],
    about: 'Explain a finding, or a message that Photos shows',
    options: { json, replay, at },
    examples: ['unstuck explain low-power-mode', 'unstuck explain "Optimizing System Performance"'],
    notes: 'Exit status: 0 explained, 1 nothing is known by that name.',
  },
  rules: {
    args: [],
    about: 'List everything that Unstuck can find',
    options: { json },
    examples: ['unstuck rules'],
  },
  open: {
    args: [{ name: 'destination', required: true }],
    about: 'Open the settings pane where it is put right',
    options: { print: { about: 'Print the link and the way in words instead' } },
    examples: ['unstuck open battery', 'unstuck open icloud-photos --print'],
    notes: 'Exit status: 0 opened or printed, 69 it could not be opened.',
  },
  library: {
    args: [{ name: 'path', required: false }],
    about: 'Count what a photo library still has to upload',
    options: { json },
    examples: ['unstuck library', 'unstuck library "~/Pictures/Photos Library.photoslibrary"'],
    notes: 'Exit status: 0 counted, 66 it cannot be found or read.',
  },
  watch: {
    args: [],
    about: 'Show the upload as it goes and keep its history',
    options: {
      replay: { value: '<folder>', about: 'Play a recording instead of watching this Mac' },
      speed: { value: '<times>', about: 'How much faster than life a recording plays (default: 600)' },
      system,
      db,
    },
    examples: ['unstuck watch', 'unstuck watch --replay ~/Desktop/night --speed 1200'],
    notes:
      'Ctrl-C prints the night so far; the exit status is then 0 as well.\n' +
      'Into a file or a pipe it writes a line whenever something has changed.',
  },
  night: {
    args: [],
    about: 'Say how last night went, and what to do tonight',
    options: {
      date: { value: '<day>', about: 'The evening it began, as 2026-11-21 (default: the last one)' },
      nights: { value: '<number>', about: 'The last nights below each other, and their habits: 2 to 366' },
      json,
      replay: { value: '<folder>', about: 'Tell the night of a recording instead' },
      db,
    },
    examples: ['unstuck night', 'unstuck night --date 2026-11-21 --json', 'unstuck night --nights 7'],
    notes: 'Exit status: 0 a night is told, 66 there is no history of it.',
  },
  history: {
    args: [],
    about: 'Print what was written down, as CSV or JSON',
    options: {
      since: { value: '<time>', about: 'From when: 7d, 12h, 2026-11-01 (default: 24h)' },
      until: { value: '<time>', about: 'Until when (default: now)' },
      csv: { about: 'Print CSV (the default)' },
      json: { about: 'Print JSON for programs' },
      db,
    },
    examples: ['unstuck history --since 7d --csv', 'unstuck history --since 2026-11-01 --json'],
    notes:
      'Columns: from, until, kind (state, count, event), name, value. A state is printed when it ' +
      'has ended. Times are ISO 8601 in UTC; days begin at midnight of this computer.',
  },
  report: {
    args: [],
    about: 'Make a report for Apple Support, without personal data',
    options: {
      out: {
        value: '<file>',
        about: 'Where to: .html, .pdf, .txt, .json or .zip (all of them); - for the terminal',
      },
      format: { value: '<name>', about: 'pdf, html, txt, json or zip, where the name does not say it' },
      since: { value: '<time>', about: 'From when: 12h, 7d, 2026-11-01, at most 30d (default: 24h)' },
      'leave-out': { value: '<parts>', about: 'Parts to leave out, by commas, such as settings,failures' },
      note: {
        value: '<text>',
        about: 'Words of your own; addresses, numbers and your own name in them are taken out',
      },
      'with-recording': { about: 'Put the recording of the last day into a .zip, for engineers' },
      force: { about: 'Replace a file that is there already' },
      replay,
      db,
    },
    examples: [
      'unstuck report',
      'unstuck report --out ~/Desktop/report.html',
      'unstuck report --out report.zip --since 7d --note "Stuck since the last update"',
    ],
    notes:
      'Without --out it prints the text for a chat. A PDF needs Chrome or Chromium; the app itself does not.\n' +
      'Nothing is sent anywhere. Exit status: 0 made, 64 wrong usage, 66 a recording cannot be read, or no history is where --db says (one that cannot be read is named in the report), ' +
      '69 nothing here prints a PDF, 73 the file could not be saved.',
  },
  status: {
    args: [],
    about: 'Say how this Mac stands, for monitoring programs',
    options: {
      format: { value: '<name>', about: 'text, json, prometheus or openmetrics (default: text)' },
      output: { value: '<file>', about: 'Write it there in one piece instead' },
      look: { about: 'Look now instead of reading the last sample of the history' },
      replay: { value: '<folder>', about: 'Tell how a recording stands at its end' },
      db,
    },
    examples: ['unstuck status', 'unstuck status --format prometheus --output ~/metrics/unstuck.prom'],
    notes:
      'prometheus is what the textfile collector of node_exporter takes; openmetrics adds the types ' +
      'and the end mark of that format.\nExit status: 0, 66 where there is no history, 73 where it could not be written.',
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commands;

export type OptionName<Name extends CommandName> = keyof (typeof commands)[Name]['options'] & string;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

export const specOf = (name: CommandName): CommandSpec => commands[name];
