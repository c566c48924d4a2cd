import { sentenceCase } from '../../shared/present/sentence-case.ts';
import type { Step } from '../../shared/text/texts.ts';
import { Card } from './Card.tsx';

interface StepsProps {
  /** They come after the fix, and are not for where it did not help. */
  readonly follow: boolean;
  readonly steps: readonly Step[];
  readonly tried: ReadonlySet<number>;
  /** A click on what is tried takes it back. */
  readonly onTried: (step: number, isTried: boolean) => void;
}

const next = { title: 'Then', word: 'done' } as const;
const otherwise = { title: 'If that does not help', word: 'tried' } as const;

/** Shown beyond the last one tried: nobody should begin with the drastic ones. */
const AHEAD = 3;

/** In order, from harmless to drastic, each with what it costs. */
export function Steps({ follow, steps, tried, onTried }: StepsProps) {
  if (steps.length === 0) return null;
  const { title, word } = follow ? next : otherwise;
  const open = Math.max(-1, ...tried) + 1 + AHEAD;
  const list = (from: number, to: number) => (
    <ol className="steps" start={from + 1}>
      {steps.slice(from, to).map((step, index) => (
        <StepRow
          key={step.do}
          number={from + index + 1}
          step={step}
          word={word}
          isTried={tried.has(from + index)}
          onTried={(isTried) => onTried(from + index, isTried)}
        />
      ))}
    </ol>
  );
  const aside = steps.length > 1 ? `${tried.size} of ${steps.length} ${word}` : undefined;
  return (
    <Card title={title} aside={aside}>
      {list(0, open)}
      {steps.length > open && (
        <details className="why">
          <summary>{steps.length - open} more, from harmless to drastic</summary>
          {list(open, steps.length)}
        </details>
      )}
    </Card>
  );
}

interface StepRowProps {
  readonly number: number;
  readonly step: Step;
  /** What is done with it. */
  readonly word: string;
  readonly isTried: boolean;
  readonly onTried: (isTried: boolean) => void;
}

function StepRow({ number, step, word, isTried, onTried }: StepRowProps) {
  const label = isTried ? sentenceCase(word) : `Mark as ${word}`;
  return (
    <li>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <div>
        {step.do}
        <p className="small">{step.cost}</p>
      </div>
      <button
        type="button"
        className="tried"
        aria-label={`${label}: ${step.do}`}
        aria-pressed={isTried}
        onClick={() => onTried(!isTried)}
      >
        {label}
      </button>
    </li>
  );
}
