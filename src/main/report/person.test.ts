import { expect, it, onTestFinished, vi } from 'vitest';
import { Failure } from '../system/system.ts';
import { thisPerson } from '../system/this-person.ts';
import { personHere } from './person.ts';

const answering = (answers: Readonly<Record<string, string>>) => ({
  run: async (tool: string) => {
    const stdout = answers[tool];
    if (stdout === undefined) throw new Failure('ENOENT', `${tool}: not found`);
    return { stdout, stderr: '', exit: 0 };
  },
});

it('where no tool answers, what is known without them', async () => {
  expect(await personHere(answering({}))).toEqual(thisPerson());
  expect(await personHere(answering({ '/usr/bin/id': '\n' }))).toEqual(thisPerson());
});

it('on a Mac also the full name and the name of the computer', async () => {
  const person = await personHere(
    answering({ '/usr/bin/id': 'Zoë Example\n', '/usr/sbin/scutil': 'Zoë’s MacBook Air\n' }),
  );
  expect(person.userNames).toContain('Zoë Example');
  expect(person.computerNames).toContain('Zoë’s MacBook Air');
});

it('with sudo also whose session it is', () => {
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  vi.stubEnv('SUDO_USER', 'zoe');
  vi.stubEnv('LOGNAME', 'zoe');
  expect(thisPerson().userNames?.filter((name) => name === 'zoe')).toEqual(['zoe']);
});
