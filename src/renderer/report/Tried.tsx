import { useState } from 'react';
import { momentOf, wallClock } from '../../shared/night/zone.ts';
import { clockChoices } from '../../shared/present/clock-choices.ts';
import type { ToldStep } from '../../shared/report/form.ts';
import { Card } from '../components/Card.tsx';
import type { FormProps } from './props.ts';

/** Steps of the guide, ticked by a person, each with the time of it where it is remembered. */
export function Tried({ view, form, fill }: FormProps) {
  const { guideSteps } = view;
  const told = (id: string): ToldStep | undefined => form.tried.find(({ step }) => step === id);
  const tick = (id: string, isTicked: boolean): void => {
    const others = form.tried.filter(({ step }) => step !== id);
    fill({ tried: isTicked ? [...others, { step: id, at: null }] : others });
  };
  const date = (id: string, at: number | null): void =>
    fill({ tried: form.tried.map((one) => (one.step === id ? { step: id, at } : one)) });
  return (
    <Card title="What you tried" aside={`${form.tried.length} of ${guideSteps.length}`}>
      <details className="why">
        <summary>Tick what you have done already</summary>
        <ul className="ticks">
          {guideSteps.map(({ id, text }) => {
            const step = told(id);
            return (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={step !== undefined}
                    onChange={({ target }) => tick(id, target.checked)}
                  />
                  {text}
                </label>
                {step && <When step={step} text={text} view={view} onChange={(at) => date(id, at)} />}
              </li>
            );
          })}
        </ul>
      </details>
    </Card>
  );
}

interface WhenProps extends Pick<FormProps, 'view'> {
  readonly step: ToldStep;
  readonly text: string;
  readonly onChange: (at: number | null) => void;
}

function When({ step: { at }, text, view: { timeZone, now }, onChange }: WhenProps) {
  const [[date, time], setTold] = useState(at === null ? ['', ''] : wallText(at, timeZone).split('T'));
  const tell = (day = '', clock = ''): void => {
    setTold([day, clock]);
    onChange(momentIn(`${day}T${clock}`, timeZone));
  };
  return (
    <div className="when small">
      <span>When, if you remember</span>
      <input
        type="date"
        aria-label={`Day: ${text}`}
        max={wallText(now, timeZone).slice(0, 10)}
        value={date}
        onChange={({ target }) => tell(target.value, time)}
      />
      <select aria-label={`Time: ${text}`} value={time} onChange={({ target }) => tell(date, target.value)}>
        <option value="">Time</option>
        {clockChoices().map((choice) => (
          <option key={choice.minutes}>{choice.text}</option>
        ))}
      </select>
    </div>
  );
}

/** "2026-11-21T22:30": what one field takes, and what the other. */
const wallText = (at: number, timeZone: string): string =>
  new Date(wallClock(at, timeZone)).toISOString().slice(0, 16);

/** Null: no whole date and time. */
function momentIn(text: string, timeZone: string): number | null {
  const wall = Date.parse(`${text}Z`);
  const at = Number.isNaN(wall) ? -1 : momentOf(wall, timeZone);
  return at < 0 ? null : at;
}
