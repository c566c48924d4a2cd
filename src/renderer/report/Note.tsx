import { LONGEST_NOTE } from '../../shared/report/limits.ts';
import { Card } from '../components/Card.tsx';
import type { FormProps } from './props.ts';

export function Note({ form, fill }: FormProps) {
  return (
    <Card title="In your own words">
      <textarea
        aria-label="In your own words"
        aria-describedby="note-words"
        rows={4}
        maxLength={LONGEST_NOTE}
        placeholder="Since when, and what you did before"
        value={form.note}
        onChange={({ target }) => fill({ note: target.value })}
      />
      <p className="small" id="note-words">
        Names and addresses are taken out; the preview shows what stays.
        {form.note.length > LONGEST_NOTE * 0.9 && ` ${LONGEST_NOTE - form.note.length} characters left.`}
      </p>
    </Card>
  );
}
