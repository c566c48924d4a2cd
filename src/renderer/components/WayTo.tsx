import type { Opening } from '../../shared/present/opening.ts';
import type { Send } from '../bridge.ts';
import { useOpening } from '../opening.ts';
import { Trouble } from './Trouble.tsx';

interface WayToProps {
  readonly way: Opening;
  /** What a page is there for. */
  readonly primary?: boolean;
  readonly send: Send;
}

/** A button, with the way for whoever does not get there by it. */
export function WayTo({ way: { destination, label, path }, primary = false, send }: WayToProps) {
  const { isLost, open } = useOpening(send);
  return (
    <div className="opens">
      <button type="button" className={primary ? 'primary' : undefined} onClick={() => open(destination)}>
        {label}
      </button>
      <p className="small path">{path}</p>
      <Trouble words={isLost ? 'macOS could not open it. This is the way by hand.' : null} />
    </div>
  );
}
