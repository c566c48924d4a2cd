import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { TrayFace } from '../src/shared/view-source.ts';
import { drawn, TRAY_POINTS, trayFaces } from './assets.ts';
import { root } from './run.ts';

const faces: { readonly [Face in TrayFace]: true } = {
  blocked: true,
  'not-set-up': true,
  'paused-watch': true,
  slowed: true,
  stalled: true,
  unknown: true,
  'up-to-date': true,
  uploading: true,
};
const pictures = drawn();
const read = (path: string): Buffer => readFileSync(join(root, path));

describe('the pictures in the menu bar', () => {
  it('there is one for every state, and no other', () => {
    expect(trayFaces()).toEqual(Object.keys(faces).toSorted());
    const names = trayFaces().flatMap((face) => [`${face}Template.png`, `${face}Template@2x.png`]);
    expect(
      readdirSync(join(root, 'assets/tray'))
        .filter((name) => name.endsWith('.png'))
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  it.each(trayFaces())('%s is square, and twice as large for Retina', (face) => {
    const size = (name: string) => [read(name).readUInt32BE(16), read(name).readUInt32BE(20)];
    expect(size(`assets/tray/${face}Template.png`)).toEqual([TRAY_POINTS, TRAY_POINTS]);
    expect(size(`assets/tray/${face}Template@2x.png`)).toEqual([TRAY_POINTS * 2, TRAY_POINTS * 2]);
  });

  it.each(trayFaces())('%s is black on nothing, and touches no edge with more than a shade', (face) => {
    const pixels = pixelsOf(face);
    expect(pixels.filter(({ red, green, blue }) => red + green + blue > 0)).toEqual([]);
    expect(pixels.some(({ alpha }) => alpha === 255)).toBe(true);
    const edge = TRAY_POINTS * 2 - 1;
    const cut = pixels.filter(
      ({ x, y, alpha }) => alpha > 128 && [x, y].some((at) => at === 0 || at === edge),
    );
    expect(cut).toEqual([]);
  });

  it('no two are alike: each differs from every other in some of its pixels, so in shape', () => {
    for (const [nth, face] of trayFaces().entries()) {
      const mine = pixelsOf(face);
      for (const other of trayFaces().slice(nth + 1)) {
        const theirs = pixelsOf(other);
        const apart = mine.filter(({ alpha }, at) => Math.abs(alpha - (theirs[at]?.alpha ?? 0)) > 100).length;
        expect([face, other, apart / mine.length > 0.02]).toEqual([face, other, true]);
      }
    }
  });
});

it('the app icon is an .icns file', () => {
  expect(read('assets/icon.icns').subarray(0, 4).toString('latin1')).toBe('icns');
});

it.each([...pictures.keys()])('%s is what the script draws', (path) => {
  expect(read(path).equals(pictures.get(path) ?? Buffer.alloc(0))).toBe(true);
});

function pixelsOf(face: string) {
  const svg = readFileSync(join(root, `assets/tray/${face}.svg`), 'utf8');
  const width = TRAY_POINTS * 2;
  const { pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render();
  return Array.from({ length: width * width }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at * 4, at * 4 + 4);
    return { x: at % width, y: Math.floor(at / width), red, green, blue, alpha };
  });
}
