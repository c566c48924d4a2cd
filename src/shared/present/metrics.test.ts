import { describe, expect, it } from 'vitest';
import { type MetricsDialect, metricsText } from './metrics.ts';
import type { Status } from './status.ts';

const AT = Date.parse('2026-11-22T06:02:00Z');

const NOTHING_KNOWN: Status = {
  at: AT,
  verdict: 'unknown',
  since: AT,
  headline: null,
  findings: [],
  power: null,
  percent: null,
  online: null,
  photosOpen: null,
  left: null,
  bytesLeft: null,
  uploaded: null,
  failed: null,
  asleepSeconds: 0,
};

const PAUSED: Status = {
  at: AT,
  verdict: 'blocked',
  since: AT - 31_680_500,
  headline: 'low-power-mode',
  findings: ['low-power-mode', 'will-sleep'],
  power: 'battery',
  percent: 71,
  online: true,
  photosOpen: false,
  left: 1284,
  bytesLeft: 38_200_000_000,
  uploaded: 8716,
  failed: 0,
  asleepSeconds: 9600,
};

const lines = (status: Status, dialect: MetricsDialect = 'prometheus'): readonly string[] =>
  metricsText(status, '0.1.0', dialect).split('\n');

/** Names of the metrics that have a value. */
const names = (status: Status): readonly string[] => [
  ...new Set(lines(status).flatMap((line) => /^(\w+)[ {]/.exec(line)?.[1] ?? [])),
];

describe('metrics', () => {
  it('leave out what is not known, instead of calling it zero', () => {
    expect(names(NOTHING_KNOWN)).toEqual([
      'unstuck_info',
      'unstuck_verdict',
      'unstuck_verdict_held_seconds',
      'unstuck_last_sample_timestamp_seconds',
      'unstuck_asleep_seconds',
    ]);
  });

  it('name their units in OpenMetrics alone', () => {
    const units = (dialect: MetricsDialect) =>
      lines(PAUSED, dialect).filter((line) => line.startsWith('# UNIT'));
    expect(units('prometheus')).toEqual([]);
    expect(units('openmetrics')).toEqual([
      '# UNIT unstuck_verdict_held_seconds seconds',
      '# UNIT unstuck_last_sample_timestamp_seconds seconds',
      '# UNIT unstuck_left_bytes bytes',
      '# UNIT unstuck_battery_ratio ratio',
      '# UNIT unstuck_asleep_seconds seconds',
    ]);
  });

  it('say the verdict as a set of states, of which one holds', () => {
    const states = lines(PAUSED).filter((line) => line.startsWith('unstuck_verdict{'));
    expect(states).toHaveLength(7);
    expect(states.filter((line) => line.endsWith(' 1'))).toEqual([
      'unstuck_verdict{unstuck_verdict="blocked"} 1',
    ]);
  });

  it('say each finding with its effect', () => {
    expect(lines(PAUSED).filter((line) => line.startsWith('unstuck_finding{'))).toEqual([
      'unstuck_finding{rule="low-power-mode",effect="blocks",headline="true"} 1',
      'unstuck_finding{rule="will-sleep",effect="risk",headline="false"} 1',
    ]);
  });

  it('are in base units', () => {
    expect(lines(PAUSED)).toEqual(
      expect.arrayContaining([
        'unstuck_verdict_held_seconds 31680.5',
        `unstuck_last_sample_timestamp_seconds ${AT / 1000}`,
        'unstuck_items_left 1284',
        'unstuck_items_failed 0',
        'unstuck_left_bytes 38200000000',
        'unstuck_battery_ratio 0.71',
        'unstuck_on_battery 1',
        'unstuck_photos_open 0',
        'unstuck_asleep_seconds 9600',
      ]),
    );
  });
});

describe.each(['prometheus', 'openmetrics'] as const)('the %s dialect', (dialect) => {
  const all = lines(PAUSED, dialect);

  it('ends with a newline', () => expect(all.at(-1)).toBe(''));

  it('has the end mark of OpenMetrics only there', () => {
    expect(all.indexOf('# EOF')).toBe(dialect === 'openmetrics' ? all.length - 2 : -1);
  });

  it('tells help and type of every metric before its samples', () => {
    const described = new Set<string>();
    for (const line of all) {
      const [, word, name = ''] = /^# (HELP|TYPE) (\w+) /.exec(line) ?? [];
      if (word) described.add(`${word} ${name}`);
      const sample = /^(\w+)[ {]/.exec(line)?.[1];
      if (sample === undefined) continue;
      const family = dialect === 'openmetrics' ? sample.replace(/_info$/, '') : sample;
      expect([...described], line).toEqual(expect.arrayContaining([`HELP ${family}`, `TYPE ${family}`]));
    }
  });

  it('knows its own types', () => {
    const types = new Set(all.flatMap((line) => /^# TYPE \w+ (\w+)$/.exec(line)?.[1] ?? []));
    expect([...types].toSorted()).toEqual(
      dialect === 'openmetrics' ? ['gauge', 'info', 'stateset'] : ['gauge'],
    );
  });
});

it('escapes what would end a label', () => {
  const text = metricsText(NOTHING_KNOWN, 'a"b\\c\nd', 'prometheus');
  expect(text).toContain('unstuck_info{version="a\\"b\\\\c\\nd"} 1\n');
});
