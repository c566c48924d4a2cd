import { type ReactNode, useId } from 'react';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
  /** What it does, in small print. */
  readonly children?: ReactNode;
}

export function Switch({ label, on, onChange, disabled = false, children }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch-row">
      <label>
        <span>{label}</span>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          disabled={disabled}
          aria-describedby={children ? id : undefined}
          onChange={({ target }) => onChange(target.checked)}
        />
      </label>
      {children && (
        <p className="small" id={id}>
          {children}
        </p>
      )}
    </div>
  );
}
