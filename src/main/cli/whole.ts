import { setFlagsFromString } from 'node:v8';

/**
 * Loads files with all their functions. V8 compiles a function when it is first called, and Node's compile cache keeps
 * only what was compiled with the file: to play a night would compile a thousand functions anew each time. The cache of
 * a file counts only under the flags that it was made under, so every command is loaded this way, and what a command
 * loads later is not. The same goes for Node's own modules, which therefore are best loaded before.
 */
export async function loadWhole<Module>(load: () => Promise<Module>): Promise<Module> {
  setFlagsFromString('--no-lazy');
  try {
    return await load();
  } finally {
    setFlagsFromString('--lazy');
  }
}
