import { once } from 'node:events';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { launch } from './child.ts';
import { linuxSystem } from './linux.ts';
import { realSystem } from './real.ts';
import { splitter, streaming } from './streaming.ts';
import type { StreamLimits } from './system.ts';

const system = realSystem({ home: tmpdir() });
afterAll(() => system.stop());

async function linesOf(script: string, limits?: StreamLimits) {
  const lines: string[] = [];
  const exit = await system.stream('/bin/sh', ['-c', script], (line) => lines.push(line) > 0, limits);
  return { lines, exit };
}

describe('a stream', () => {
  it.each([
    ['of nothing', 'true', { lines: [], exit: 0 }],
    ['with empty lines', String.raw`printf '\n\na\n'`, { lines: ['', '', 'a'], exit: 0 }],
    ['without an end of line', 'printf a', { lines: ['a'], exit: 0 }],
    ['of a tool that fails', 'echo a; echo no >&2; exit 3', { lines: ['a'], exit: 3 }],
    ['beside a flood of complaints', 'head -c 3000000 /dev/zero >&2; echo a', { lines: ['a'], exit: 0 }],
  ])('%s', async (_name, script, expected) => {
    expect(await linesOf(script)).toEqual(expected);
  });

  it('loses the end of a line that never ends', async () => {
    const { lines } = await linesOf('head -c 5000000 /dev/zero; echo; echo next');
    expect(lines.map(({ length }) => length)).toEqual([64 * 1024, 4]);
  });

  it('ends with the time limit', async () => {
    await expect(linesOf('echo a; sleep 20', { timeoutMs: 200 })).rejects.toMatchObject({
      code: 'ETIMEDOUT',
    });
  });

  it('ends when it is cancelled, before and during', async () => {
    const reason = new Error('enough');
    await expect(linesOf('echo a', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const control = new AbortController();
    const endless = system.stream(
      '/bin/sh',
      ['-c', 'yes'],
      () => {
        control.abort(reason);
        return false;
      },
      { signal: control.signal },
    );
    await expect(endless).rejects.toBe(reason);
  });

  it('hands on a mistake of the taker', async () => {
    const stream = system.stream('/bin/sh', ['-c', 'yes'], () => {
      throw new TypeError('bug');
    });
    await expect(stream).rejects.toThrow(TypeError);
  });

  it('hands on a mistake with the last line, which has no end', async () => {
    const stream = system.stream('/bin/sh', ['-c', 'printf a'], () => {
      throw new TypeError('bug');
    });
    await expect(stream).rejects.toThrow(TypeError);
  });

  it('hands over nothing after its end', async () => {
    const task = {
      tool: '/bin/sh',
      args: ['-c', String.raw`printf 'a\nb'; sleep 20`],
      home: tmpdir(),
      timeoutMs: 20_000,
    };
    const control = new AbortController();
    const lines: string[] = [];
    const child = launch(task);
    const closed = once(child, 'close');
    const take = (line: string): boolean => {
      control.abort(new Error('enough'));
      return lines.push(line) > 0;
    };
    await expect(streaming(child, task, take, control.signal)).rejects.toThrow('enough');
    // Only now the rest of what it printed would be handed over.
    await closed;
    expect(lines).toEqual(['a']);
  });

  it.each(['sh', '/usr/bin/no-such-tool'])('of %s cannot be', async (tool) => {
    await expect(system.stream(tool, [], () => true)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is not for Linux', async () => {
    const linux = linuxSystem(realSystem({ home: '/nowhere', kind: 'linux' }));
    await expect(linux.stream('/usr/bin/pmset', [], () => true)).rejects.toMatchObject({ code: 'ENOTMAC' });
  });
});

it('finds the same lines wherever the pieces are cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '木', '\n', '🙂') });
  fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 1, max: 5 })), (whole, sizes) => {
      const lines: string[] = [];
      const { add, end } = splitter((line) => lines.push(line) > 0, 'tool');
      const bytes = Buffer.from(whole);
      let at = 0;
      for (const size of [...sizes, bytes.length]) {
        add(bytes.subarray(at, at + size));
        at += size;
      }
      end();
      const expected = whole.split('\n');
      if (expected.at(-1) === '') expected.pop();
      expect(lines).toEqual(expected);
    }),
  );
});

describe('a text that has no end of line', () => {
  const LONGEST = 64 * 1024;
  it.each([
    ['is handed over whole at its end', LONGEST, LONGEST],
    ['keeps only its beginning where it is longer than any line', LONGEST * 3, LONGEST],
  ])('%s', (_case, length, kept) => {
    const lines: string[] = [];
    const { add, end } = splitter((line) => lines.push(line) > 0, 'tool');
    const piece = Buffer.from('a'.repeat(1024));
    for (let at = 0; at < length; at += piece.length) add(piece);
    expect(lines).toEqual([]);
    end();
    expect(lines.map((line) => line.length)).toEqual([kept]);
  });
});
