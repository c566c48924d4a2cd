import { chmodSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readRecording } from '../../src/main/system/read-recording.ts';
import { root } from '../run.ts';
import { askedFile } from './asked.ts';
import { type Answer, otherAnswers } from './other-answers.ts';

export const STORY = join(root, 'test/recordings/low-power-mode-at-bedtime');

/** Stand-ins for a Mac's tools: one small shell process each, whoever asks, with the answers of a recording's start. */
export async function writeStubs(folder: string, slow: Readonly<Record<string, number>> = {}): Promise<void> {
  writeFileSync(askedFile(folder), '');
  const answers = [...(await recordedAnswers()), ...otherAnswers];
  for (const [tool, ofTool] of Map.groupBy(answers, (answer) => answer.tool)) {
    const path = join(folder, tool);
    writeFileSync(path, script(tool, ofTool ?? [], askedFile(folder), slow[tool]));
    chmodSync(path, 0o755);
  }
}

async function recordedAnswers(): Promise<readonly Answer[]> {
  const { steps } = await readRecording(STORY);
  return [...steps.run].flatMap(([key, [first]]) => {
    const [tool = '', ...args] = JSON.parse(key) as string[];
    if (!first || 'failure' in first) return [];
    return [{ tool: basename(tool), args: args.join(' '), ...first.answer }];
  });
}

/** Only what the shell itself can do, so that each tool is exactly one process. */
function script(tool: string, answers: readonly Answer[], log: string, seconds?: number): string {
  const wait = seconds === undefined ? '' : `exec /bin/sleep ${seconds}\n`;
  const cases = answers.map(
    ({ args, stdout, exit = 0 }) =>
      `${quoted(args)}) printf %s ${quoted(stdout)}; ${wait || `exit ${exit}`} ;;`,
  );
  const note = `printf '%s\\n' "${tool} $*" >> ${quoted(log)}`;
  return `#!/bin/sh\n${note}\ncase "$*" in\n${cases.join('\n')}\nesac\n`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
