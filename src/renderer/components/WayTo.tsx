import type { AppView } from '../../shared/app-view.ts';
import type { Send } from '../bridge.ts';

interface WayToProps {
  readonly way: AppView['alertsWay'];
  readonly send: Send;
}

/** A button, with the way for whoever does not get there by it. */
export function WayTo({ way: { destination, label, path }, send }: WayToProps) {
  return (
    <div className="opens">
      <button type="button" onClick={() => send('open', destination)}>
        {label}
      </button>
      <p className="small path">{path}</p>
    </div>
  );
}
