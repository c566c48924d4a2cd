import { habitsOf } from '../../shared/night/habits.ts';
import { habitFacts } from '../../shared/present/habit-words.ts';
import { morningOf } from '../../shared/present/morning.ts';
import { tonightOf } from '../../shared/present/tonight.ts';
import type { PageProps } from '../App.tsx';
import { NightChart } from '../charts/NightChart.tsx';
import { SmallNights } from '../charts/SmallNights.tsx';
import { Card } from '../components/Card.tsx';
import { PageHead } from '../components/PageHead.tsx';

export function Night({ view, send }: PageProps) {
  const { night, chronicle, nights, timeZone } = view;
  const tonight = tonightOf(view);
  return (
    <>
      <PageHead title={tonight?.title ?? 'The night'} back="Now" onBack={() => send('show', 'now')} />
      <main>
        {night === null || chronicle === null || tonight === null ? (
          <Card>
            <p>Nothing is written down yet. Leave Unstuck running overnight, and the night is told here.</p>
          </Card>
        ) : (
          <>
            <Card title={(tonight.end !== 'now' && morningOf(night)?.title) || 'What happened'}>
              <p>{night.sentence}</p>
              <NightChart
                tonight={tonight}
                chronicle={chronicle}
                stretches={night.stretches}
                timeZone={timeZone}
              />
              <p className="small">On battery, the power bar is half as high.</p>
            </Card>
            <Card>
              <Facts facts={night.facts} />
            </Card>
          </>
        )}
        {nights.length > 1 && <SmallNights nights={nights} />}
        <Habits view={view} />
      </main>
    </>
  );
}

interface Fact {
  readonly label: string;
  readonly text: string;
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Habits({ view: { nights, timeZone } }: Pick<PageProps, 'view'>) {
  const habits = habitsOf(
    nights.map(({ night }) => night),
    timeZone,
  );
  const facts = habits ? habitFacts(habits) : [];
  if (facts.length === 0) return null;
  return (
    <Card title="What these nights have in common">
      <Facts facts={facts} />
    </Card>
  );
}
