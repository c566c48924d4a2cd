interface PageHeadProps {
  readonly title: string;
  /** Says where back leads to. */
  readonly back: string;
  readonly onBack: () => void;
}

export function PageHead({ title, back, onBack }: PageHeadProps) {
  return (
    <header className="page-head">
      <button type="button" className="link back" onClick={onBack}>
        <svg viewBox="0 0 8 14" aria-hidden="true" focusable="false">
          <path d="M7 1 1 7l6 6" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
        {back}
      </button>
      <h1 tabIndex={-1}>{title}</h1>
    </header>
  );
}
