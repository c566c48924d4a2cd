/** Begins with a capital, unless it begins with a name that has its own way: "iCloud", "macOS". */
export const sentenceCase = (text: string): string =>
  /^\p{Ll}+\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
