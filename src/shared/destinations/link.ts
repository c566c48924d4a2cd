/** Something that can be handed to macOS to open. */
export type Link =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'app'; readonly bundleId: 'com.apple.Photos' }
  /** A pane of System Preferences (macOS 11 and 12) that answers to AppleScript only, not to a URL. */
  | { readonly kind: 'pane'; readonly paneId: string };

/** What a Mac must be told apart by, to know its settings. */
export interface MacKind {
  /** False on a desktop Mac, where Battery is called Energy. Unknown is taken for a laptop. */
  readonly hasBattery?: boolean | undefined;
}

const SETTINGS = 'x-apple.systempreferences:';

export const web = (url: string): Link => ({ kind: 'url', url });
export const pane = (paneId: string): Link => ({ kind: 'pane', paneId });

/** The pane with this identifier, where it answers to a URL. The scheme kept its old name in System Settings. */
export const settings = (id: string): Link => web(`${SETTINGS}${id}`);

/** macOS opens General for a pane it does not know and never says so, so the surest form comes first. */
export const root = settings('com.apple.preferences');
