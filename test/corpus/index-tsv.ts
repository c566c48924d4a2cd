import { existsSync, readFileSync } from 'node:fs';

/** The reference samples lie beside the repository, not in it. */
const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

export interface Sample {
  /** `<tool>/<name>.txt` */
  readonly file: string;
  readonly tool: string;
  readonly command: string;
  readonly macos: string;
  /** [A] raw capture, [B] real by its author's word, [C] excerpt or doubtful. */
  readonly grade: 'A' | 'B' | 'C';
  readonly special: string;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly output: string;
}

/** The samples of one area as its INDEX.tsv lists them; null where the reference folder is absent. */
export function readSamples(area: 'power' | 'network' | 'photos'): readonly Sample[] | null {
  const folder = new URL(`${area}/`, CORPUS);
  const index = new URL('INDEX.tsv', folder);
  if (!existsSync(index)) return null;

  const [head = '', ...rows] = readFileSync(index, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');

  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const file = cell('file');
    return {
      file,
      tool: file.split('/')[0] ?? '',
      command: cell('command'),
      macos: cell('macos'),
      grade: gradeOf(cell('special')),
      special: cell('special'),
      expected: JSON.parse(cell('expected')),
      output: readFileSync(new URL(file, folder), 'utf8'),
    };
  });
}

function gradeOf(special: string): Sample['grade'] {
  if (special.startsWith('[A]')) return 'A';
  return special.startsWith('[B]') ? 'B' : 'C';
}
