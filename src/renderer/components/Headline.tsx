import type { Verdict } from '../../shared/diagnosis.ts';
import type { Mark } from '../../shared/present/rows.ts';
import { sentenceCase } from '../../shared/present/sentence-case.ts';
import { Glyph } from './Glyph.tsx';

interface HeadlineProps {
  readonly verdict: Verdict;
  readonly mark: Mark;
  readonly headline: string;
  readonly under: readonly string[];
}

export function Headline({ verdict, mark, headline, under }: HeadlineProps) {
  return (
    <header className="headline" data-mark={mark}>
      <Glyph verdict={verdict} />
      <div>
        <h1 tabIndex={-1}>{headline}</h1>
        {under.length > 0 && <p className="under">{sentenceCase(under.join(' · '))}</p>}
      </div>
    </header>
  );
}
