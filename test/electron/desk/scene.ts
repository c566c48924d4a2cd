/** Everything that the desk shows, sent anew whenever it changed. Plain data: it crosses as JSON. */
export interface Scene {
  readonly app: string;
  readonly trays: readonly TrayIcon[];
  readonly menu: readonly Item[] | null;
  readonly windows: readonly Frame[];
  readonly banners: readonly Banner[];
  readonly log: readonly Line[];
  readonly dark: boolean;
  readonly keepsAwake: boolean;
  readonly replay: Replay | null;
}

export interface TrayIcon {
  readonly image: string;
  /** Drawn in the menu bar's own color. */
  readonly template: boolean;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly toolTip: string;
}

export interface Item {
  readonly label: string;
  readonly sublabel: string;
  readonly type: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly accelerator: string;
  readonly submenu: readonly Item[] | null;
}

export interface Frame {
  readonly id: number;
  readonly address: string;
  readonly title: string;
  readonly bounds: Bounds;
  readonly visible: boolean;
  /** Whether macOS would draw a title bar. */
  readonly bar: boolean;
}

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Banner {
  /** Its place among all notifications that there are. */
  readonly banner: number;
  readonly title: string;
  readonly subtitle: string;
  readonly body: string;
}

export interface Line {
  readonly number: number;
  readonly kind: string;
  readonly text: string;
}

/** The recording that is played; times in milliseconds since 1970. */
export interface Replay {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly speed: number;
  readonly paused: boolean;
  readonly timeZone: string;
}

/** What somebody does at the desk. */
export type Act =
  | {
      readonly do: 'tray';
      readonly tray: number;
      readonly event: 'click' | 'right-click';
      readonly bounds: Bounds;
    }
  | {
      readonly do: 'arrange';
      readonly width: number;
      readonly height: number;
      readonly trays: readonly Bounds[];
    }
  | { readonly do: 'choose'; readonly path: readonly number[] }
  | { readonly do: 'close-menu' }
  | { readonly do: 'banner'; readonly banner: number; readonly event: 'click' | 'close' }
  | { readonly do: 'focus'; readonly window: number }
  | { readonly do: 'blur' }
  | { readonly do: 'close'; readonly window: number }
  | { readonly do: 'dark'; readonly dark: boolean }
  | { readonly do: 'speed'; readonly speed: number }
  | { readonly do: 'pause'; readonly paused: boolean };

/** What the main process sends without being asked. */
export type Push =
  | { readonly kind: 'scene'; readonly scene: Scene }
  | { readonly kind: 'receive'; readonly window: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'reload'; readonly window: number };
