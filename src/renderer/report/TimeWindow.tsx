import { windowHours } from '../../shared/report/form.ts';
import { Card } from '../components/Card.tsx';
import type { FormProps } from './props.ts';

const names: { readonly [Hours in (typeof windowHours)[number]]: string } = {
  12: '12 h',
  24: '24 h',
  72: '3 days',
  168: '7 days',
  720: '30 days',
};

export function TimeWindow({ form, fill }: FormProps) {
  return (
    <Card>
      <fieldset className="row">
        <legend>What happened in the last</legend>
        {windowHours.map((hours) => (
          <label key={hours}>
            <input
              type="radio"
              name="hours"
              checked={form.hours === hours}
              onChange={() => fill({ hours })}
            />
            {names[hours]}
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
