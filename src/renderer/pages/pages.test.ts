import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeView, manyNights, recordedView } from '../../../test/harness/app-view.ts';
import { healthyFacts } from '../../../test/harness/snapshot.ts';
import { makeState } from '../../../test/harness/state.ts';
import { appView } from '../../shared/present/view/app.ts';
import type { ViewSource } from '../../shared/view-source.ts';
import type { PageProps } from '../page-props.ts';
import { About } from './About.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Message } from './Message.tsx';
import { Night } from './Night.tsx';
import { Now } from './Now.tsx';
import { Settings } from './Settings.tsx';

type Shown = (props: PageProps) => React.ReactNode;

const html = (page: Shown, view: ViewSource): string =>
  renderToStaticMarkup(createElement(page, { view: appView(view), send: () => {} }));

/** What can be read on a page, tags as spaces. */
const text = (page: Shown, view: ViewSource): string =>
  html(page, view)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

const marksIn = (page: string): readonly string[] =>
  [...page.matchAll(/data-mark="(\w+)"/g)].map(([, mark = '']) => mark);

describe('the first page', () => {
  let blocked: ViewSource;
  beforeAll(async () => {
    blocked = await recordedView('low-power-mode-at-bedtime');
  });

  it('says that it looks while nothing is known', () => {
    expect(text(Now, makeView())).toContain('Taking a first look at this Mac');
  });

  it('leads to what Photos shows, whether or not that is known', async () => {
    expect(text(Now, await recordedView('icloud-photos-off'))).toContain('What does Photos show?');
    const state = makeState({ verdict: 'uploading', headline: null });
    expect(text(Now, makeView({ state }))).toContain('What does Photos show?');
    expect(text(Now, blocked)).not.toContain('What does Photos show?');
  });

  it('tells a block from top to bottom', () => {
    const page = text(Now, blocked);
    const parts = [
      'Uploads are paused because Low Power Mode is on',
      'Since 22:14 (8 h 48 min) · 1,284 items left, 38.2 GB',
      'Photos says Low Power Mode with the button Sync Now',
      'Low Power Mode holds back background uploads.',
      'Open Battery Settings',
      'System Settings → Battery → Low Power Mode',
      'Why do you think so?',
      'Photos shows something else',
      'Click Sync Now below the library in Photos.',
      'Tonight',
      '1 problem · 2 warnings',
      'On for battery and adapter',
      'Looked at 07:02',
      'Keep awake',
    ];
    let from = 0;
    for (const part of parts) {
      const at = page.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  it('names no address and no path that a link opens', () => {
    expect(html(Now, blocked)).not.toMatch(/https?:|x-apple/);
  });

  it('shows the troubles first and folds away what is fine', () => {
    const [open = '', folded = ''] = html(Now, blocked).split('<details class="fine">');
    expect(marksIn(open.slice(open.indexOf('Checks')))).toEqual(['bad', 'warn', 'warn', 'neutral']);
    expect(new Set(marksIn(folded))).toEqual(new Set(['ok']));
  });

  it('tells how far an upload is and when it should be done', async () => {
    const page = text(Now, await recordedView('healthy-overnight', 7200));
    expect(page).toContain('Uploading: nothing is in the way');
    expect(page).toContain('2,472 left 7,528 of 10,000 done');
    expect(page).toMatch(/Should finish about \d\d:\d\d/);
    expect(page).toContain('all 24 fine');
    // How much is left stands in the card alone.
    expect(page).not.toContain('2,472 items left');
  });

  it('gives no end and no bar where nothing is known of them', () => {
    const state = makeState({ verdict: 'uploading', headline: null, progress: { left: 12 } });
    const page = html(Now, makeView({ state }));
    expect(page).toContain('12 left');
    expect(page).not.toContain('<progress');
    expect(page).not.toContain('finish');
  });

  it('lists the steps of a stall in order, the drastic ones folded away', async () => {
    const page = html(Now, await recordedView('wedged-engine', 14_400));
    const [open = '', folded = ''] = page.split('5 more, from harmless to drastic');
    expect(open).toContain('Quit Photos and open it again.');
    expect(open).toContain('Costs nothing: Photos goes on where it was.');
    expect(folded.indexOf('Repair the library')).toBeLessThan(folded.indexOf('sign out of iCloud'));
  });

  it('calls steps that have to follow by that name, and no second try', async () => {
    const page = html(Now, await recordedView('failed-items'));
    expect(page).toContain('Then</h2>');
    expect(page).toContain('0 of 2 done');
    expect(page).toContain('aria-label="Mark as done: Select');
    expect(page).not.toContain('If that does not help');
  });

  it('marks the steps that were tried', async () => {
    const view = await recordedView('wedged-engine', 14_400);
    const page = html(Now, { ...view, marks: [{ at: 0, kind: 'tried', detail: 'stalled 0' }] });
    expect(page).toContain('1 of 8 tried');
    expect(page).toContain('aria-label="Tried: Quit Photos and open it again."');
    expect(page).toContain('aria-label="Mark as tried: Restart the Mac');
  });

  it.each([
    ['clean-finish', 'Everything is uploaded to iCloud', 'ok'],
    ['icloud-photos-off', 'iCloud Photos is', 'bad'],
    ['no-full-disk-access', 'cannot count what is left', 'note'],
    ['full-tunnel-vpn', 'The upload goes through a VPN', 'warn'],
    ['failed-items', 'Photos cannot upload 17 items', 'note'],
    ['quota-nearly-full', 'iCloud has too little room', 'warn'],
  ])('shows %s with its shape', async (name, headline, mark) => {
    const view = await recordedView(name);
    expect(text(Now, view)).toContain(headline);
    expect(marksIn(html(Now, view))[0]).toBe(mark);
  });

  it('offers Full Disk Access where only that is missing', async () => {
    const page = text(Now, await recordedView('no-full-disk-access'));
    expect(page).toContain('Open Full Disk Access Settings');
    expect(page).toContain('3 not checked');
  });

  it('says what keeping awake promises only while it is on', () => {
    const until = Date.parse('2026-11-23T06:00:00Z');
    const on = { ...blocked, keepAwake: { mode: 'tonight', holding: 'yes', until } } as const;
    expect(text(Now, on)).toContain('Closing the lid still puts it to sleep.');
    expect(text(Now, blocked)).not.toContain('Closing the lid');
  });

  it('tells of a damaged settings file', () => {
    expect(text(Now, { ...blocked, settingsTrouble: 'The settings file was damaged.' })).toContain(
      'The settings file was damaged.',
    );
  });
});

describe('the night page', () => {
  it('says what to do while nothing is written down', () => {
    expect(text(Night, makeView())).toContain('Leave Unstuck running overnight');
  });

  it('gives every lane in words, and the moment at the hand', async () => {
    const page = html(Night, await recordedView('low-power-mode-at-bedtime'));
    expect(page).toContain('aria-label="Asleep: Asleep 02:31 to 05:11."');
    expect(page).toContain('Paused 22:14 to 07:02: Low Power Mode');
    expect(page).toMatch(/role="slider"[^>]*aria-valuetext="07:01, Paused: Low Power Mode/);
  });

  it('draws seven nights of thirty, the last one first', async () => {
    const views = await Promise.all(
      ['low-power-mode-at-bedtime', 'clean-finish'].map((n) => recordedView(n)),
    );
    const page = html(Night, { ...makeView(), nights: manyNights(views) });
    const nights = [...page.matchAll(/<th scope="row">([^<]+)/g)].map(([, label]) => label);
    expect(nights).toHaveLength(7);
    expect(nights[0]).toBe('Sat 21 Nov');
    expect(page).toContain('30 nights');
  });
});

describe('the message page', () => {
  it('lists every message with what it means', () => {
    const page = text(Message, makeView());
    expect(page).toMatch(/\d\d messages/);
    expect(page).toContain('Adding … items');
    expect(page).not.toMatch(/\{\w+\}/);
  });

  it('speaks in the names of this macOS', () => {
    const of = (major: number) => {
      const { macos } = healthyFacts(0);
      return text(Message, makeView({ state: makeState({ facts: { macos: { ...macos, major } } }) }));
    };
    expect(of(14)).toContain('Open Apple ID settings and answer');
    expect(of(15)).toContain('Open Apple Account settings and answer');
  });

  it('has a green mark for what is well, and none for a reason to wait', () => {
    const marks = new Map(
      html(Message, makeView())
        .split('<details')
        .map((entry) => [/<span lang="en">([^<]+)/.exec(entry)?.[1], marksIn(entry)[0]]),
    );
    expect(marks.get('No internet connection')).toBe('neutral');
    expect(marks.get('Airplane Mode is on')).toBe('neutral');
    expect(marks.get('Updated Just Now')).toBe('ok');
  });

  it('names what explains a message on this Mac', async () => {
    const page = text(Message, await recordedView('low-power-mode-at-bedtime'));
    expect(page).toContain('On this Mac: Uploads are paused because Low Power Mode is on');
    expect(page).toContain('Nothing on this Mac explains it now.');
  });
});

describe('the settings', () => {
  it.each([
    ['enabled', 'Unstuck opens when you log in.'],
    ['not-registered', 'only when you open it'],
    ['requires-approval', 'System Settings → General → Login Items & Extensions'],
    ['not-found', 'Move it to the Applications folder'],
    ['unavailable', 'cannot open at login'],
  ] as const)('say what the login item is when macOS says %s', (login, words) => {
    expect(text(Settings, makeView({ login }))).toContain(words);
  });

  it('say that macOS refuses alerts, and lead to where that is set', () => {
    const page = text(Settings, makeView({ notifications: 'refused' }));
    expect(page).toContain('they show in the menu bar and here only');
    expect(page).toContain('Open Notifications Settings');
    expect(page).toContain('System Settings → Notifications');
  });

  it('never show where on this Mac a library lies', () => {
    const library = '/Users/anna/Pictures/Holidays.photoslibrary';
    const { settings } = makeView();
    const page = html(Settings, makeView({ settings: { ...settings, library } }));
    expect(page).toContain('Holidays.photoslibrary');
    expect(page).not.toContain('/Users');
  });

  it('follow no other clock than the rest of the app', () => {
    const page = html(Settings, makeView());
    expect(page).not.toContain('type="time"');
    expect(page).toMatch(/<option[^>]*selected[^>]*>22:00</);
  });

  it('offer no language while there is one', () => {
    expect(text(Settings, makeView())).not.toContain('Language');
  });

  it('count what is muted', () => {
    const { settings } = makeView();
    const alerts = { ...settings.alerts, muted: ['offline', 'disk-low'] } as const;
    expect(text(Settings, makeView({ settings: { ...settings, alerts } }))).toContain('2 turned off');
  });
});

describe('about and the first page of all', () => {
  it('leads where macOS has to be asked for alerts and login, as the settings do', () => {
    const page = text(FirstRun, makeView({ notifications: 'refused', login: 'requires-approval' }));
    expect(page).toContain('Open Notifications Settings');
    expect(page).toContain('Open Login Items & Extensions Settings');
  });

  it('says how looking for updates went, and nothing where none are looked for', () => {
    const told = 'Looking for updates failed: nobody answers';
    const { about } = makeView();
    expect(text(About, makeView({ about: { ...about, update: told } }))).toContain(`Updates ${told}`);
    expect(text(About, makeView({ about: { ...about, update: null } }))).not.toContain('Updates');
  });

  it('give the cost, or say that it is not known', () => {
    expect(text(About, makeView())).toContain('0.2 % of one core');
    const about = { ...makeView().about, cpuPercent: null, childrenPerHour: null };
    expect(text(About, makeView({ about }))).toMatch(/Not measured yet.*Not counted yet/);
  });

  it('promise the same: nothing leaves this Mac', () => {
    for (const page of [About, FirstRun])
      expect(text(page, makeView())).toContain('Nothing it reads leaves this Mac.');
  });

  it('does not hide that it looks whether an account is signed in', () => {
    const page = text(FirstRun, makeView());
    expect(page).toContain('Whether an Apple Account is signed in, and what is left of its iCloud storage.');
    expect(page).not.toContain('any account');
  });

  it('say what hides an icon, and the way in without one', () => {
    for (const page of [About, FirstRun])
      expect(text(page, makeView())).toMatch(/Open Unstuck once more.*notch.*System Settings → Menu Bar/);
  });

  it('says what is not found without access to the library', () => {
    const page = text(FirstRun, makeView());
    expect(page).toContain("what Photos' sync engine itself says");
    expect(page).toContain('but not a pause in Photos, for example.');
  });

  it('asks for Full Disk Access only where it is missing', async () => {
    expect(text(FirstRun, makeView())).toContain('System Settings → Privacy & Security → Full Disk Access');
    const view = await recordedView('low-power-mode-at-bedtime');
    expect(text(FirstRun, view)).not.toContain('Privacy & Security');
  });
});
