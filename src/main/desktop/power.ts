import { powerMonitor } from 'electron';
import type { MachineEvent } from '../app/watching.ts';

/** Tells of what macOS says of the Mac's sleep, lock, power and heat. */
export function listenToPower(hear: (event: MachineEvent) => void): void {
  powerMonitor.on('suspend', () => hear('suspend'));
  powerMonitor.on('resume', () => hear('resume'));
  powerMonitor.on('lock-screen', () => hear('lock'));
  powerMonitor.on('unlock-screen', () => hear('unlock'));
  powerMonitor.on('on-ac', () => hear('on-ac'));
  powerMonitor.on('on-battery', () => hear('on-battery'));
  powerMonitor.on('thermal-state-change', () => hear('heat'));
  powerMonitor.on('speed-limit-change', () => hear('heat'));
}
