import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Action, MenuEntry } from '../../shared/present/menu.ts';

/** The menu of the icon, from what is to be in it. */
export function menuFrom(entries: readonly MenuEntry[], act: (action: Action) => void): Menu {
  return Menu.buildFromTemplate(entries.map((entry) => itemFrom(entry, act)));
}

function itemFrom(entry: MenuEntry, act: (action: Action) => void): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'text':
      return { label: entry.label, enabled: false };
    case 'submenu':
      return { label: entry.label, submenu: entry.entries.map((each) => itemFrom(each, act)) };
    case 'choice': {
      const { label, enabled, checked, key, action } = entry;
      return {
        label,
        enabled,
        ...(checked === undefined ? {} : { type: 'checkbox', checked }),
        ...(key === undefined ? {} : { accelerator: key }),
        click: () => act(action),
      };
    }
  }
}

/** Never seen, as the app has no menu bar of its own; but the keys for copying, pasting and closing come from there. */
export function setAppMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'fileMenu' }, { role: 'editMenu' }]),
  );
}
