import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The command line tool: everything but Node itself in one folder, so that it runs without node_modules. */
export default defineConfig({
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
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
