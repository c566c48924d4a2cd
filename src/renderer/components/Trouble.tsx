interface TroubleProps {
  /** Null: nothing went wrong. */
  readonly words: string | null;
}

/** What went wrong, said at once to whoever listens. */
export function Trouble({ words }: TroubleProps) {
  if (words === null) return null;
  return (
    <p className="bad" role="alert">
      {words}
    </p>
  );
}
