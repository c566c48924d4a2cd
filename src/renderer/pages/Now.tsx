import { useState } from 'react';
import type { Tonight } from '../../shared/present/tonight.ts';
import type { NowView, StepsView } from '../../shared/present/view/now.ts';
import type { Send } from '../bridge.ts';
import { Lanes } from '../charts/Lanes.tsx';
import { Card } from '../components/Card.tsx';
import { Checks } from '../components/Checks.tsx';
import { Footer } from '../components/Footer.tsx';
import { Headline } from '../components/Headline.tsx';
import { Notices } from '../components/Notices.tsx';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { Steps } from '../components/Steps.tsx';
import { Story } from '../components/Story.tsx';
import type { PageProps } from '../page-props.ts';

export function Now({ view, send }: PageProps) {
  return (
    <>
      {view.now === null ? <FirstLook /> : <Told now={view.now} view={view} send={send} />}
      <Footer awake={view.awake} send={send} />
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
        under="A few seconds"
      />
    </main>
  );
}

function Told({ now, view, send }: { readonly now: NowView } & PageProps) {
  return (
    <main>
      <Headline {...now} />
      <Notices sentences={view.troubles} />
      {now.progress && <ProgressBar card={now.progress} />}
      <Story now={now} send={send} />
      {now.steps && <StepsCard key={`${now.steps.rule} ${now.steps.variant}`} {...now.steps} send={send} />}
      {view.tonight && <TonightCard tonight={view.tonight} send={send} />}
      <Checks checks={now.checks} send={send} />
      <p className="looked small">
        {now.lookedAt}
        <button
          type="button"
          className="link"
          aria-disabled={view.checking}
          onClick={() => {
            if (!view.checking) send('checkNow', undefined);
          }}
        >
          {view.checking ? 'Checking…' : 'Check now'}
        </button>
      </p>
    </main>
  );
}

/** A click is marked at once; the history remembers it for the next time. */
function StepsCard({ rule, variant, follow, steps, tried, send }: StepsView & { readonly send: Send }) {
  const [clicked, setClicked] = useState<ReadonlyMap<number, boolean>>(new Map());
  const onTried = (step: number, isTried: boolean): void => {
    setClicked(new Map([...clicked, [step, isTried]]));
    send('tried', { rule, variant, step, isTried });
  };
  const shown = steps.flatMap((_, step) => ((clicked.get(step) ?? tried.includes(step)) ? [step] : []));
  return <Steps follow={follow} steps={steps} tried={new Set(shown)} onTried={onTried} />;
}

function TonightCard({ tonight, send }: { readonly tonight: Tonight; readonly send: Send }) {
  const more = (
    <button type="button" className="link" onClick={() => send('show', 'night')}>
      {tonight.more}
    </button>
  );
  return (
    <Card title={tonight.title} aside={more}>
      <p className="told">{tonight.sentence}</p>
      <Lanes {...tonight} lanes={tonight.timeline.lanes} />
    </Card>
  );
}
