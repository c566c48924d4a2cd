import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/** Node loads CommonJS faster than modules, and takes `.js` for it where this says so. */
const asCommonJs: Plugin = {
  name: 'as-commonjs',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

/** Whether loading one of these files loads the module too. */
function isLoadedBy(
  files: readonly string[],
  id: string,
  modules: Modules,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (files.some((file) => id.endsWith(file))) return true;
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isLoadedBy(files, importer, modules, seen));
}

const main = ['cli/main.ts'];
const check = ['cli/commands/check.ts', 'cli/recordings.ts'];
const worker = ['library/worker.ts'];

/** A few files are opened faster than the thirty that a check would else be made of. The first that wants a module has it. */
const chunks: readonly { readonly name: string; readonly loadedByAll: readonly (readonly string[])[] }[] = [
  { name: 'main', loadedByAll: [main] },
  { name: 'library', loadedByAll: [check, worker] },
  { name: 'check', loadedByAll: [check] },
];

/** The command line tool: everything but Node itself in one folder, so that it runs without node_modules. */
export default defineConfig({
  plugins: [asCommonJs],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node24',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: {
        unstuck: 'src/main/cli/unstuck.ts',
        'library-worker': 'src/main/library/worker.ts',
      },
      // systeminformation asks for the temperature sensor only where someone has installed it.
      external: ['electron', /^node:/, ...builtinModules, 'osx-temperature-sensor'],
      output: {
        format: 'cjs',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: {
          groups: chunks.map(({ name, loadedByAll }, place) => ({
            name: (id, modules) =>
              loadedByAll.every((files) => isLoadedBy(files, id, modules)) ? name : null,
            debugName: name,
            priority: chunks.length - place,
          })),
        },
      },
    },
  },
});
