import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import type { NativeImage } from './native-image.ts';
import { Emitter, onlyKnown, unsupported } from './strict.ts';
import { scene } from './surface.ts';

interface Template {
  readonly id?: string;
  readonly label?: string;
  readonly sublabel?: string;
  readonly toolTip?: string;
  readonly type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio' | 'header';
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly registerAccelerator?: boolean;
  readonly acceleratorWorksWhenHidden?: boolean;
  readonly icon?: NativeImage | string;
  readonly submenu?: readonly Template[] | Menu;
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;
}

const KNOWN = [
  ...['id', 'label', 'sublabel', 'toolTip', 'type', 'role', 'accelerator', 'enabled', 'visible', 'checked'],
  ...['registerAccelerator', 'acceleratorWorksWhenHidden', 'icon', 'submenu', 'click'],
];

const ROLES: Readonly<Record<string, string>> = {
  about: 'About',
  services: 'Services',
  hide: 'Hide',
  hideothers: 'Hide Others',
  unhide: 'Show All',
  quit: 'Quit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  delete: 'Delete',
  selectall: 'Select All',
  close: 'Close Window',
  minimize: 'Minimize',
  window: 'Window',
  front: 'Bring All to Front',
  appmenu: 'Unstuck',
  filemenu: 'File',
  editmenu: 'Edit',
  windowmenu: 'Window',
  help: 'Help',
};

export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly sublabel: string;
  readonly toolTip: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  readonly #click: Template['click'];
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(template: Template) {
    onlyKnown('menu item option', template, KNOWN);
    const { role, submenu } = template;
    if (role !== undefined && !(role.toLowerCase() in ROLES)) unsupported(`menu role "${role}"`);
    this.id = template.id;
    this.role = role;
    this.label = template.label ?? ROLES[role?.toLowerCase() ?? ''] ?? '';
    this.sublabel = template.sublabel ?? '';
    this.toolTip = template.toolTip ?? '';
    this.type = template.type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator = template.accelerator;
    this.submenu = submenu instanceof Menu || !submenu ? submenu : Menu.buildFromTemplate(submenu);
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.#click = template.click;
  }

  readonly click = (event: object = {}): void => {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    if (this.role?.toLowerCase() === 'quit') app.quit();
    this.#click?.(this, BrowserWindow.getFocusedWindow() ?? undefined, event);
  };
}

let application: Menu | null = null;
let popped: Menu | null = null;

/** The menu that is open, if one is. */
export function openMenu(): Menu | null {
  return popped;
}

export class Menu extends Emitter {
  readonly items: MenuItem[] = [];

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close']);
  }

  static buildFromTemplate(templates: readonly (Template | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const one of templates) menu.append(one instanceof MenuItem ? one : new MenuItem(one));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    application = menu;
  }

  static getApplicationMenu = () => application;

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(): void {
    popped?.closePopup();
    popped = this;
    this.emit('menu-will-show');
    scene.emit('changed');
  }

  closePopup(): void {
    if (popped !== this) return;
    popped = null;
    this.emit('menu-will-close');
    scene.emit('changed');
  }
}
