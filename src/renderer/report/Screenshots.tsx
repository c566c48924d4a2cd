import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { MOST_PICTURES } from '../../shared/report/limits.ts';
import type { ViewedPicture } from '../../shared/report/view.ts';
import { Card } from '../components/Card.tsx';
import { Trouble } from '../components/Trouble.tsx';
import { Editor } from './Editor.tsx';
import { redrawn } from './pixels.ts';
import type { ReportProps } from './props.ts';

/** Pictures of what Photos shows: dropped, pasted, chosen or taken, and covered where they show too much. */
export function Screenshots({ view: { pictures, busy }, send }: ReportProps) {
  const { trouble, add } = useAdding((bytes) => send('addPicture', bytes));
  const [edited, setEdited] = useState<number | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const isFull = pictures.length >= MOST_PICTURES;
  useDroppedAndPasted((files) => void add(files));
  const picture = pictures.find(({ id }) => id === edited);
  return (
    <Card
      title="Screenshots"
      aside={pictures.length === 0 ? undefined : `${pictures.length} of ${MOST_PICTURES}`}
    >
      <p className="small">PNG or JPEG. Drop or paste them here. Cover names with black boxes.</p>
      <Trouble words={trouble} />
      {pictures.length > 0 && (
        <Thumbnails
          pictures={pictures}
          onEdit={setEdited}
          onRemove={(id) => {
            send('removePicture', id);
            chooser.current?.focus();
          }}
        />
      )}
      <div className="row">
        <FileButton field={chooser} disabled={isFull} onFiles={(files) => void add(files)} />
        <TakeButton disabled={isFull || busy !== null} onTake={() => send('takeScreenshot', undefined)} />
      </div>
      {picture && (
        <Editor
          name={picture.name}
          address={pictureAddress(picture.id, picture.version)}
          onDone={(bytes) => send('coverPicture', { id: picture.id, bytes })}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

interface ThumbnailsProps {
  readonly pictures: readonly ViewedPicture[];
  readonly onEdit: (id: number) => void;
  readonly onRemove: (id: number) => void;
}

function Thumbnails({ pictures, onEdit, onRemove }: ThumbnailsProps) {
  return (
    <ul className="thumbnails">
      {pictures.map(({ id, version, name }) => (
        <li key={id}>
          <button type="button" aria-label={`Cover parts of ${name}`} onClick={() => onEdit(id)}>
            <img src={pictureAddress(id, version)} alt="" />
          </button>
          <button type="button" className="link" aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
            Remove
          </button>
        </li>
      ))}
    </ul>
  );
}

interface TakeButtonProps {
  readonly disabled: boolean;
  readonly onTake: () => void;
}

function TakeButton({ disabled, onTake }: TakeButtonProps) {
  return (
    <button type="button" aria-disabled={disabled} onClick={() => disabled || onTake()}>
      Take a screenshot
    </button>
  );
}

interface FileButtonProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly Blob[]) => void;
}

function FileButton({ field, disabled, onFiles }: FileButtonProps) {
  return (
    <label className="button" data-disabled={disabled}>
      Choose files…
      <input
        ref={field}
        type="file"
        className="visually-hidden"
        accept="image/png,image/jpeg"
        multiple
        aria-disabled={disabled}
        onClick={(event) => {
          if (disabled) event.preventDefault();
        }}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </label>
  );
}

/** What the main process kept of it: the page shows what goes along, not what was given. */
const pictureAddress = (id: number, version: number): string =>
  `./report/picture-${id}.png?version=${version}`;

/** Hands over the pixels of files, and says which of them holds none. */
function useAdding(take: (bytes: Uint8Array) => void) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const add = async (files: readonly Blob[]): Promise<void> => {
    setTrouble(null);
    for (const file of files) {
      const pixels = await redrawn(file);
      if ('trouble' in pixels) setTrouble(pixels.trouble);
      else take(pixels.bytes);
    }
  };
  return { trouble, add };
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, input');

/** Anywhere in the window. Text that is pasted into a field stays text. */
function useDroppedAndPasted(take: (files: readonly Blob[]) => void): void {
  const taken = useEffectEvent((files: FileList | undefined, event: Event) => {
    if (!files || files.length === 0) return;
    event.preventDefault();
    take([...files]);
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => taken(event.dataTransfer?.files, event);
    const paste = (event: ClipboardEvent): void => {
      // Some programs put a picture of their text beside it.
      const isText = event.clipboardData?.types.includes('text/plain') && isField(event.target);
      if (!isText) taken(event.clipboardData?.files, event);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
}
