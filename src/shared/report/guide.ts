/** Something that a person can have tried, in the order of the guide: from harmless to drastic. */
export interface GuideStep {
  readonly id: string;
  readonly text: string;
}

const steps = [
  { id: 'photos-open', text: 'Left Photos open in front, plugged in' },
  { id: 'day-on-wifi', text: 'Left the Mac on Wi-Fi and power for a full day' },
  { id: 'same-account', text: 'Checked that all devices use the same Apple Account' },
  { id: 'photos-on', text: 'Checked that iCloud Photos is on, on every device' },
  { id: 'apple-status', text: "Checked Apple's System Status page" },
  { id: 'low-power-off', text: 'Turned Low Power Mode off' },
  { id: 'no-sleep', text: 'Kept the Mac from sleeping for a night' },
  { id: 'other-network', text: 'Tried another network' },
  { id: 'low-data-off', text: 'Turned Low Data Mode off' },
  { id: 'vpn-off', text: 'Turned VPN, proxy and filters off' },
  { id: 'icloud-space', text: 'Freed or bought iCloud storage' },
  { id: 'disk-space', text: 'Freed disk space on the Mac' },
  { id: 'new-photo', text: 'Added a new photo as a test' },
  { id: 'photos-again', text: 'Quit Photos and opened it again' },
  { id: 'updated', text: 'Installed the latest macOS' },
  { id: 'restarted', text: 'Restarted the Mac' },
  { id: 'failed-items', text: 'Looked for items that cannot be uploaded' },
  { id: 'repaired', text: 'Repaired the library' },
  { id: 'off-and-on', text: 'Turned iCloud Photos off and on again' },
  { id: 'signed-out', text: 'Signed out of iCloud and back in' },
] as const satisfies readonly GuideStep[];

export const guideSteps = (): readonly GuideStep[] => steps;
