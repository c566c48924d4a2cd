import { useEffect, useRef, useState } from 'react';
import { Trouble } from '../components/Trouble.tsx';
import type { Box } from './boxes.ts';
import { encoded, paint } from './pixels.ts';
import { Stage } from './Stage.tsx';

interface EditorProps {
  readonly name: string;
  readonly address: string;
  /** The picture with its boxes painted in. */
  readonly onDone: (bytes: Uint8Array) => void;
  readonly onClose: () => void;
}

/** A picture in front of all else, to cover parts of. Escape leaves it as it was. */
export function Editor({ name, address, onDone, onClose }: EditorProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const picture = usePicture(address);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (canvas.current && picture) paint(canvas.current, picture, boxes);
  }, [picture, boxes]);
  const finish = async (): Promise<void> => {
    if (boxes.length === 0 || !canvas.current) return dialog.current?.close();
    const pixels = await encoded(canvas.current);
    if ('trouble' in pixels) return setTrouble(pixels.trouble);
    onDone(pixels.bytes);
    dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="editor" aria-labelledby="editor-title" onClose={onClose}>
      <Head name={name} trouble={trouble} />
      {picture && (
        <Stage
          size={{ width: picture.naturalWidth, height: picture.naturalHeight }}
          onBox={(box) => setBoxes([...boxes, box])}
        >
          <canvas ref={canvas} />
        </Stage>
      )}
      <Buttons
        boxes={boxes.length}
        onUndo={() => setBoxes(boxes.slice(0, -1))}
        onCancel={() => dialog.current?.close()}
        onDone={() => void finish()}
      />
    </dialog>
  );
}

function Head({ name, trouble }: { readonly name: string; readonly trouble: string | null }) {
  return (
    <header>
      <h2 id="editor-title">Cover parts of {name}</h2>
      <p className="small" id="editor-words">
        Drag over what nobody should see. Or: arrow keys move the box, with Shift they size it, Enter places
        it. What is covered is gone from the report.
      </p>
      <Trouble words={trouble} />
    </header>
  );
}

interface ButtonsProps {
  /** How many are drawn. */
  readonly boxes: number;
  readonly onUndo: () => void;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function Buttons({ boxes, onUndo, onCancel, onDone }: ButtonsProps) {
  return (
    <footer className="row">
      <span className="small" role="status">
        {boxes === 1 ? '1 box' : `${boxes} boxes`}
      </span>
      <button type="button" aria-disabled={boxes === 0} onClick={onUndo}>
        Undo
      </button>
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
      <button type="button" className="primary" onClick={onDone}>
        Done
      </button>
    </footer>
  );
}

function usePicture(address: string): HTMLImageElement | null {
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  useEffect(() => {
    let isWanted = true;
    const image = new Image();
    image.src = address;
    image.decode().then(
      () => isWanted && setPicture(image),
      (error: unknown) => console.error('The picture cannot be shown.', error),
    );
    return () => {
      isWanted = false;
    };
  }, [address]);
  return picture;
}
