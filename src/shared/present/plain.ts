/** What would move a terminal's cursor, color its screen or turn text around. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** Those that JSON lets stand as they are. */
const AFTER_JSON = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Names come from the machine, and texts from recordings of others: on one line, and nothing that controls a terminal. */
export const withoutControls = (text: string): string => text.replaceAll(CONTROLS, ' ');

export const plain = (text: string): string => withoutControls(text).trim();

/** The same for a text of some lines. */
export const plainLines = (text: string): string => text.split('\n').map(plain).join('\n');

/** JSON that a terminal may show: the same value, with such signs in escapes. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replaceAll(
    AFTER_JSON,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
