import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { emptyForm } from '../../../shared/report/form.ts';
import type { ReportInput } from '../../../shared/report/input.ts';
import type { SupportReport } from '../../../shared/report/report.ts';
import type { Draft } from './draft.ts';
import type { ReportingOutside } from './outside.ts';
import { Reporting } from './reporting.ts';

/** Only what a test looks at: a report that says what it was made from. */
const reportOf = (input: ReportInput): SupportReport =>
  ({ id: 'TEST-01', note: input.form.note, screenshots: input.screenshots }) as unknown as SupportReport;

const pixels = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const text = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? undefined);

const strip: ReportingOutside['withoutMetadata'] = (bytes) =>
  text(bytes).startsWith('PNG')
    ? { kind: 'png', width: 3, height: 2, bytes: pixels(`clean ${text(bytes)}`) }
    : { refused: 'This is no picture.' };

/** Everything outside noted down; its timer rings when the test says so. */
function start(differs: Partial<ReportingOutside> = {}, draft: Draft | null = null) {
  const notes: unknown[] = [];
  const due: (() => void)[] = [];
  let changes = 0;
  let came = (): void => {};
  const sample: { state: object | null } = { state: null };
  const outside: ReportingOutside = {
    material: (form, tell) => {
      came = tell;
      return { form, state: sample.state } as unknown as ReportInput;
    },
    clock: () => ({ now: 0, timeZone: 'Europe/Berlin' }),
    make: async (input, pictures) => {
      const report = reportOf(input);
      return { report, pictures, html: pixels(`${report.note}|${[...pictures.keys()]}`) };
    },
    textOf: ({ note }) => `text of ${note}`,
    words: { guideSteps: [], neverIncluded: ['names'], sections: [] },
    hasRecording: async () => true,
    withoutMetadata: strip,
    capture: async () => null,
    askWhere: async (kind, name) => {
      notes.push(['ask', kind, name]);
      return { path: `/tmp/${name}`, mayReplace: true };
    },
    write: async (kind, made, target) => {
      notes.push(['write', kind, text(made.html), target.path]);
      return null;
    },
    copy: (copied) => void notes.push(['copy', copied]),
    show: (path) => void notes.push(['show', path]),
    openSupport: async () => notes.push(['support']) > 0,
    later: (_ms, act) => {
      due.push(act);
      return () => void due.splice(due.indexOf(act), 1);
    },
    changed: () => {
      changes += 1;
    },
    ...differs,
  };
  const reporting = new Reporting(outside, draft);
  const ring = async (): Promise<void> => {
    for (const act of due.splice(0)) act();
    await settled();
  };
  return { reporting, notes, due, ring, changes: () => changes, came: () => came(), sample };
}

/** Everything that is under way comes to its end: nothing here waits for a clock. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const noted = (note: string) => ({ ...emptyForm, note });

describe('the preview', () => {
  it('is there as soon as the window is', async () => {
    const { reporting } = start();
    expect(reporting.view().revision).toBe(0);
    await settled();
    expect(reporting.view().revision).toBe(1);
    expect(text(reporting.preview)).toBe('|');
  });

  it('follows what is typed, once for many keys', async () => {
    const { reporting, due, ring, changes } = start();
    await settled();
    const before = changes();
    for (const note of ['a', 'ab', 'abc']) reporting.fill(noted(note));
    expect(due).toHaveLength(1);
    expect([text(reporting.preview), changes()]).toEqual(['|', before]);
    await ring();
    expect([text(reporting.preview), reporting.view().revision]).toEqual(['abc|', 2]);
  });

  it('takes in what took long to be told', async () => {
    const { reporting, came, ring } = start();
    await settled();
    came();
    await ring();
    expect(reporting.view().revision).toBe(2);
  });

  it('is made anew for the first sample, and then stays as it is seen', async () => {
    const { reporting, sample, due, ring } = start();
    await settled();
    sample.state = {};
    reporting.refresh();
    await ring();
    expect(reporting.view().revision).toBe(2);
    reporting.refresh();
    expect(due).toEqual([]);
  });

  it('keeps to the last one, where an earlier one takes longer', async () => {
    const waiting: (() => void)[] = [];
    const { reporting, ring } = start({
      make: (input, pictures) =>
        new Promise((resolve) => {
          waiting.push(() => resolve({ report: reportOf(input), pictures, html: pixels(input.form.note) }));
        }),
    });
    reporting.fill(noted('later'));
    await ring();
    for (const finish of waiting.toReversed()) finish();
    await settled();
    expect(text(reporting.preview)).toBe('later');
  });

  it('is made no more once the window has closed', async () => {
    const { reporting, due, came } = start();
    await settled();
    reporting.fill(noted('a'));
    reporting.end();
    expect(due).toEqual([]);
    came();
    expect(due).toEqual([]);
  });

  it('that cannot be made is said', async () => {
    const { error } = console;
    console.error = () => {};
    const { reporting } = start({ make: () => Promise.reject(new Error('no')) });
    await settled();
    console.error = error;
    expect(reporting.view()).toMatchObject({ revision: 0, trouble: expect.stringContaining('try again') });
  });
});

describe('pictures', () => {
  it('that are none are refused with a sentence', async () => {
    const { reporting } = start();
    await reporting.addPicture(pixels('HEIC'));
    expect(reporting.view()).toMatchObject({ pictures: [], trouble: 'This is no picture.' });
  });

  it('go in without what was hidden in them, under names of our own', async () => {
    const { reporting } = start();
    await reporting.addPicture(pixels('PNG one'));
    expect(reporting.view()).toMatchObject({
      pictures: [{ id: 1, version: 1, name: 'Picture 1', width: 3, height: 2 }],
      trouble: null,
    });
    expect(text(reporting.picture(1)?.bytes ?? null)).toBe('clean PNG one');
    expect(text(reporting.preview)).toBe('|screenshot-1.png');
  });

  it('are six at most', async () => {
    const { reporting } = start();
    for (let nth = 0; nth < 7; nth += 1) await reporting.addPicture(pixels(`PNG ${nth}`));
    expect(reporting.view().pictures).toHaveLength(6);
    expect(reporting.view().trouble).toContain('6 pictures at most');
  });

  it('that were covered keep nothing of what was there', async () => {
    const { reporting } = start();
    await reporting.addPicture(pixels('PNG name'));
    await reporting.coverPicture(1, pixels('PNG black'));
    expect(reporting.view().pictures).toMatchObject([{ id: 1, version: 2 }]);
    expect(text(reporting.picture(1)?.bytes ?? null)).toBe('clean PNG black');
    await reporting.coverPicture(1, pixels('damaged'));
    expect(text(reporting.picture(1)?.bytes ?? null)).toBe('clean PNG black');
  });

  it('that are removed make room, and the others move up', async () => {
    const { reporting } = start();
    await reporting.addPicture(pixels('PNG one'));
    await reporting.addPicture(pixels('PNG two'));
    await reporting.removePicture(1);
    expect(reporting.view().pictures).toMatchObject([{ id: 2, name: 'Picture 1' }]);
    expect([reporting.picture(1), reporting.picture(0)]).toEqual([null, null]);
  });

  it('stay out where their part is left out', async () => {
    const { reporting, ring } = start();
    await reporting.addPicture(pixels('PNG one'));
    reporting.fill({ ...emptyForm, leftOut: ['screenshots'] });
    await ring();
    expect(text(reporting.preview)).toBe('|');
    expect(reporting.view().pictures).toHaveLength(1);
  });
});

describe('a screenshot that is taken here', () => {
  it.each([
    ['is none where the person thought better of it', null, 0, null],
    ['goes in', pixels('PNG shot'), 1, null],
    ['that could not be taken is said', { trouble: 'No.' }, 0, 'No.'],
  ] as const)('%s', async (_what, answer, number, trouble) => {
    const { reporting } = start({ capture: async () => answer });
    await reporting.takeScreenshot();
    expect(reporting.view()).toMatchObject({ trouble, busy: null });
    expect(reporting.view().pictures).toHaveLength(number);
  });

  it('is taken once at a time', async () => {
    let asked = 0;
    const { reporting } = start({
      capture: async () => {
        asked += 1;
        return null;
      },
    });
    await Promise.all([reporting.takeScreenshot(), reporting.takeScreenshot()]);
    expect(asked).toBe(1);
  });
});

it('offers the recording once it is known to be there', async () => {
  const { reporting } = start();
  expect(reporting.view().hasRecording).toBe(false);
  await settled();
  expect(reporting.view().hasRecording).toBe(true);
});

describe('saving', () => {
  it('saves what is seen, with what was typed just before', async () => {
    const { reporting, notes } = start();
    reporting.fill(noted('last words'));
    await reporting.save('html');
    const name = 'iCloud Photos report TEST-01.html';
    expect(notes).toEqual([
      ['ask', 'html', name],
      ['write', 'html', 'last words|', `/tmp/${name}`],
    ]);
    expect(text(reporting.preview)).toBe('last words|');
    expect(reporting.view()).toMatchObject({ saved: name, done: `Saved as ${name}.`, busy: null });
  });

  it.each([
    ['someone copies the text', ({ reporting }: ReturnType<typeof start>) => reporting.copyText()],
    ['a picture is added', ({ reporting }: ReturnType<typeof start>) => reporting.addPicture(pixels('PNG'))],
    [
      'the preview fails',
      async ({ reporting, ring }: ReturnType<typeof start>) => {
        reporting.fill(noted('unmakeable'));
        await ring();
      },
    ],
  ])('asks once where to, also where %s meanwhile', async (_case, act) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => said.mockRestore());
    let asked = 0;
    const chosen = Promise.withResolvers<null>();
    const started = start({
      askWhere: () => {
        asked += 1;
        return chosen.promise;
      },
      make: async (input, pictures) => {
        if (input.form.note === 'unmakeable') throw new Error('a mistake');
        return { report: reportOf(input), pictures, html: pixels('') };
      },
    });
    const { reporting } = started;
    const saving = reporting.save('html');
    await settled();
    await act(started);
    expect(reporting.view().busy).toBe('saving');
    await reporting.save('html');
    expect(asked).toBe(1);
    chosen.resolve(null);
    await saving;
    expect(reporting.view().busy).toBe(null);
  });

  it('does not say so of what was changed since', async () => {
    const { reporting } = start();
    await reporting.save('html');
    reporting.fill(noted('more'));
    expect(reporting.view()).toMatchObject({ done: null, saved: expect.stringContaining('.html') });
  });

  it('writes and says nothing where the person thought better of it', async () => {
    const { reporting, notes } = start({ askWhere: async () => null });
    await reporting.save('pdf');
    expect(notes).toEqual([]);
    expect(reporting.view()).toMatchObject({ saved: null, done: null, trouble: null, busy: null });
  });

  it('says why it could not', async () => {
    const { reporting } = start({ write: async () => 'The disk is full.' });
    await reporting.save('zip');
    expect(reporting.view()).toMatchObject({ saved: null, done: null, trouble: 'The disk is full.' });
  });

  it('shows the file that was saved last, and no other', async () => {
    const { reporting, notes } = start();
    reporting.showSaved();
    await reporting.save('txt');
    reporting.showSaved();
    expect(notes.at(-1)).toEqual(['show', '/tmp/iCloud Photos report TEST-01.txt']);
    expect(notes).toHaveLength(3);
  });
});

it('copies the text of what is seen', async () => {
  const { reporting, notes } = start();
  reporting.fill(noted('hello'));
  await reporting.copyText();
  expect(notes).toEqual([['copy', 'text of hello']]);
  expect(reporting.view().done).toContain('Copied');
});

it.each([
  [true, null],
  [false, 'The page of Apple Support could not be opened. It is support.apple.com/101559.'],
])('says where Apple Support is when its page does not open (it does: %s)', async (opens, trouble) => {
  const { reporting } = start({ openSupport: async () => opens });
  await reporting.openSupport();
  expect(reporting.view().trouble).toBe(trouble);
});

describe('what was filled in', () => {
  it('is left behind for the next window where it was not saved', async () => {
    const { reporting } = start();
    reporting.fill(noted('half a thought'));
    await reporting.addPicture(pixels('PNG'));
    const next = start({}, reporting.end()).reporting;
    expect(next.view()).toMatchObject({ form: { note: 'half a thought' }, pictures: [{ id: 1 }] });
    expect(next.view().done).toContain('still here');
    await settled();
    expect(text(next.preview)).toBe('half a thought|screenshot-1.png');
    // It is still unsaved.
    expect(next.end()).not.toBeNull();
  });

  it('is done with once it was saved, or where nothing was', async () => {
    const { reporting } = start();
    expect(reporting.end()).toBeNull();
    reporting.fill(noted('all of it'));
    await reporting.save('html');
    expect(reporting.end()).toBeNull();
  });

  it('is kept where it was changed while the question for a place stood open', async () => {
    const { reporting } = start({
      askWhere: async () => {
        reporting.fill(noted('one more thing'));
        return { path: '/tmp/a.html', mayReplace: true };
      },
    });
    reporting.fill(noted('a thing'));
    await reporting.save('html');
    expect(reporting.end()?.form.note).toBe('one more thing');
  });

  it('is kept where it could not be saved', async () => {
    const { reporting } = start({ write: async () => 'The disk is full.' });
    reporting.fill(noted('all of it'));
    await reporting.save('html');
    expect(reporting.end()).not.toBeNull();
  });
});
