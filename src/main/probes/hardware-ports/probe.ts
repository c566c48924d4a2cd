import type { HardwarePorts } from '../../../shared/facts/network.ts';
import { Unreadable } from '../../system/unreadable.ts';
import { defineProbe } from '../probe.ts';

export const hardwarePorts = defineProbe({
  id: 'hardwarePorts',
  every: 21_600,
  read: async (system) =>
    parseHardwarePorts((await system.run('/usr/sbin/networksetup', ['-listallhardwareports'])).stdout),
});

export function parseHardwarePorts(output: string): HardwarePorts {
  const found = [...output.matchAll(/^Hardware Port: (?<port>.*)\r?\nDevice:(?<device>.*)$/gm)];
  const announced = [...output.matchAll(/^Hardware Port: /gm)].length;
  // The list always ends with the heading of the virtual LANs, even on a Mac without any port.
  if (announced === 0 && !output.includes('VLAN Configurations')) {
    throw new Unreadable('unreadable', 'networksetup listed no hardware port');
  }
  if (found.length !== announced) throw new Unreadable('unreadable', 'the list of hardware ports is cut off');

  const ports = found.map(
    ({ groups }) => [groups?.device?.trim() ?? '', groups?.port?.trim() ?? ''] as const,
  );
  return {
    ports: Object.fromEntries(ports.filter(([device]) => device !== '')),
    // Macs older than 10.7 call it AirPort. On a desktop Mac it is en1.
    wifi:
      ports.find(([device, port]) => device !== '' && (port === 'Wi-Fi' || port === 'AirPort'))?.[0] ?? null,
  };
}
