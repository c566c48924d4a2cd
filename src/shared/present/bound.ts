const UNIT = /(?<=\d) (?=%|(?:s|min|h|days?|bytes?|[KMGT]B|dBm|items?)(?!\w))/g;

/** With a number and its unit held together, so that no line ends between them. */
export const bound = (text: string): string => text.replaceAll(UNIT, '\u00a0');

/** The same for every text in what is shown. Nothing else is changed. */
export function boundIn<Shown>(shown: Shown): Shown {
  if (typeof shown === 'string') return bound(shown) as Shown;
  if (Array.isArray(shown)) return shown.map(boundIn) as Shown;
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, boundIn(value)])) as Shown;
}
