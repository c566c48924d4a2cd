import type { Message } from './message.ts';
import { pauses } from './messages/pauses.ts';
import { progress } from './messages/progress.ts';
import { results } from './messages/results.ts';
import { stops } from './messages/stops.ts';

/** Every message of Photos that an owner may see and wonder about. */
export const catalogue: readonly Message[] = [...pauses, ...stops, ...progress, ...results];
