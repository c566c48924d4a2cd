import type { Item } from '../scene.ts';
import { byId, make } from './element.ts';
import { send } from './link.ts';

/** Shows the open menu below a place in the menu bar, or none. */
export function showMenu(items: readonly Item[] | null, right: number): void {
  const place = byId('menus');
  place.replaceChildren();
  if (!items) return;
  const list = menuOf(items, []);
  list.style.right = `${Math.max(8, window.innerWidth - right - 220)}px`;
  list.onkeydown = (event) => moveBy(event, list);
  place.append(list);
  list.querySelector<HTMLElement>('[role^=menuitem]:not([aria-disabled=true])')?.focus();
}

function menuOf(items: readonly Item[], path: readonly number[]): HTMLElement {
  const list = make('div', { className: 'menu' }, { role: 'menu' });
  list.append(...items.map((item, at) => itemOf(item, [...path, at])));
  return list;
}

function itemOf(item: Item, path: readonly number[]): HTMLElement {
  if (item.type === 'separator') return make('hr');
  const checkable = item.type === 'checkbox' || item.type === 'radio';
  const row = make(
    'div',
    { className: 'item', tabIndex: -1 },
    { role: checkable ? 'menuitemcheckbox' : 'menuitem' },
  );
  if (checkable) row.setAttribute('aria-checked', String(item.checked));
  if (!item.enabled) row.setAttribute('aria-disabled', 'true');
  row.append(make('span', { className: 'mark', textContent: item.checked ? '✓' : '' }));
  row.append(make('span', { className: 'label', textContent: item.label }));
  if (item.sublabel) row.append(make('small', { textContent: item.sublabel }));
  if (item.submenu) return withSubmenu(row, menuOf(item.submenu, path));
  row.onclick = () => item.enabled && send({ do: 'choose', path });
  return row;
}

/** Opens in place, under its item. */
function withSubmenu(row: HTMLElement, inner: HTMLElement): HTMLElement {
  row.setAttribute('aria-haspopup', 'menu');
  row.setAttribute('aria-expanded', 'false');
  row.append(make('span', { className: 'more', textContent: '›' }));
  inner.hidden = true;
  row.onclick = () => {
    inner.hidden = !inner.hidden;
    row.setAttribute('aria-expanded', String(!inner.hidden));
  };
  const group = make('div');
  group.append(row, inner);
  return group;
}

function moveBy(event: KeyboardEvent, list: HTMLElement): void {
  const all = [...list.querySelectorAll<HTMLElement>('.item')].filter((one) => one.offsetParent !== null);
  const at = all.findIndex((one) => one.matches(':focus'));
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) all.at((at + step + all.length) % all.length)?.focus();
  else if (event.key === 'Enter' || event.key === ' ') all[at]?.click();
  else if (event.key === 'Escape') send({ do: 'close-menu' });
  else return;
  event.preventDefault();
}
