import { useState } from 'react';
import type { AwakeView } from '../../shared/present/view/this-mac.ts';
import type { KeepAwakeMode } from '../../shared/view-source.ts';
import type { Send } from '../bridge.ts';

interface FooterProps {
  readonly awake: AwakeView;
  readonly send: Send;
}

export function Footer({ awake, send }: FooterProps) {
  return (
    <footer className="foot">
      <div className="foot-row">
        <KeepAwake awake={awake} send={send} />
        <button type="button" className="link" onClick={() => send('exportReport', undefined)}>
          Export report…
        </button>
        <button type="button" className="icon" aria-label="Settings" onClick={() => send('show', 'settings')}>
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <circle cx="10" cy="10" r="2.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d={GEAR} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
          </svg>
        </button>
      </div>
      {awake.sentence !== null && (
        <p className="small" id="awake-words">
          {awake.sentence}
        </p>
      )}
    </footer>
  );
}

type Until = Exclude<KeepAwakeMode, 'off'>;

function KeepAwake({ awake: { mode, usual, sentence }, send }: FooterProps) {
  const on = mode !== 'off';
  const [wanted, setWanted] = useState<Until | null>(null);
  const until: Until = mode === 'off' ? (wanted ?? usual) : mode;
  const choose = (next: Until): void => {
    setWanted(next);
    if (on) send('keepAwake', next);
  };
  return (
    <>
      <label className="awake">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          aria-describedby={sentence === null ? undefined : 'awake-words'}
          onChange={({ target }) => send('keepAwake', target.checked ? until : 'off')}
        />
        Keep awake
      </label>
      <select
        aria-label="Keep awake until"
        value={until}
        onChange={({ target }) => choose(target.value === 'until-done' ? 'until-done' : 'tonight')}
      >
        <option value="tonight">tonight</option>
        <option value="until-done">until done</option>
      </select>
    </>
  );
}

const GEAR =
  'M8.4 2.5h3.2l.4 2 1.500.9 2-.7 1.600 2.700-1.500 1.400v1.900l1.500 1.400-1.600 2.700-2-.7-1.500.9-.4 2H8.400l-.4-2-1.500-.9-2 .7-1.600-2.700 1.500-1.400V8.800L2.900 7.400l1.600-2.700 2 .7L8 4.500Z';
