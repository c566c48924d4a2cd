import { lazy, Suspense, useRef, useState } from 'react';
import { Card } from '../components/Card.tsx';
import type { FormProps } from './props.ts';

// The catalogue of messages is only loaded for those who look for one.
const MessagePicker = lazy(async () => ({ default: (await import('./MessagePicker.tsx')).MessagePicker }));

/** What a person sees in Photos, picked from what Photos can show. */
export function PhotosShows({ view, form, fill }: FormProps) {
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState(view.seen ?? '');
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = (message: FormProps['form']['message'], text: string): void => {
    fill({ message });
    setWords(text);
    close();
  };
  return (
    <Card title="Photos shows">
      <div className="row">
        <span>{form.message === null ? 'Nothing chosen' : <b>{words}</b>}</span>
        {form.message !== null && (
          <button type="button" onClick={() => choose(null, '')}>
            Clear
          </button>
        )}
        <button type="button" ref={opener} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {form.message === null ? 'Choose…' : 'Change…'}
        </button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <MessagePicker onPick={({ id, text }) => choose(id, text)} onClose={close} />
        </Suspense>
      )}
    </Card>
  );
}
