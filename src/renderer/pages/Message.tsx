import type { AppView } from '../../shared/app-view.ts';
import type { Explanation } from '../../shared/explain/explain.ts';
import { type Message as Entry, withEllipsis } from '../../shared/explain/message.ts';
import { onThisMac } from '../../shared/explain/on-this-mac.ts';
import { MarkIcon } from '../components/MarkIcon.tsx';
import { MessageSearch } from '../components/MessageSearch.tsx';
import { PageHead } from '../components/PageHead.tsx';
import type { PageProps } from '../page-props.ts';

/** What Photos shows, found by its own words. */
export function Message({ view, send }: PageProps) {
  return (
    <>
      <PageHead title="What does Photos show?" back="Now" onBack={() => send('show', 'now')} />
      <main>
        <MessageSearch none="Not known. Try fewer words, or only the first ones.">
          {(found) =>
            found.length > 0 && (
              <div className="card messages">
                {found.map((one) => (
                  <Found key={one.entry.id} found={one} view={view} />
                ))}
              </div>
            )
          }
        </MessageSearch>
      </main>
    </>
  );
}

const worries: {
  readonly [Level in Entry['worry']['level']]: {
    readonly name: string;
    readonly mark: 'ok' | 'warn' | 'note';
  };
} = {
  no: { name: 'No worry', mark: 'ok' },
  maybe: { name: 'Keep an eye on it', mark: 'note' },
  yes: { name: 'Act on it', mark: 'warn' },
};

/** Why an upload waits is no cause for joy, even where nobody has to worry. */
const isCalmReason = ({ kind, worry }: Entry): boolean => kind === 'reason' && worry.level === 'no';

interface FoundProps {
  readonly found: Explanation;
  readonly view: AppView;
}

function Found({ found: { entry, wording }, view }: FoundProps) {
  const { meaning, worry, todo } = onThisMac(entry, view.macosMajor);
  const { name, mark } = worries[worry.level];
  return (
    <details name="message">
      <summary>
        <MarkIcon mark={isCalmReason(entry) ? 'neutral' : mark} label={name} />
        <span lang={wording.locale}>{withEllipsis(wording.text)}</span>
      </summary>
      <p>{meaning}</p>
      <p>
        <b>{name}.</b> {worry.sentence}
      </p>
      <p className="fix">{todo}</p>
      <Here entry={entry} view={view} />
    </details>
  );
}

/** What would explain the message and is the case on this Mac. */
function Here({ entry, view: { now, causes } }: { readonly entry: Entry } & Pick<FoundProps, 'view'>) {
  if (now === null || entry.rules.length === 0) return null;
  const here = causes.filter(({ rule }) => entry.rules.includes(rule)).map(({ what }) => what);
  if (here.length === 0) return <p className="small">Nothing on this Mac explains it now.</p>;
  return (
    <p>
      <b>On this Mac:</b> {here.join('; ')}.
    </p>
  );
}
