interface NoticesProps {
  readonly sentences: readonly string[];
}

/** What goes wrong meanwhile. The frame is there before its words are, or nobody would hear them come. */
export function Notices({ sentences }: NoticesProps) {
  return (
    <div role="status">
      {sentences.map((text) => (
        <p className="notice" key={text}>
          {text}
        </p>
      ))}
    </div>
  );
}
