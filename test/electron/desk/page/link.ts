import type { Act, Push, Scene } from '../scene.ts';

/** The desk's side of the line to the main process. */
export function send(act: Act): void {
  void post('act', act);
}

async function post(where: string, what: object): Promise<string> {
  const answer = await fetch(where, { method: 'POST', body: JSON.stringify(what) });
  return answer.text();
}

/** What the preload script in a frame calls; found by it under a symbol. */
Object.defineProperty(window, Symbol.for('unstuck.desk'), {
  value: (frame: HTMLIFrameElement, message: string) => {
    const address = frame.contentWindow?.location.href ?? '';
    return post('call', { window: Number(frame.dataset.window), message, frame: address });
  },
});

export interface Listener {
  readonly scene: (scene: Scene) => void;
  readonly receive: (window: number, channel: string, args: string) => void;
  readonly reload: (window: number) => void;
  /** Whether the main process can be heard. */
  readonly linked: (is: boolean) => void;
}

export function listen({ scene, receive, reload, linked }: Listener): void {
  const events = new EventSource('events');
  events.onopen = () => linked(true);
  events.onerror = () => linked(false);
  events.onmessage = ({ data }) => {
    const push = JSON.parse(data) as Push;
    if (push.kind === 'scene') scene(push.scene);
    else if (push.kind === 'receive') receive(push.window, push.channel, push.args);
    else reload(push.window);
  };
}
