import { type ReactNode, useId } from 'react';

interface CardProps {
  /** Left out: what is in it speaks for itself. */
  readonly title?: string | undefined;
  /** At the other end of the title's line. */
  readonly aside?: ReactNode | undefined;
  readonly children: ReactNode;
}

export function Card({ title, aside, children }: CardProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={title ? id : undefined}>
      {title && (
        <div className="card-head">
          <h2 id={id}>{title}</h2>
          {aside && <span className="aside">{aside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
