/** The two sides of a `key : value` line as scutil and ipconfig print their dictionaries; null for any other line. */
export function keyValue(line: string): { readonly key: string; readonly value: string } | null {
  const at = line.indexOf(' : ');
  if (at === -1) return null;
  return { key: line.slice(0, at).trim(), value: line.slice(at + 3).trim() };
}
