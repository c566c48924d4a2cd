import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { signals } from './signals.ts';

function heard() {
  const done: string[] = [];
  const program = new EventEmitter() as unknown as NodeJS.Process;
  Object.assign(program, { pid: 7, kill: (pid: number, name: string) => done.push(`${name} to ${pid}`) });
  const { interrupted, beforeKilled } = signals(program);
  const send = (name: NodeJS.Signals): void => void program.emit(name, name);
  const press = (): void => send('SIGINT');
  return { done, interrupted, beforeKilled, press, send, listening: () => program.listenerCount('SIGINT') };
}

it('listens only when it is asked to', () => {
  expect(heard().listening()).toBe(0);
});

it('does what is to be done first, and lets the signal end the program', () => {
  const { done, beforeKilled, press, listening } = heard();
  beforeKilled(() => done.push('one'));
  beforeKilled(() => done.push('two'));
  press();
  expect(done).toEqual(['one', 'two', 'SIGINT to 7']);
  expect(listening()).toBe(0);
});

it('is polite once, whoever was asked first', () => {
  const { done, interrupted, beforeKilled, press } = heard();
  beforeKilled(() => done.push('last'));
  const signal = interrupted();
  press();
  expect({ done, aborted: signal.aborted, again: interrupted().aborted }).toEqual({
    done: [],
    aborted: true,
    again: true,
  });
  press();
  expect(done).toEqual(['last', 'SIGINT to 7']);
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hears %s', (name) => {
  const { done, beforeKilled, send } = heard();
  beforeKilled(() => done.push('last'));
  send(name);
  expect(done).toEqual(['last', `${name} to 7`]);
});

it('is not cut short by a closed window that is told of twice', () => {
  const { done, interrupted, send, press } = heard();
  const signal = interrupted();
  send('SIGHUP');
  send('SIGHUP');
  expect({ done, aborted: signal.aborted }).toEqual({ done: [], aborted: true });
  press();
  expect(done).toEqual(['SIGINT to 7']);
});

it('ends at the closing of the window when it was asked politely before', () => {
  const { done, interrupted, send, press } = heard();
  interrupted();
  press();
  send('SIGHUP');
  expect(done).toEqual(['SIGHUP to 7']);
});
