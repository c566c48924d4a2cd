import { clear, defineRule, found } from '../rule.ts';

/** A backup is running and shares the disk, and often the network, with the upload. */
export const timeMachineRunning = defineRule({
  id: 'time-machine-running',
  effect: 'slows',
  certainty: 'possible',
  needs: ['timeMachine'],
  find: ({ timeMachine }) => (timeMachine.running ? found() : clear),
});
