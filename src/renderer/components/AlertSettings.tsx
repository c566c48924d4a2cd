import { useRef } from 'react';
import type { AppView } from '../../shared/app-view.ts';
import type { Input } from '../../shared/ipc/contract.ts';
import type { AlertChoice } from '../../shared/present/alert-choices.ts';
import { clockChoices } from '../../shared/present/clock-choices.ts';
import type { AlertSettings as Alerts } from '../../shared/settings/settings.ts';
import type { PageProps } from '../page-props.ts';
import { Card } from './Card.tsx';
import { Switch } from './Switch.tsx';
import { WayTo } from './WayTo.tsx';

type Change = NonNullable<Input<'changeSettings'>['alerts']>;

const deliveries: { readonly [Each in AppView['notifications']]: (way: AppView['alertsWay']) => string } = {
  delivered: () => 'macOS delivers them.',
  refused: ({ path }) =>
    `macOS refuses them, so they show in the menu bar and here only. To allow them, turn on Unstuck in ${path}.`,
  unknown: () => 'Whether macOS delivers them shows with the first one.',
};

export function AlertSettings({ view, send }: PageProps) {
  const { alerts } = view.settings;
  const change = (changed: Change): void => send('changeSettings', { alerts: changed });
  return (
    <Card title="Alerts">
      <Switch
        label="Alert me when the upload stops"
        on={alerts.enabled}
        onChange={(enabled) => change({ enabled })}
      >
        {deliveries[view.notifications](view.alertsWay)}
      </Switch>
      <div className="row">
        <button type="button" disabled={!alerts.enabled} onClick={() => send('testAlert', undefined)}>
          Send a test alert
        </button>
      </div>
      {view.notifications === 'refused' && <WayTo way={view.alertsWay} send={send} />}
      <Snooze view={view} send={send} />
      <Hours alerts={alerts} change={change} />
      <Switch
        label="Urgent alerts at night too"
        on={alerts.urgentAtNight}
        disabled={!alerts.enabled}
        onChange={(urgentAtNight) => change({ urgentAtNight })}
      >
        When this Mac will stop before it is done, iCloud is full, or you are signed out.
      </Switch>
      <Switch
        label="Morning summary"
        on={alerts.morningSummary}
        disabled={!alerts.enabled}
        onChange={(morningSummary) => change({ morningSummary })}
      >
        When you unlock this Mac in the morning.
      </Switch>
      <Rules alerts={alerts} choices={view.alertChoices} change={change} />
    </Card>
  );
}

interface PartProps {
  readonly alerts: Alerts;
  readonly change: (changed: Change) => void;
}

function Snooze({ view: { quietUntil, settings }, send }: PageProps) {
  const disabled = !settings.alerts.enabled;
  const first = useRef<HTMLButtonElement>(null);
  const isQuiet = quietUntil !== null;
  const untilMorning = (): void => {
    // This button goes away, and the first one ends it.
    first.current?.focus();
    send('snooze', 'morning');
  };
  return (
    <div className="row">
      <span role="status">{isQuiet ? `Quiet until ${quietUntil}` : 'No alerts for now:'}</span>
      <button
        type="button"
        ref={first}
        disabled={disabled}
        onClick={() => send('snooze', isQuiet ? 'off' : 'hour')}
      >
        {isQuiet ? 'End now' : '1 hour'}
      </button>
      {!isQuiet && (
        <button type="button" disabled={disabled} onClick={untilMorning}>
          Until morning
        </button>
      )}
    </div>
  );
}

function Hours({ alerts, change }: PartProps) {
  const field = (label: string, name: 'nightFrom' | 'nightTo') => (
    <select
      aria-label={label}
      disabled={!alerts.enabled}
      value={alerts[name]}
      onChange={({ target }) => change({ [name]: Number(target.value) })}
    >
      {clockChoices(alerts[name]).map(({ minutes, text }) => (
        <option key={minutes} value={minutes}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <div className="setting">
      <div className="row">
        <span>Quiet at night from</span>
        <span className="row">
          {field('Quiet from', 'nightFrom')}
          <span>to</span>
          {field('Quiet until', 'nightTo')}
        </span>
      </div>
      <p className="small">
        No banner and no sound. The menu bar icon and this window still show what is going on.
      </p>
    </div>
  );
}

function Rules({ alerts, choices, change }: PartProps & { readonly choices: readonly AlertChoice[] }) {
  const muted = new Set(alerts.muted);
  const toggle = ({ rule }: AlertChoice, wanted: boolean): void =>
    change({ muted: wanted ? alerts.muted.filter((one) => one !== rule) : [...alerts.muted, rule] });
  return (
    <details className="rules">
      <summary>
        What to alert about{muted.size > 0 && <span className="small names">{muted.size} turned off</span>}
      </summary>
      <fieldset disabled={!alerts.enabled}>
        <legend>Alert me when:</legend>
        <ul>
          {choices.map((choice) => (
            <li key={choice.rule}>
              <label>
                <input
                  type="checkbox"
                  checked={!muted.has(choice.rule)}
                  onChange={({ target }) => toggle(choice, target.checked)}
                />
                <span>{choice.text}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </details>
  );
}
