import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
let started = false;

/** After this, schemes can no longer be declared. */
export function closeSchemes(): void {
  started = true;
}

export function handlerFor(scheme: string): Handler | undefined {
  return handlers.get(scheme);
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (started) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) if (scheme === 'file') throw new Error('stand-in: file is taken');
  },
  handle(scheme: string, handler: Handler): void {
    if (!started) throw new Error('protocol.handle can only be used after app is ready');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});
