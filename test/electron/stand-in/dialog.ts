import { basename, join } from 'node:path';
import { write } from './journal.ts';
import { strict } from './strict.ts';

/** What the user will choose, in order; a test may put answers here. Without one: the dialog is canceled. */
export const answers: object[] = [];

/** At the desk files are saved here, under the name that the app proposes. Null: nobody says where. */
export const savesTo: { folder: string | null } = { folder: null };

const proposed = (given: readonly unknown[]): object => {
  const { defaultPath = 'file' } = given.at(-1) as { readonly defaultPath?: string };
  if (savesTo.folder === null) return { canceled: true, filePath: '' };
  const filePath = join(savesTo.folder, basename(defaultPath));
  write('saved', filePath);
  return { canceled: false, filePath };
};

/** The window comes first, where there is one. */
const asked = (kind: string, given: readonly unknown[], otherwise: object) => {
  write(`dialog.${kind}`, given.at(-1));
  return Promise.resolve(answers.shift() ?? otherwise);
};

export const dialog = strict('dialog', {
  showMessageBox: (...given: readonly unknown[]) =>
    asked('message', given, { response: 0, checkboxChecked: false }),
  showSaveDialog: (...given: readonly unknown[]) => asked('save', given, proposed(given)),
  showOpenDialog: (...given: readonly unknown[]) => asked('open', given, { canceled: true, filePaths: [] }),
  showErrorBox: (title: string, content: string) => write('dialog.error', { title, content }),
});
