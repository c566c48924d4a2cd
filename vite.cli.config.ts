import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/** Node loads CommonJS faster than modules, and takes `.js` for it where this says so. */
const asCommonJs: Plugin = {
  name: 'as-commonjs',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

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
      },
    },
  },
});
