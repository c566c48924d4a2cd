import { write } from './journal.ts';
import { strict } from './strict.ts';

export const shell = strict('shell', {
  openExternal: async (url: string): Promise<void> => write('openExternal', url),
  openPath: async (path: string): Promise<string> => {
    write('openPath', path);
    return '';
  },
  showItemInFolder: (path: string): void => write('showItemInFolder', path),
  beep: (): void => write('beep', null),
});
