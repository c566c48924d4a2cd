import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/shared/report/picture/crc.ts';

const picture = (lines: readonly string[]): Uint8Array =>
  Uint8Array.from(Buffer.from(lines.join(''), 'base64'));

/** Twenty pixels by twelve, as different programs store them. */
const baseline = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhl',
  'bXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8',
  'fHx8fHx8fHx8fHx8fHz/wAARCAAMABQDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAQFBv/EAB0QAAIBBAMAAAAA',
  'AAAAAAAAAAADAgUxUWEEEiH/xAAWAQEBAQAAAAAAAAAAAAAAAAADBAX/xAAaEQACAgMAAAAAAAAAAAAAAAAAAgEEAxES/9oA',
  'DAMBAAIRAxEAPwCErgaHVU/RUSmGB9KYYIlySwNa2xGjTvLAaaKIdbANxBrxcbR//9k=',
];

const progressive = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhl',
  'bXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8',
  'fHx8fHx8fHx8fHx8fHz/wgARCAAMABQDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAMEBf/EABYBAQEBAAAAAAAA',
  'AAAAAAAAAAIDBP/aAAwDAQACEAMQAAABgfU+AjNMev8A/8QAGRABAQADAQAAAAAAAAAAAAAAAAECAxET/9oACAEBAAEFApgm',
  't5pEjj//xAAXEQADAQAAAAAAAAAAAAAAAAAAAQMT/9oACAEDAQE/AZ1Zsz//xAAXEQADAQAAAAAAAAAAAAAAAAAAAREC/9oA',
  'CAECAQE/AVqkP//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEABj8CX//EABcQAQEBAQAAAAAAAAAAAAAAAAEAEBH/2gAI',
  'AQEAAT8hxCHHB5f/2gAMAwEAAgADAAAAEJg//8QAFhEBAQEAAAAAAAAAAAAAAAAAAAER/9oACAEDAQE/EGmD/8QAFhEBAQEA',
  'AAAAAAAAAAAAAAAAAAER/9oACAECAQE/EKGX/8QAGRABAAIDAAAAAAAAAAAAAAAAAFFhITFB/9oACAEBAAE/EK1TDpBQXGf/',
  '2Q==',
];

const withRestarts = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhl',
  'bXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8',
  'fHx8fHx8fHx8fHx8fHz/wAARCAAMABQDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAQFAwb/xAAdEAACAQQDAAAA',
  'AAAAAAAAAAAAAwIFMVFhBBIh/8QAFgEBAQEAAAAAAAAAAAAAAAAAAwQF/8QAGhEAAgIDAAAAAAAAAAAAAAAAAAIBBAMREv/d',
  'AAQAAf/aAAwDAQACEQMRAD8AhK4Gh1VP0VEphgfSmGCJcksDWtsf/9DGNO8sB00UQ62ADiDRi42j/9k=',
];

const withAlpha = [
  'iVBORw0KGgoAAAANSUhEUgAAABQAAAAMCAYAAABiDJ37AAAAfUlEQVR4AezTWxWBURAF4HHcfvfbPAgggAACCCCAAAIIIIAA',
  'AggggAACCKAHXwIJzsO35m3PWnvNlIj4jlmzYcuOPQeOnDhz4cqNOw+evHjzoUSKzFZEys622aFLjz4NA4YROcL6nJhTZsxZ',
  'sGQVpQbqoXaYjRrq2fz5lB8AAAD//wCVX4cAAAAGSURBVAMARlo2RwiSgq8AAAAASUVORK5CYII=',
];

export const jpegs: Readonly<Record<string, Uint8Array>> = {
  baseline: picture(baseline),
  progressive: picture(progressive),
  'interrupted by restarts': picture(withRestarts),
};

export const transparentPng: Uint8Array = picture(withAlpha);

export function chunk(type: string, data: Uint8Array | string): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(body.length - 4, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return Uint8Array.from(whole);
}

export interface PngScene {
  readonly width?: number;
  readonly height?: number;
  /** Chunks before and after the pixels. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
  readonly behind?: string;
}

/** A PNG in true color, each pixel another one. */
export function makePng({
  width = 20,
  height = 12,
  before = [],
  after = [],
  behind = '',
}: PngScene = {}): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const rows = Buffer.from(
    Array.from({ length: Math.min(height, 100) }, (_, y) => [
      0,
      ...Array.from({ length: Math.min(width, 100) }, (__, x) => [x * 12, y * 20, (x * y) % 256]).flat(),
    ]).flat(),
  );
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...before,
      chunk('IDAT', deflateSync(rows)),
      ...after,
      chunk('IEND', ''),
      Buffer.from(behind),
    ]),
  );
}

/** A part of a JPEG with its marker and length. */
export function segment(code: number, data: string | Uint8Array): Uint8Array {
  const body = Buffer.from(data);
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Uint8Array.from(Buffer.concat([head, body]));
}

/** The picture with these parts at its beginning, and this behind its end. */
export function withSegments(jpeg: Uint8Array, segments: readonly Uint8Array[], behind = ''): Uint8Array {
  const all = [jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), Buffer.from(behind)];
  return Uint8Array.from(Buffer.concat(all));
}

/** A picture of one color, with a text that no one can see. */
export function pngOf(
  width: number,
  height: number,
  rgb: readonly number[],
  hidden = 'Taken at home',
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: width }, () => rgb).flat()]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', `Comment\0${hidden}`),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', ''),
  ]);
}
