import type { Look } from './rule.ts';
import { type Truth, unknown } from './truth.ts';

/** Whether items are left to upload; without the library's count that is unknown. */
export const itemsLeft = (look: Look): Truth =>
  look.left === null ? unknown('uploadCounts') : look.left > 0;
