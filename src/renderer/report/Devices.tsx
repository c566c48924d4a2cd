import { type RefObject, useEffect, useRef } from 'react';
import { deviceKinds, deviceNames } from '../../shared/report/kinds.ts';
import { longestOfDevice, MOST_DEVICES } from '../../shared/report/limits.ts';
import type { Device } from '../../shared/report/report.ts';
import { Card } from '../components/Card.tsx';
import type { FormProps } from './props.ts';

/** What the same library shows elsewhere. */
export function Devices({ form: { devices }, fill }: FormProps) {
  const adder = useRef<HTMLButtonElement>(null);
  const newest = useFocusOnMore(devices.length);
  const isFull = devices.length >= MOST_DEVICES;
  const change = (at: number, part: Partial<Device>): void =>
    fill({ devices: devices.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <Card title="Other devices" aside={devices.length === 0 ? undefined : devices.length}>
      <p className="small">That use the same iCloud Photos.</p>
      {devices.map((device, at) => (
        <DeviceRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place and nothing else.
          key={at}
          nth={at + 1}
          first={at === devices.length - 1 ? newest : undefined}
          device={device}
          onChange={(part) => change(at, part)}
          onRemove={() => {
            fill({ devices: devices.filter((_, index) => index !== at) });
            adder.current?.focus();
          }}
        />
      ))}
      <button
        type="button"
        ref={adder}
        aria-disabled={isFull}
        onClick={() => {
          if (!isFull) fill({ devices: [...devices, { kind: 'iphone', model: '', os: '', shows: '' }] });
        }}
      >
        Add a device
      </button>
    </Card>
  );
}

/** Whoever asks for one more goes on in it. */
function useFocusOnMore(number: number): RefObject<HTMLSelectElement | null> {
  const newest = useRef<HTMLSelectElement>(null);
  const before = useRef(number);
  useEffect(() => {
    if (number > before.current) newest.current?.focus();
    before.current = number;
  }, [number]);
  return newest;
}

interface DeviceRowProps {
  readonly nth: number;
  /** Given to its first field. */
  readonly first: RefObject<HTMLSelectElement | null> | undefined;
  readonly device: Device;
  readonly onChange: (part: Partial<Device>) => void;
  readonly onRemove: () => void;
}

const texts = [
  ['model', 'Model'],
  ['os', 'System and version'],
  ['shows', 'What Photos shows there'],
] as const;

function DeviceRow({ nth, first, device, onChange, onRemove }: DeviceRowProps) {
  return (
    <fieldset className="device">
      <legend className="visually-hidden">Device {nth}</legend>
      <div className="row">
        <select
          ref={first}
          aria-label="Kind of device"
          value={device.kind}
          onChange={({ target }) => {
            const kind = deviceKinds.find((one) => one === target.value);
            if (kind) onChange({ kind });
          }}
        >
          {deviceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {deviceNames[kind]}
            </option>
          ))}
        </select>
        <button type="button" className="link" aria-label={`Remove device ${nth}`} onClick={onRemove}>
          Remove
        </button>
      </div>
      {texts.map(([name, label]) => (
        <input
          key={name}
          type="text"
          aria-label={label}
          placeholder={label}
          maxLength={longestOfDevice[name]}
          value={device[name]}
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      ))}
    </fieldset>
  );
}
