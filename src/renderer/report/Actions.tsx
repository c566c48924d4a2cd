import { useState } from 'react';
import { type ReportKind, reportKinds } from '../../shared/report/kinds.ts';
import type { ReportProps } from './props.ts';

const formats: { readonly [Kind in ReportKind]: string } = {
  pdf: 'PDF',
  html: 'Web page',
  txt: 'Text',
  json: 'JSON',
  zip: 'ZIP, everything',
};

/** What becomes of the report, and what was done with it. */
export function Actions({ view, send }: ReportProps) {
  const [kind, setKind] = useState<ReportKind>('pdf');
  const { busy, done, trouble, saved } = view;
  return (
    <footer className="foot report-foot">
      <div className="said">
        <p role="status">{busy === 'saving' ? 'Saving…' : done}</p>
        <p role="alert" className="bad">
          {trouble}
        </p>
      </div>
      <div className="row">
        {saved !== null && (
          <button type="button" className="link" onClick={() => send('showSaved', undefined)}>
            Show in Finder
          </button>
        )}
        <button type="button" className="link" onClick={() => send('openSupport', undefined)}>
          Open Apple Support
        </button>
        <button type="button" onClick={() => send('copyText', undefined)}>
          Copy text
        </button>
        <Format kind={kind} choose={setKind} />
        <button
          type="button"
          className="primary"
          aria-disabled={busy !== null}
          onClick={() => send('save', kind)}
        >
          Save as…
        </button>
      </div>
    </footer>
  );
}

interface FormatProps {
  readonly kind: ReportKind;
  readonly choose: (kind: ReportKind) => void;
}

function Format({ kind, choose }: FormatProps) {
  return (
    <select
      aria-label="Format"
      value={kind}
      onChange={({ target }) => choose(reportKinds.find((one) => one === target.value) ?? kind)}
    >
      {reportKinds.map((one) => (
        <option key={one} value={one}>
          {formats[one]}
        </option>
      ))}
    </select>
  );
}
