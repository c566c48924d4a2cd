import { clear, defineRule, found } from '../rule.ts';

/** macOS recommends an update of itself. Many of them mend iCloud Photos. */
export const macosUpdateWaiting = defineRule({
  id: 'macos-update-waiting',
  effect: 'note',
  certainty: 'certain',
  opens: 'software-update',
  needs: ['macosUpdate'],
  find({ macosUpdate: { waiting } }) {
    const [first] = waiting;
    return first ? found({ update: first.name }) : clear;
  },
});
