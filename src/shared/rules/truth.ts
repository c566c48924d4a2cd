import type { FactId } from '../reading.ts';

/** Neither true nor false, because these facts are missing. */
export interface Unknown {
  readonly missing: readonly FactId[];
}

/** Three-valued: a reading that is not known is neither true nor false. */
export type Truth = boolean | Unknown;

export const unknown = (...missing: readonly FactId[]): Unknown => ({ missing });

/** False as soon as one part is false; unknown names what the rest lacked. */
export function all(...parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return gather(parts) ?? true;
}

/** True as soon as one part is true; unknown names what the rest lacked. */
export function any(...parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  return gather(parts) ?? false;
}

function gather(parts: readonly Truth[]): Unknown | undefined {
  const missing = parts.flatMap((part) => (typeof part === 'boolean' ? [] : part.missing));
  return missing.length > 0 ? { missing: [...new Set(missing)] } : undefined;
}
