import type { Line, Replay, Scene } from '../scene.ts';
import { showBanners } from './banners.ts';
import { byId, make, whenChanged } from './element.ts';
import { listen, send } from './link.ts';
import { showMenu } from './menu.ts';
import { showTrays, tellScreen, trayRight } from './tray.ts';
import { receive, reload, showWindows } from './windows.ts';

const SPEEDS = [1, 10, 60, 300, 1200];

const drawTrays = whenChanged(showTrays);
const drawMenu = whenChanged((menu: Scene['menu']) => showMenu(menu, trayRight()));
const drawWindows = whenChanged(showWindows);
const drawBanners = whenChanged(showBanners);
const drawLog = whenChanged(showLog);
const drawReplay = whenChanged(showReplay);

listen({
  scene(scene) {
    document.title = `${scene.app} desk`;
    byId('app').textContent = scene.app;
    document.documentElement.style.colorScheme = scene.dark ? 'dark' : 'light';
    document.documentElement.dataset.theme = scene.dark ? 'dark' : 'light';
    byId('theme').setAttribute('aria-pressed', String(scene.dark));
    byId('awake').hidden = !scene.keepsAwake;
    drawTrays(scene.trays);
    drawMenu(scene.menu);
    drawWindows(scene.windows);
    drawBanners({ banners: scene.banners, windows: scene.windows, width: window.innerWidth });
    drawLog(scene.log);
    drawReplay(scene.replay);
  },
  receive,
  reload,
  linked(is) {
    byId('lost').hidden = is;
  },
});

function showLog(lines: readonly Line[]): void {
  const log = byId('log');
  const last = Number(log.lastElementChild?.getAttribute('data-number') ?? -1);
  const fresh = lines.filter(({ number }) => number > last);
  log.append(
    ...fresh.map(({ number, kind, text }) =>
      make('li', { textContent: text }, { 'data-number': String(number), 'data-kind': kind }),
    ),
  );
  log.scrollTop = log.scrollHeight;
  byId('nothing').hidden = log.childElementCount > 0;
}

function showReplay(replay: Replay | null): void {
  byId('player').hidden = replay === null;
  const now = replay?.now ?? Date.now();
  const timeZone = replay?.timeZone;
  byId('time').textContent = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).format(now);
  if (!replay) return;
  byId('player-title').textContent = replay.title;
  byId<HTMLProgressElement>('done').value = (replay.now - replay.from) / (replay.to - replay.from);
  byId('pause').textContent = replay.paused ? 'Play' : 'Pause';
  byId('pause').onclick = () => send({ do: 'pause', paused: !replay.paused });
  const speeds = SPEEDS.includes(replay.speed) ? SPEEDS : [...SPEEDS, replay.speed];
  const select = byId<HTMLSelectElement>('speed');
  if (select.options.length !== speeds.length) {
    select.replaceChildren(...speeds.map((speed) => new Option(`${speed}×`, String(speed))));
  }
  select.value = String(replay.speed);
}

byId<HTMLSelectElement>('speed').onchange = ({ currentTarget }) =>
  send({ do: 'speed', speed: Number((currentTarget as HTMLSelectElement).value) });
byId('theme').onclick = ({ currentTarget }) =>
  send({ do: 'dark', dark: (currentTarget as HTMLElement).getAttribute('aria-pressed') !== 'true' });
window.onresize = tellScreen;
// Whatever is clicked beside a window takes the focus from it, before the click itself arrives: as on a Mac.
document.addEventListener('pointerdown', ({ target }) => {
  const { parentElement } = byId('menus');
  if (!(target instanceof Element) || !parentElement) return;
  if (!target.closest('.menu')) send({ do: 'close-menu' });
  // The desk's own controls are no place on the Mac.
  if (!target.closest('.window, .controls, .tray')) send({ do: 'blur' });
});
