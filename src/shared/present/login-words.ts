import type { Destination } from '../destinations/destination.ts';
import type { LoginItem } from '../view-source.ts';

export interface LoginWords {
  readonly sentence: string;
  /** Where the user has to say yes. */
  readonly opens: Destination | null;
  readonly canChange: boolean;
}

/** What each state that macOS knows of a login item means for the user. */
export const loginWords: { readonly [State in LoginItem]: LoginWords } = {
  enabled: { sentence: 'Unstuck opens when you log in.', opens: null, canChange: true },
  'not-registered': { sentence: 'Unstuck opens only when you open it.', opens: null, canChange: true },
  'requires-approval': {
    sentence: 'macOS waits for your permission: turn Unstuck on in the list of login items.',
    opens: 'login-items',
    canChange: true,
  },
  'not-found': {
    sentence: 'macOS cannot find this copy of Unstuck. Move it to the Applications folder and open it there.',
    opens: null,
    canChange: true,
  },
  unavailable: { sentence: 'This copy of Unstuck cannot open at login.', opens: null, canChange: false },
};
