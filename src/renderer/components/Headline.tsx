import type { Verdict } from '../../shared/diagnosis.ts';
import type { Mark } from '../../shared/present/rows.ts';
import { Glyph } from './Glyph.tsx';

interface HeadlineProps {
  readonly verdict: Verdict;
  readonly mark: Mark;
  readonly headline: string;
  readonly under: string | null;
}

export function Headline({ verdict, mark, headline, under }: HeadlineProps) {
  return (
    <header className="headline">
      <Glyph verdict={verdict} mark={mark} />
      <div>
        <h1 tabIndex={-1}>{headline}</h1>
        {under !== null && <p className="under">{under}</p>}
      </div>
    </header>
  );
}
