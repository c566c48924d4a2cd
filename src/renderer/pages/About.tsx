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
            <div>
              <dt>Version</dt>
              <dd>{version}</dd>
            </div>
            <div>
              <dt>Electron</dt>
              <dd>{electron}</dd>
            </div>
            {update !== null && (
              <div>
                <dt>Updates</dt>
                <dd>{update}</dd>
              </div>
            )}
          </dl>
        </Card>
        <Card title="What Unstuck itself costs" aside="in the last hour">
          <dl className="facts">
            <div>
              <dt>Processor</dt>
              <dd>{cpuPercent === null ? 'Not measured yet' : `${cpuPercent.toFixed(1)} % of one core`}</dd>
            </div>
            <div>
              <dt>Tools started</dt>
              <dd>{childrenPerHour === null ? 'Not counted yet' : Math.round(childrenPerHour)}</dd>
            </div>
          </dl>
        </Card>
        <HiddenIcon />
        <Privacy />
      </main>
    </>
  );
}
