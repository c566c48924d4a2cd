/** Exit statuses; those from 64 on as in sysexits(3). */
export const exits = {
  fine: 0,
  trouble: 1,
  unknown: 2,
  usage: 64,
  unreadable: 66,
  unavailable: 69,
  internal: 70,
  notSaved: 73,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];

/** Something a person can put right: told in one sentence, with a hint below it. */
export class Refusal extends Error {
  readonly exit: Exit;
  readonly hint: string | undefined;

  constructor(exit: Exit, sentence: string, hint?: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Refusal';
    this.exit = exit;
    this.hint = hint;
  }
}
