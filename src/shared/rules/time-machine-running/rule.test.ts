import { describe, expect, it } from 'vitest';
import { judge } from '../../../../test/harness/look.ts';
import { expectSpoken } from '../../../../test/harness/scenes.ts';
import { mac } from '../../text/en/mac.ts';
import { clear, found, notJudged } from '../rule.ts';
import { timeMachineRunning } from './rule.ts';

const status = (running: boolean) => ({
  facts: { timeMachine: { running, phase: null, fraction: null, secondsLeft: null } },
});

describe('time-machine-running', () => {
  it('stays silent between backups', () => expect(judge(timeMachineRunning, status(false))).toEqual(clear));

  it('is not judged without tmutil', () =>
    expect(judge(timeMachineRunning, {})).toEqual(notJudged('timeMachine')));

  it('speaks during a backup', () => {
    const judgement = judge(timeMachineRunning, status(true));
    expect(judgement).toEqual(found());
    expectSpoken(mac['time-machine-running'], judgement);
  });
});
