import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Box, between, byKey, firstBox, type Point, type Size, SMALLEST } from './boxes.ts';

interface StageProps {
  /** Of the picture, in its own pixels. */
  readonly size: Size;
  readonly onBox: (box: Box) => void;
  /** The picture. */
  readonly children: ReactNode;
}

/** Where boxes are drawn: by pointer from corner to corner, or by keyboard. */
export function Stage({ size, onBox, children }: StageProps) {
  const [cursor, setCursor] = useState(() => firstBox(size));
  const { drawn, ...byPointer } = useDrawing(size, onBox);
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => stage.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = byKey(cursor, event.key, event.shiftKey, size);
    if (next) setCursor(next);
    else if (event.key === 'Enter') onBox(cursor);
    else return;
    event.preventDefault();
  };
  return (
    <div className="stage">
      <div
        ref={stage}
        role="application"
        aria-label="Picture"
        aria-describedby="editor-words"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys, as an application is.
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...byPointer}
      >
        {children}
        <Outline box={drawn ?? cursor} size={size} isCursor={drawn === null} />
      </div>
    </div>
  );
}

/** The box under way from where the pointer went down, and what the stage has to hear of the pointer. */
function useDrawing(size: Size, onBox: StageProps['onBox']) {
  const [drawn, setDrawn] = useState<Box | null>(null);
  const corner = useRef<Point | null>(null);
  const end = (): void => {
    corner.current = null;
    setDrawn(null);
  };
  return {
    drawn,
    onPointerDown: (event: PointerEvent): void => {
      event.currentTarget.setPointerCapture(event.pointerId);
      corner.current = pointAt(event, size);
    },
    onPointerMove: (event: PointerEvent): void => {
      if (corner.current) setDrawn(between(corner.current, pointAt(event, size), size));
    },
    onPointerUp: (): void => {
      if (drawn && drawn.width >= SMALLEST && drawn.height >= SMALLEST) onBox(drawn);
      end();
    },
    onPointerCancel: end,
  };
}

function pointAt({ clientX, clientY, currentTarget }: PointerEvent, size: Size): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: ((clientX - left) / width) * size.width, y: ((clientY - top) / height) * size.height };
}

interface OutlineProps {
  readonly box: Box;
  readonly size: Size;
  readonly isCursor: boolean;
}

/** Over the picture and never in it. */
function Outline({ box, size, isCursor }: OutlineProps) {
  const part = (of: number, whole: number): string => `${(of / whole) * 100}%`;
  return (
    <div
      className={isCursor ? 'outline cursor' : 'outline'}
      style={{
        left: part(box.x, size.width),
        top: part(box.y, size.height),
        width: part(box.width, size.width),
        height: part(box.height, size.height),
      }}
    />
  );
}
