import { protocol } from './protocol.ts';
import { Emitter, strict, unsupported } from './strict.ts';

export interface Filter {
  readonly urls: readonly string[];
}
export interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
export type Decide = (
  details: RequestDetails,
  callback: (answer: { readonly cancel?: boolean }) => void,
) => void;
export type Permission = (...args: readonly never[]) => unknown;

export class Session extends Emitter {
  readonly protocol = protocol;
  /** What the app answers to a page's wishes, for a test to ask. */
  readonly permissions: Record<string, Permission | null> = {};
  decide: Decide | undefined;

  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (first: Filter | Decide | null, second?: Decide | null): void => {
      this.decide = (typeof first === 'function' ? first : second) ?? undefined;
    },
  });

  constructor() {
    super('session', ['will-download']);
  }

  setPermissionRequestHandler(handler: Permission | null): void {
    this.permissions.request = handler;
  }
  setPermissionCheckHandler(handler: Permission | null): void {
    this.permissions.check = handler;
  }
  setDevicePermissionHandler(handler: Permission | null): void {
    this.permissions.device = handler;
  }
  setDisplayMediaRequestHandler(handler: Permission | null): void {
    this.permissions.displayMedia = handler;
  }
  setSpellCheckerEnabled(): void {}
  async clearStorageData(): Promise<void> {}
  async clearCache(): Promise<void> {}
}

const defaultSession: Session = strict('session.defaultSession', new Session());

export const session = strict('session', {
  defaultSession,
  fromPartition: (): never => unsupported('session.fromPartition'),
});

/** What the app lets out. Without a rule of its own everything may go, as in Electron. */
export function mayRequest(url: string, resourceType: string): Promise<boolean> {
  const { decide } = defaultSession;
  if (!decide) return Promise.resolve(true);
  return new Promise((resolve) => {
    decide({ url, method: 'GET', resourceType }, ({ cancel = false }) => resolve(!cancel));
  });
}
