import { EventEmitter } from 'node:events';

/** What Electron has and the stand-in has not is an error at once, never a silent nothing. */
export function unsupported(what: string): never {
  throw new Error(`stand-in: ${what} is not supported`);
}

/** The things that JavaScript itself asks of any object: whether it is a promise, how to print it. */
const ASKED_BY_THE_LANGUAGE = new Set([
  'then',
  'toJSON',
  'constructor',
  'asymmetricMatch',
  'nodeType',
  'default',
]);

/** An object that throws when something is asked of it that it does not have. */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !ASKED_BY_THE_LANGUAGE.has(key)) {
        return unsupported(`${name}.${key}`);
      }
      const value: unknown = Reflect.get(target, key, target);
      // Private fields are the object's own and not its proxy's.
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

/** Throws where an options object names something that the stand-in would otherwise ignore. */
export function onlyKnown(where: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) if (!known.includes(key)) unsupported(`${where} "${key}"`);
}

type Listener = Parameters<EventEmitter['on']>[1];

/** An emitter that refuses listeners to events that would never come. */
export class Emitter extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = new Set(events);
  }

  #known(event: string | symbol): void {
    if (typeof event === 'string' && !this.#events.has(event)) unsupported(`${this.#name} event "${event}"`);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.#known(event);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.#known(event);
    return super.once(event, listener);
  }
}

export interface Preventable {
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** An event as listeners get it, with whatever else belongs to it. */
export function preventable<Rest extends object>(rest?: Rest): Preventable & Rest {
  let prevented = false;
  const event = {
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
  return Object.assign(event, rest ?? ({} as Rest));
}
