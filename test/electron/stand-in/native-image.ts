import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A PNG, kept as its bytes; decodes no pixels. */
export class NativeImage {
  readonly #bytes: Buffer;
  readonly #scale: number;
  readonly name: string;
  #template: boolean;

  constructor(bytes: Buffer, name = '', scale = 1) {
    this.#bytes = bytes;
    this.name = name;
    this.#scale = scale;
    this.#template = /Template(@\dx)?\.png$/.test(name);
  }

  isEmpty = () => this.#bytes.length === 0;
  isTemplateImage = () => this.#template;
  setTemplateImage = (is: boolean) => {
    this.#template = is;
  };
  toPNG = () => this.#bytes;
  toDataURL = () => `data:image/png;base64,${this.#bytes.toString('base64')}`;
  addRepresentation = () => {};
  /** From the header of the PNG: four bytes each, after the signature and the chunk's name. */
  getSize = () =>
    this.#bytes.length < 24
      ? { width: 0, height: 0 }
      : {
          width: this.#bytes.readUInt32BE(16) / this.#scale,
          height: this.#bytes.readUInt32BE(20) / this.#scale,
        };
}

/** Like Electron takes the picture for dense displays where it lies beside the plain one. */
function fromPath(path: string): NativeImage {
  if (!existsSync(path)) return new NativeImage(Buffer.alloc(0), basename(path));
  const dense = path.replace(/\.png$/, '@2x.png');
  return existsSync(dense)
    ? new NativeImage(readFileSync(dense), basename(path), 2)
    : new NativeImage(readFileSync(path), basename(path));
}

export function asImage(image: NativeImage | string): NativeImage {
  if (typeof image !== 'string') return image;
  const made = fromPath(image);
  if (made.isEmpty()) throw new Error(`Failed to load image from path '${image}'`);
  return made;
}

export const nativeImage = {
  createFromPath: fromPath,
  createFromBuffer: (bytes: Buffer, { scaleFactor = 1 } = {}) => new NativeImage(bytes, '', scaleFactor),
  createFromDataURL: (url: string) => new NativeImage(Buffer.from(url.split(',')[1] ?? '', 'base64')),
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
};
