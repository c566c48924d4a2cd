import type { ReactNode } from 'react';
import { Card } from '../components/Card.tsx';
import { HiddenIcon } from '../components/HiddenIcon.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Privacy } from '../components/Privacy.tsx';
import type { PageProps } from '../page-props.ts';

export function About({ view: { about }, send }: PageProps) {
  const { version, electron, cpuPercent, childrenPerHour, update } = about;
  return (
    <>
      <PageHead title="About Unstuck" back="Settings" onBack={() => send('show', 'settings')} />
      <main>
        <Card>
          <dl className="facts">
            <Fact name="Version">{version}</Fact>
            <Fact name="Electron">{electron}</Fact>
            {update !== null && <Fact name="Updates">{update}</Fact>}
          </dl>
        </Card>
        <Card title="What Unstuck itself costs" aside="in the last hour">
          <dl className="facts">
            <Fact name="Processor">
              {cpuPercent === null ? 'Not measured yet' : `${cpuPercent.toFixed(1)} % of one core`}
            </Fact>
            <Fact name="Tools started">
              {childrenPerHour === null ? 'Not counted yet' : Math.round(childrenPerHour)}
            </Fact>
          </dl>
        </Card>
        <HiddenIcon />
        <Privacy />
      </main>
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
