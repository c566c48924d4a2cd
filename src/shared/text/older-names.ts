/** macOS 13 gave Photos "Settings" and networks "Details"; macOS 15 made an Apple ID an Apple Account. */
const renamed: readonly (readonly [major: number, now: string, before: string])[] = [
  [15, 'Apple Account', 'Apple ID'],
  [13, 'Photos → Settings →', 'Photos → Preferences →'],
  [13, 'the settings of Photos', 'the preferences of Photos'],
  [13, ': Wi-Fi → Details →', ': Network → Wi-Fi → Details →'],
  [13, '→ Details →', '→ Advanced →'],
  [13, 'In Photos, go to the end of your library and click', 'In Photos → Preferences → iCloud, click'],
  [13, 'Set time and date automatically', 'Set date and time automatically'],
];

/**
 * A sentence in the names of this macOS. Sentences are written in those of the newest, which also serve where the macOS
 * is not known. For sentences whose values are not yet put in: what Apple or an owner called something stays.
 */
export function inNamesOf(macosMajor: number | null, sentence: string): string {
  const older = renamed.filter(([major]) => macosMajor !== null && macosMajor < major);
  return older.reduce((text, [, now, before]) => text.replaceAll(now, before), sentence);
}
