import { NightChart } from '../charts/NightChart.tsx';
import { SmallNights } from '../charts/SmallNights.tsx';
import { Card } from '../components/Card.tsx';
import { PageHead } from '../components/PageHead.tsx';
import type { PageProps } from '../page-props.ts';

export function Night({ view: { tonight, night, nights, habits, timeZone }, send }: PageProps) {
  return (
    <>
      <PageHead title={tonight?.title ?? 'The night'} back="Now" onBack={() => send('show', 'now')} />
      <main>
        {night === null || tonight === null ? (
          <Card>
            <p>Nothing is written down yet. Leave Unstuck running overnight, and the night is told here.</p>
          </Card>
        ) : (
          <>
            <Card title={night.title}>
              <p>{night.sentence}</p>
              <NightChart tonight={tonight} readouts={night.readouts} timeZone={timeZone} />
              <p className="small">
                On battery, the power bar is half as high. Offline, the network bar is only a line.
              </p>
            </Card>
            <Card>
              <Facts facts={night.facts} />
            </Card>
          </>
        )}
        {nights.length > 0 && <SmallNights nights={nights} />}
        {habits.length > 0 && (
          <Card title="What these nights have in common">
            <Facts facts={habits} />
          </Card>
        )}
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
