/** Parts that its owner may leave out. Summary, this Mac and what is never included are always there. */
export const sections = [
  'seen',
  'library',
  'engine',
  'timeline',
  'checks',
  'tried',
  'apple',
  'devices',
  'settings',
  'failures',
  'screenshots',
  'note',
] as const;

export type Section = (typeof sections)[number];
