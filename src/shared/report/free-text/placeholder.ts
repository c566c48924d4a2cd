import type { StandIn } from '../../redaction/rule.ts';

type Kind = 'address' | 'email' | 'file' | 'host' | 'id' | 'name' | 'path' | 'phone' | 'serial' | 'computer';

/** What stands in the place of personal data: "<email-1>". */
export const PLACEHOLDER = /(<(?:address|email|file|host|id|name|path|phone|serial|computer)-\d{1,6}>)/;

export const placeholder = (standIn: StandIn, kind: Kind, original: string): string =>
  standIn(kind, original, (nth) => `<${kind}-${nth}>`);
