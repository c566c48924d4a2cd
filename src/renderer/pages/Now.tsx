import { useState } from 'react';
import type { AppView } from '../../shared/app-view.ts';
import type { Finding, State } from '../../shared/diagnosis.ts';
import { keepAwakeSentence } from '../../shared/present/keep-awake.ts';
import { placeOf } from '../../shared/present/place.ts';
import { progressCard } from '../../shared/present/progress.ts';
import { lookedAt, reasonsOf } from '../../shared/present/reasons.ts';
import { checkRows } from '../../shared/present/rows.ts';
import { tonightOf } from '../../shared/present/tonight.ts';
import { leftText, topOf } from '../../shared/present/top.ts';
import { triedSteps } from '../../shared/present/tried.ts';
import type { Step } from '../../shared/text/texts.ts';
import type { PageProps } from '../App.tsx';
import type { Send } from '../bridge.ts';
import { Lanes } from '../charts/Lanes.tsx';
import { Card } from '../components/Card.tsx';
import { Checks } from '../components/Checks.tsx';
import { Footer } from '../components/Footer.tsx';
import { Headline } from '../components/Headline.tsx';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { Steps } from '../components/Steps.tsx';
import { Story } from '../components/Story.tsx';

export function Now({ view, send }: PageProps) {
  const { state } = view;
  return (
    <>
      {state === null ? <FirstLook /> : <Told state={state} view={view} send={send} />}
      <Footer
        keepAwake={view.keepAwake}
        sentence={keepAwakeSentence(view.keepAwake, state, view.timeZone, state?.at ?? 0)}
        verdict={state?.verdict ?? null}
        send={send}
      />
    </>
  );
}

function FirstLook() {
  return (
    <main>
      <Headline
        verdict="unknown"
        mark="unknown"
        headline="Taking a first look at this Mac"
        under={['a few seconds']}
      />
    </main>
  );
}

function Told({ state, view, send }: { readonly state: State } & PageProps) {
  const place = placeOf(state, view.timeZone);
  const top = topOf(state, place);
  const card = progressCard(state);
  // The card says how much is left, and better.
  const under = card ? top.under.filter((part) => part !== leftText(state)) : top.under;
  const troubles = [view.settingsTrouble, view.historyTrouble].filter((text) => text !== null);
  return (
    <main>
      <Headline verdict={state.verdict} mark={top.mark} headline={top.headline} under={under} />
      {troubles.map((text) => (
        <p className="notice" key={text}>
          {text}
        </p>
      ))}
      {card && <ProgressBar card={card} />}
      <Story
        top={top}
        says={state.photosSays}
        reasons={reasonsOf(state, view.timeZone)}
        place={place}
        send={send}
      />
      {state.headline && (
        <StallSteps steps={top.steps} headline={state.headline} chronicle={view.chronicle} send={send} />
      )}
      <TonightCard view={view} send={send} />
      <Checks rows={checkRows(state, place)} place={place} send={send} />
      <p className="looked small">
        {lookedAt(state, view.timeZone)}
        <button
          type="button"
          className="link"
          disabled={view.checking}
          onClick={() => send('checkNow', undefined)}
        >
          {view.checking ? 'Checking…' : 'Check now'}
        </button>
      </p>
    </main>
  );
}

interface StallStepsProps {
  readonly steps: readonly Step[];
  readonly headline: Finding;
  readonly chronicle: AppView['chronicle'];
  readonly send: Send;
}

/** A click is marked at once; the history remembers it for the next time. */
function StallSteps({ steps, headline, chronicle, send }: StallStepsProps) {
  const [clicked, setClicked] = useState<ReadonlySet<number>>(new Set());
  const tried = new Set([...triedSteps(chronicle, headline), ...clicked]);
  const onTried = (step: number): void => {
    setClicked(new Set([...clicked, step]));
    send('tried', { rule: headline.rule, step });
  };
  return <Steps steps={steps} tried={tried} onTried={onTried} />;
}

function TonightCard({ view, send }: PageProps) {
  const tonight = tonightOf(view);
  if (tonight === null) return null;
  const more = (
    <button type="button" className="link" onClick={() => send('show', 'night')}>
      Whole night
    </button>
  );
  return (
    <Card title={tonight.title} aside={more}>
      <p className="told">{tonight.sentence}</p>
      <Lanes {...tonight} lanes={tonight.timeline.lanes} />
    </Card>
  );
}
