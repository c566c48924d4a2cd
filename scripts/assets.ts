import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { BICUBIC2, createICNS } from 'png2icons';
import { reportJsonSchema } from '../src/shared/report/schema.ts';
import { isJob, root } from './run.ts';

/** A menu bar is 22 points high at least; Apple's own icons in it are 16 to 18. */
export const TRAY_POINTS = 18;
const ICON_PIXELS = 1024;

/** Every picture that is drawn from an SVG: its path from the root of the project, and its bytes. */
export function drawn(): ReadonlyMap<string, Buffer> {
  const pictures = new Map<string, Buffer>();
  for (const face of trayFaces()) {
    const svg = readFileSync(join(root, 'assets/tray', `${face}.svg`), 'utf8');
    // macOS recolors pictures whose names end in "Template", and picks the one with @2x on Retina displays.
    pictures.set(`assets/tray/${face}Template.png`, png(svg, TRAY_POINTS));
    pictures.set(`assets/tray/${face}Template@2x.png`, png(svg, TRAY_POINTS * 2));
  }
  pictures.set(
    'assets/icon.icns',
    icns(png(readFileSync(join(root, 'assets/icon.svg'), 'utf8'), ICON_PIXELS)),
  );
  return pictures;
}

export const trayFaces = (): readonly string[] =>
  readdirSync(join(root, 'assets/tray'))
    .filter((name) => name.endsWith('.svg'))
    .map((name) => basename(name, '.svg'))
    .toSorted();

const png = (svg: string, width: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
    .render()
    .asPng();

function icns(picture: Buffer): Buffer {
  const made = createICNS(picture, BICUBIC2, 0);
  if (made === null) throw new Error('assets/icon.svg could not be made into an .icns file');
  return made;
}

/** Where the shape of the report's JSON is published. */
export const SCHEMA_FILE = 'assets/schema/report-1.schema.json';

export const schemaText = (): string => `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;

if (isJob(import.meta.filename)) {
  mkdirSync(join(root, dirname(SCHEMA_FILE)), { recursive: true });
  writeFileSync(join(root, SCHEMA_FILE), schemaText());
  const pictures = drawn();
  for (const [path, bytes] of pictures) writeFileSync(join(root, path), bytes);
  console.log(`${pictures.size} pictures drawn, and the schema of the report written`);
}
