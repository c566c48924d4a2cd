import { useState } from 'react';
import { Actions } from './Actions.tsx';
import { Devices } from './Devices.tsx';
import { Note } from './Note.tsx';
import { PhotosShows } from './PhotosShows.tsx';
import { Preview } from './Preview.tsx';
import type { FormProps, ReportProps } from './props.ts';
import { Screenshots } from './Screenshots.tsx';
import { Sections } from './Sections.tsx';
import { TimeWindow } from './TimeWindow.tsx';
import { Tried } from './Tried.tsx';

/** The form, and beside it the report that comes of it. */
export function ReportPage({ view, send }: ReportProps) {
  const [form, setForm] = useState(view.form);
  const fill: FormProps['fill'] = (change) => {
    const next = { ...form, ...change };
    setForm(next);
    send('fill', next);
  };
  const parts = { view, form, fill };
  return (
    <div className="report">
      <header className="report-head">
        <h1>Report for Apple Support</h1>
        <p>
          One page that says what is stuck, since when and why. Nothing is sent: you save it or copy it, and
          pass it on yourself.
        </p>
        <p className="small">
          {`Unstuck never puts in: ${view.neverIncluded.join('; ')}. Screenshots show all that you do not cover.`}
        </p>
      </header>
      <div className="report-body">
        <main className="report-form" aria-label="What goes into the report">
          <TimeWindow {...parts} />
          <PhotosShows {...parts} />
          <Note {...parts} />
          <Screenshots view={view} send={send} />
          <Tried {...parts} />
          <Devices {...parts} />
          <Sections {...parts} />
        </main>
        <Preview revision={view.revision} />
      </div>
      <Actions view={view} send={send} />
    </div>
  );
}
