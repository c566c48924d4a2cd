import { useRef } from 'react';
import { AlertSettings } from '../components/AlertSettings.tsx';
import { Card } from '../components/Card.tsx';
import { Notices } from '../components/Notices.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Reset } from '../components/Reset.tsx';
import { Switch } from '../components/Switch.tsx';
import { WayTo } from '../components/WayTo.tsx';
import type { PageProps } from '../page-props.ts';

const intervals = [1, 2, 5] as const;

export function Settings({ view, send }: PageProps) {
  return (
    <>
      <PageHead title="Settings" back="Now" onBack={() => send('show', 'now')} />
      <main>
        <Notices sentences={view.settingsTrouble === null ? [] : [view.settingsTrouble]} />
        <Watching view={view} send={send} />
        <AlertSettings view={view} send={send} />
        <ThisMac view={view} send={send} />
        <Card title="Unstuck">
          <div className="row">
            <button type="button" onClick={() => send('show', 'about')}>
              About and privacy
            </button>
            <button type="button" onClick={() => send('show', 'first-run')}>
              Show the introduction
            </button>
            <button type="button" onClick={() => send('quit', undefined)}>
              Quit Unstuck
            </button>
          </div>
          <Reset onReset={() => send('resetSettings', undefined)} />
        </Card>
      </main>
    </>
  );
}

function Watching({ view: { settings }, send }: PageProps) {
  const { intervalMinutes, library } = settings;
  return (
    <Card title="Watching">
      <fieldset className="row">
        <legend>Look while something is left to upload</legend>
        {intervals.map((minutes) => (
          <label key={minutes}>
            <input
              type="radio"
              name="interval"
              checked={intervalMinutes === minutes}
              onChange={() => send('changeSettings', { intervalMinutes: minutes })}
            />
            {minutes === 1 ? 'every minute' : `every ${minutes} minutes`}
          </label>
        ))}
      </fieldset>
      <Library library={library} send={send} />
      <Switch
        label="Keep a recording of the last day"
        on={settings.keepRecording}
        onChange={(keepRecording) => send('changeSettings', { keepRecording })}
      >
        For a report to Apple Support. Without personal data, on this Mac only.
      </Switch>
    </Card>
  );
}

function Library({ library, send }: Pick<PageProps, 'send'> & { readonly library: string | null }) {
  const choose = useRef<HTMLButtonElement>(null);
  // The button that was clicked goes away, and the focus must not go with it.
  const goBack = (): void => {
    choose.current?.focus();
    send('useSystemLibrary', undefined);
  };
  return (
    <>
      <div className="row">
        <span>
          Photo library
          <span className="small">{library === null ? 'The System Photo Library' : lastPart(library)}</span>
        </span>
        <button ref={choose} type="button" onClick={() => send('chooseLibrary', undefined)}>
          Choose…
        </button>
      </div>
      {library !== null && (
        <button type="button" className="link" onClick={goBack}>
          Back to the System Photo Library
        </button>
      )}
    </>
  );
}

const lastPart = (path: string): string => path.split('/').findLast((part) => part !== '') ?? path;

function ThisMac({ view, send }: PageProps) {
  const { settings, login } = view;
  const { sentence, opens, canChange } = login;
  return (
    <Card title="This Mac">
      <Switch
        label="Open at login"
        on={settings.launchAtLogin}
        disabled={!canChange}
        onChange={(launchAtLogin) => send('changeSettings', { launchAtLogin })}
      >
        {sentence}
      </Switch>
      {opens && <WayTo way={opens} send={send} />}
      <Switch
        label="Keep awake on battery too"
        on={settings.keepAwakeOnBattery}
        onChange={(keepAwakeOnBattery) => send('changeSettings', { keepAwakeOnBattery })}
      >
        Can empty the battery overnight.
      </Switch>
      <Switch
        label="Items left beside the icon"
        on={settings.trayTitle}
        onChange={(trayTitle) => send('changeSettings', { trayTitle })}
      />
    </Card>
  );
}
