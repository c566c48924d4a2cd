import { describe, expect, it } from 'vitest';
import { Companion } from '../src/main/app/companion.ts';
import { memoryHistory } from '../src/main/app/memory-history.ts';
import { paced } from '../src/main/app/pace.ts';
import { watchRecording } from '../src/main/app/paced.ts';
import { sleepsIn } from '../src/main/engine/retell.ts';
import { readRecording } from '../src/main/system/read-recording.ts';
import type { Recording } from '../src/main/system/recording-format.ts';
import type { NightView } from '../src/shared/present/view/night.ts';
import { command } from './cli/in-process.ts';
import { recordingFolder, stories } from './harness/expectation.ts';
import { fakeOutside } from './harness/outside.ts';

/** The night as the app's popover has it when the recording has come to its end. */
async function inTheApp(recording: Recording): Promise<NightView | null> {
  const companion = new Companion({
    ...fakeOutside(),
    history: memoryHistory(),
    loggedSleeps: await sleepsIn(recording),
    watch: (watcher) => watchRecording(recording, paced(Number.POSITIVE_INFINITY), watcher),
  });
  await expect.poll(() => companion.now, { timeout: 30_000 }).toBe(recording.header.endsAt);
  const { night } = companion.view();
  companion.stop();
  return night;
}

describe('the app and the terminal tell one and the same night', () => {
  it.each(stories())('%s', async (story) => {
    const recording = await readRecording(recordingFolder(story));
    const terminal = (...args: readonly string[]) =>
      command(['night', '--replay', recordingFolder(story), ...args], { columns: 1_000 });
    const night = await inTheApp(recording);
    expect(night?.sentence).toBe(JSON.parse((await terminal('--json')).out).sentence);
    // Long facts run over into further lines.
    const out = (await terminal()).out.replaceAll(/\s+/g, ' ');
    for (const { label, text } of night?.facts ?? []) {
      expect(out).toContain(label);
      expect(out).toContain(text);
    }
  });
});
