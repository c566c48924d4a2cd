import { verdicts } from '../diagnosis.ts';
import { ruleOf } from '../rules/index.ts';
import type { Status } from './status.ts';

/**
 * Who reads the text. node_exporter's textfile collector knows neither the types of OpenMetrics nor its `# EOF`;
 * OpenMetrics is not complete without it.
 */
export type MetricsDialect = 'prometheus' | 'openmetrics';

type Kind = 'gauge' | 'info' | 'stateset';

interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** One metric with its samples. Without a sample it is left out: unknown is not zero. */
interface Family {
  readonly name: string;
  readonly help: string;
  readonly kind?: Kind;
  readonly unit?: string;
  readonly samples: readonly Sample[];
}

/** The status as metrics that Prometheus understands. The names and labels are stable. */
export function metricsText(status: Status, version: string, dialect: MetricsDialect): string {
  const families = [info(version), ...standing(status), ...counts(status), ...machine(status)];
  const lines = families.flatMap((family) => (family.samples.length === 0 ? [] : linesOf(family, dialect)));
  return [...lines, ...(dialect === 'openmetrics' ? ['# EOF'] : []), ''].join('\n');
}

const info = (version: string): Family => ({
  name: 'unstuck',
  help: 'The version of Unstuck that wrote this.',
  kind: 'info',
  samples: [{ labels: { version }, value: 1 }],
});

function standing(status: Status): readonly Family[] {
  return [
    {
      name: 'unstuck_verdict',
      help: 'How the upload to iCloud Photos stands: 1 for the one that holds.',
      kind: 'stateset',
      samples: verdicts.map((verdict) => ({
        labels: { unstuck_verdict: verdict },
        value: flag(verdict === status.verdict),
      })),
    },
    seconds(
      'unstuck_verdict_held_seconds',
      'How long the verdict held, at the last sample.',
      (status.at - status.since) / 1000,
    ),
    {
      name: 'unstuck_finding',
      help: 'What stands in the way of the upload, slows it or puts it at risk: 1 for each finding.',
      samples: status.findings.map((rule) => ({
        labels: { rule, effect: ruleOf(rule).effect, headline: String(rule === status.headline) },
        value: 1,
      })),
    },
    seconds('unstuck_last_sample_timestamp_seconds', 'When the last sample was taken.', status.at / 1000),
  ];
}

function counts({ left, failed, uploaded, bytesLeft }: Status): readonly Family[] {
  return [
    gauge('unstuck_items_left', 'Photos and videos that wait for their upload.', left),
    gauge('unstuck_items_failed', 'Photos and videos that could not be uploaded.', failed),
    gauge('unstuck_items_uploaded', 'Photos and videos that are in iCloud.', uploaded),
    { ...gauge('unstuck_left_bytes', 'Bytes that wait for their upload.', bytesLeft), unit: 'bytes' },
  ];
}

function machine({ power, percent, online, photosOpen, asleepSeconds }: Status): readonly Family[] {
  return [
    gauge(
      'unstuck_on_battery',
      'Whether the Mac draws from its battery.',
      power && flag(power === 'battery'),
    ),
    {
      ...gauge(
        'unstuck_battery_ratio',
        'Charge of the battery, 0 to 1.',
        percent === null ? null : percent / 100,
      ),
      unit: 'ratio',
    },
    gauge(
      'unstuck_online',
      'Whether the Mac has a network connection.',
      online === null ? null : flag(online),
    ),
    gauge('unstuck_photos_open', 'Whether Photos is open.', photosOpen === null ? null : flag(photosOpen)),
    seconds(
      'unstuck_asleep_seconds',
      'How long the Mac slept in the 24 hours before the last sample.',
      asleepSeconds,
    ),
  ];
}

const flag = (holds: boolean): number => (holds ? 1 : 0);

function gauge(name: string, help: string, value: number | null): Family {
  return { name, help, samples: value === null ? [] : [{ value }] };
}

function seconds(name: string, help: string, value: number | null): Family {
  return { ...gauge(name, help, value), unit: 'seconds' };
}

function linesOf(
  { name, help, kind = 'gauge', unit, samples }: Family,
  dialect: MetricsDialect,
): readonly string[] {
  const open = dialect === 'openmetrics';
  // An info metric ends in _info; only OpenMetrics leaves that out of the family's own name.
  const sampleName = kind === 'info' ? `${name}_info` : name;
  const familyName = open ? name : sampleName;
  return [
    `# HELP ${familyName} ${escaped(help, open)}`,
    `# TYPE ${familyName} ${open ? kind : 'gauge'}`,
    ...(open && unit !== undefined ? [`# UNIT ${familyName} ${unit}`] : []),
    ...samples.map(({ labels, value }) => `${sampleName}${labelsText(labels)} ${number(value)}`),
  ];
}

function labelsText(labels: Sample['labels']): string {
  if (labels === undefined) return '';
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value, true)}"`);
  return `{${pairs.join(',')}}`;
}

/** In a label, and everywhere in OpenMetrics, a quotation mark would end the text. */
function escaped(text: string, quotes: boolean): string {
  const plain = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return quotes ? plain.replaceAll('"', '\\"') : plain;
}

/** Milliseconds are as fine as our times are. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000);
