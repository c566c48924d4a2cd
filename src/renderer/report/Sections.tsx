import { Card } from '../components/Card.tsx';
import { Switch } from '../components/Switch.tsx';
import type { FormProps } from './props.ts';

/** Parts that may be left out, and the one that must be asked for. */
export function Sections({ view, form, fill }: FormProps) {
  const { leftOut } = form;
  const left = leftOut.length === 1 ? '1 part is left out' : `${leftOut.length} parts are left out`;
  return (
    <Card title="What is in it">
      <details className="why">
        <summary>{leftOut.length === 0 ? 'All parts are in it' : left}</summary>
        {view.sections.map(({ id, title }) => (
          <Switch
            key={id}
            label={title}
            on={!leftOut.includes(id)}
            onChange={(isIn) =>
              fill({ leftOut: isIn ? leftOut.filter((one) => one !== id) : [...leftOut, id] })
            }
          />
        ))}
      </details>
      <Switch
        label="Include the recording of the last 24 hours"
        on={form.withRecording && view.hasRecording}
        disabled={!view.hasRecording}
        onChange={(withRecording) => fill({ withRecording })}
      >
        {view.hasRecording
          ? 'For engineers, only in the ZIP archive.'
          : 'There is none: Unstuck has just started, or the settings say not to keep it.'}
      </Switch>
    </Card>
  );
}
