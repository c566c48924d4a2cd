import { type Figure, isMet, type Limit } from './figure.ts';

const HEADINGS = ['what', 'ours', 'other', 'ratio', 'limit', 'ok?'];

/** The figures as aligned lines: names to the left, numbers to the right. */
export function table(figures: readonly Figure[]): readonly string[] {
  const rows = [HEADINGS, ...figures.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function cells(figure: Figure): readonly string[] {
  const { what, unit, ours, other, ratio, limit } = figure;
  const met = isMet(figure);
  return [
    what,
    amount(ours, unit),
    other === undefined ? '' : amount(other, unit),
    ratio === undefined ? '' : times(ratio),
    limit ? limitText(limit, unit) : '',
    met === null ? '' : met ? 'yes' : 'NO',
  ];
}

function limitText({ of, atMost, atLeast }: Limit, unit: string): string {
  const [sign, value] = atMost === undefined ? ['>=', atLeast ?? 0] : ['<=', atMost];
  return `${sign} ${of === 'ours' ? amount(value, unit) : times(value)}`;
}

const times = (ratio: number): string => (Number.isFinite(ratio) ? `${digits(ratio)}x` : 'all');

const amount = (value: number, unit: string): string => `${digits(value)} ${unit}`.trim();

/** Three figures that say something; whole numbers as they are. */
function digits(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toPrecision(3).replace(/\.?0+$/, '');
}
