import { Card } from '../components/Card.tsx';
import { HiddenIcon } from '../components/HiddenIcon.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Privacy } from '../components/Privacy.tsx';
import { Switch } from '../components/Switch.tsx';
import { WayTo } from '../components/WayTo.tsx';
import type { PageProps } from '../page-props.ts';

/** The first page of all. Whoever comes back to it from the settings goes back there. */
export function FirstRun({ view, send }: PageProps) {
  const isAgain = view.settings.firstRunDone;
  const start = (): void => {
    send('changeSettings', { firstRunDone: true });
    send('show', 'now');
  };
  return (
    <>
      {isAgain && <PageHead title="Welcome" back="Settings" onBack={() => send('show', 'settings')} />}
      <main>
        <Welcome isAgain={isAgain} />
        <Privacy />
        <FullDiskAccess view={view} send={send} />
        <AlertsAndLogin view={view} send={send} />
        <HiddenIcon />
      </main>
      {!isAgain && (
        <footer className="foot">
          <button type="button" className="primary wide" onClick={start}>
            Start watching
          </button>
        </footer>
      )}
    </>
  );
}

function Welcome({ isAgain }: { readonly isAgain: boolean }) {
  const promise = 'Unstuck watches from the menu bar, says what is in the way, and shows you where to click.';
  if (isAgain) {
    return (
      <Card>
        <p>{promise}</p>
      </Card>
    );
  }
  return (
    <header className="welcome">
      <h1 tabIndex={-1}>Why is my iCloud Photos upload not moving?</h1>
      <p>{promise}</p>
    </header>
  );
}

/** The one permission that adds something, and what it adds. */
function FullDiskAccess({ view, send }: PageProps) {
  const { allowed } = view.access;
  return (
    <Card title="Optional: Full Disk Access" aside={allowed ? 'allowed' : undefined}>
      <p>
        macOS gives access to the photo library only with it. It adds: how many items are left, how fast they
        go, when it should be done, and what Photos' sync engine itself says. Without it, Unstuck finds
        trouble with power, network, disk and Apple, but not a pause in Photos, for example.
      </p>
      {!allowed && <WayTo way={view.access} send={send} />}
    </Card>
  );
}

function AlertsAndLogin({ view, send }: PageProps) {
  const { settings, login, notifications } = view;
  return (
    <Card title="Optional: alerts and login">
      <div className="row">
        <span>Alerts, when the upload stops</span>
        <button type="button" onClick={() => send('testAlert', undefined)}>
          Send a test alert
        </button>
      </div>
      {notifications !== 'unknown' && (
        <p className="small" role="status">
          {notifications === 'delivered'
            ? 'macOS has delivered it.'
            : 'macOS refuses alerts, so they show in the menu bar and in this window.'}
        </p>
      )}
      {notifications === 'refused' && <WayTo way={view.alertsWay} send={send} />}
      <Switch
        label="Open Unstuck at login"
        on={settings.launchAtLogin}
        disabled={!login.canChange}
        onChange={(launchAtLogin) => send('changeSettings', { launchAtLogin })}
      >
        {login.sentence}
      </Switch>
      {login.opens && <WayTo way={login.opens} send={send} />}
    </Card>
  );
}
