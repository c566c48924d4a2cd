import { write } from './journal.ts';
import { Emitter, strict } from './strict.ts';
import { scene } from './surface.ts';

const EVENTS = [
  ...['suspend', 'resume', 'on-ac', 'on-battery', 'shutdown', 'lock-screen', 'unlock-screen'],
  ...['thermal-state-change', 'speed-limit-change', 'user-did-become-active', 'user-did-resign-active'],
];

class PowerMonitor extends Emitter {
  onBatteryPower = false;
  thermalState = 'nominal';
  isOnBatteryPower = () => this.onBatteryPower;
  getCurrentThermalState = () => this.thermalState;
  getSystemIdleState = () => 'active';
  getSystemIdleTime = () => 0;
}

export const powerMonitor = strict('powerMonitor', new PowerMonitor('powerMonitor', EVENTS));

const held = new Set<number>();
let lastId = 0;

export const powerSaveBlocker = strict('powerSaveBlocker', {
  start(type: string): number {
    if (type !== 'prevent-app-suspension' && type !== 'prevent-display-sleep') throw new TypeError(type);
    held.add(++lastId);
    write('powerSaveBlocker.start', type);
    scene.emit('changed');
    return lastId;
  },
  stop(id: number): boolean {
    if (held.delete(id)) write('powerSaveBlocker.stop', id);
    scene.emit('changed');
    return true;
  },
  isStarted: (id: number) => held.has(id),
});

/** Whether anything keeps the Mac awake. */
export function keepsAwake(): boolean {
  return held.size > 0;
}
