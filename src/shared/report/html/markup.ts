const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Finished markup, apart from text that still has to be made safe. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Part = string | number | Markup | readonly Markup[] | null;

/** Markup from a template: whatever is put in is text, unless it is markup itself. Null is nothing. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const source = literals.reduce((all, literal, place) => all + written(parts[place - 1] ?? null) + literal);
  return new Markup(source);
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(({ source }) => source).join('');
  // What HTML has no characters for may come in with a text that was pasted.
  return String(part)
    .replaceAll(/[\p{Cc}\p{Cn}\p{Cs}]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '�',
    )
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
