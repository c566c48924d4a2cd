import { LARGEST_PICTURE_BYTES, pictureKind } from '../../shared/report/limits.ts';
import type { Box } from './boxes.ts';

/** Enough for whoever has to tell what a file is. */
const HEAD = 4096;
/** The longer side of what is kept: a screenshot keeps its pixels, a photo of a screen need not have all of them. */
const LONGEST = { png: 4096, jpeg: 2560 } as const;
const QUALITY = 0.92;

/** What is to be sent of a picture, or a sentence that says why it cannot be. */
export type Pixels = { readonly bytes: Uint8Array } | { readonly trouble: string };

/**
 * The picture drawn anew, upright and with nothing but its pixels. Of a file that is no such picture only the beginning,
 * from which the main process tells what is wrong with it.
 */
export async function redrawn(file: Blob): Promise<Pixels> {
  if (file.size > LARGEST_PICTURE_BYTES) return { trouble: TOO_LARGE };
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (head.length === 0) return { trouble: 'This file is empty.' };
  const kind = pictureKind(head);
  const drawn = kind && (await bitmapOf(file));
  if (!kind || !drawn) return { bytes: head };
  const scale = Math.min(1, LONGEST[kind] / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  canvas.getContext('2d')?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  return encoded(canvas, kind);
}

/** What the canvas shows. Boxes are painted with hard edges, so PNG keeps them as black as they are. */
export async function encoded(canvas: HTMLCanvasElement, kind: 'png' | 'jpeg' = 'png'): Promise<Pixels> {
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, `image/${kind}`, QUALITY),
  ).catch(() => null);
  if (blob === null) return { trouble: 'This picture cannot be drawn here.' };
  if (blob.size > LARGEST_PICTURE_BYTES) return { trouble: TOO_LARGE };
  return { bytes: new Uint8Array(await blob.arrayBuffer()) };
}

/** The picture with its black boxes, in its own pixels. */
export function paint(canvas: HTMLCanvasElement, picture: HTMLImageElement, boxes: readonly Box[]): void {
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  const brush = canvas.getContext('2d');
  if (!brush) return;
  brush.drawImage(picture, 0, 0);
  brush.fillStyle = '#000000';
  for (const { x, y, width, height } of boxes) brush.fillRect(x, y, width, height);
}

/** Null: damaged. */
async function bitmapOf(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}

const TOO_LARGE = `This picture is too large. A report takes pictures of up to ${LARGEST_PICTURE_BYTES / 1e6} MB.`;
