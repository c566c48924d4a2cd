import type { Gap } from '../../shared/reading.ts';
import { Failure, type FailureCode } from './system.ts';

/** Why a fact could not be read, in words for the evidence line. */
export class Unreadable extends Error {
  readonly gap: Gap;

  constructor(gap: Gap, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'Unreadable';
    this.gap = gap;
  }
}

const gapOf: Readonly<Record<FailureCode, Gap>> = {
  ENOENT: 'tool-missing',
  EPERM: 'not-permitted',
  EACCES: 'not-permitted',
  ETIMEDOUT: 'timed-out',
  ECONNREFUSED: 'unreadable',
  ENOTFOUND: 'unreadable',
  EOUTPUT: 'unreadable',
  ENOTMAC: 'elsewhere',
};

/** The gap that any thrown thing stands for. */
export function gapFor(error: unknown): { readonly gap: Gap; readonly detail: string } {
  if (error instanceof Unreadable) return { gap: error.gap, detail: error.message };
  if (error instanceof Failure) return { gap: gapOf[error.code], detail: error.message };
  return { gap: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
}
