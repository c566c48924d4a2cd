import type { RuleId } from '../../rules/index.ts';

/** What can slow an upload down. */
export const slowTexts: { readonly [Id in RuleId]?: { readonly by: string; readonly tonight: string } } = {
  'vpn-carries-icloud': { by: 'A VPN', tonight: 'Disconnect the VPN for the night' },
  'personal-hotspot': {
    by: 'A Personal Hotspot',
    tonight: "Join a Wi-Fi network that is not a phone's hotspot",
  },
  'wifi-weak': { by: 'Weak Wi-Fi', tonight: 'Put the Mac closer to the router' },
  'proxy-in-the-way': { by: 'A proxy', tonight: 'Turn off the proxy in the network settings' },
  'content-filter': { by: 'A network filter', tonight: 'Turn off the network filter for the night' },
  'photos-not-open': { by: 'Photos not being open', tonight: 'Leave Photos open' },
  'on-battery': { by: 'Running on battery', tonight: 'Plug in the power adapter' },
  'analysis-busy': { by: 'The analysis of the photo library', tonight: 'Leave the Mac on' },
  'time-machine-running': { by: 'A Time Machine backup', tonight: 'Leave the Mac on' },
  'slow-uplink': { by: 'A slow internet connection', tonight: 'Leave the Mac on' },
  'mac-warm': { by: 'A warm Mac', tonight: 'Put the Mac on a hard surface, away from heat' },
  'mac-too-hot': { by: 'A hot Mac', tonight: 'Put the Mac on a hard surface, away from heat' },
  'disk-low': { by: 'A nearly full disk', tonight: 'Make room on the disk' },
  'clock-wrong': { by: 'A wrong clock', tonight: 'Let macOS set the time' },
};
