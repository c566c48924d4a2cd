import { useState } from 'react';
import type { Destination } from '../shared/destinations/destination.ts';
import type { Send } from './bridge.ts';

/** Opens a place of macOS; `isLost`: macOS did not, the last time. */
export function useOpening(send: Send) {
  const [isLost, setLost] = useState(false);
  const open = (destination: Destination): void => send('open', destination, (isOpen) => setLost(!isOpen));
  return { isLost, open };
}
