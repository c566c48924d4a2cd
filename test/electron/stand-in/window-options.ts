export interface Options {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly frame?: boolean;
  readonly title?: string;
  readonly webPreferences?: WebPreferences;
}

interface WebPreferences {
  readonly preload?: string;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
}

/** Known to the stand-in: it follows them, or only macOS could show the difference. */
export const WINDOW_OPTIONS: readonly string[] = [
  ...[
    'x',
    'y',
    'width',
    'height',
    'minWidth',
    'minHeight',
    'maxWidth',
    'maxHeight',
    'show',
    'frame',
    'title',
  ],
  ...[
    'resizable',
    'movable',
    'minimizable',
    'maximizable',
    'closable',
    'fullscreenable',
    'fullscreen',
    'center',
  ],
  ...['skipTaskbar', 'alwaysOnTop', 'hiddenInMissionControl', 'transparent', 'backgroundColor', 'hasShadow'],
  ...['vibrancy', 'visualEffectState', 'roundedCorners', 'titleBarStyle', 'useContentSize', 'type', 'icon'],
  ...[
    'acceptFirstMouse',
    'paintWhenInitiallyHidden',
    'webPreferences',
    'trafficLightPosition',
    'autoHideMenuBar',
  ],
];

export const WEB_PREFERENCES: readonly string[] = [
  ...['preload', 'sandbox', 'contextIsolation', 'nodeIntegration', 'nodeIntegrationInWorker', 'devTools'],
  ...['nodeIntegrationInSubFrames', 'webSecurity', 'allowRunningInsecureContent', 'experimentalFeatures'],
  ...[
    'webviewTag',
    'navigateOnDragDrop',
    'spellcheck',
    'backgroundThrottling',
    'disableDialogs',
    'safeDialogs',
  ],
  ...[
    'disableHtmlFullscreenWindowResize',
    'enableWebSQL',
    'images',
    'javascript',
    'plugins',
    'webgl',
    'zoomFactor',
  ],
  ...['autoplayPolicy', 'enableBlinkFeatures', 'defaultEncoding', 'v8CacheOptions', 'textAreasAreResizable'],
];

export const EVENTS: readonly string[] = [
  ...['show', 'hide', 'focus', 'blur', 'move', 'resize', 'close', 'closed', 'ready-to-show'],
  // Never sent here.
  ...['unresponsive', 'responsive', 'minimize', 'restore', 'maximize', 'unmaximize', 'moved', 'resized'],
  ...['enter-full-screen', 'leave-full-screen', 'page-title-updated', 'always-on-top-changed', 'will-resize'],
];
