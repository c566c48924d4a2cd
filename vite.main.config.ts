import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The main process: everything but Electron and Node itself, so that the packaged app needs no node_modules. */
export default defineConfig({
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir: 'out/main',
    target: 'node24',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: {
        index: 'src/main/index.ts',
        'library-worker': 'src/main/library/worker.ts',
      },
      external: ['electron', /^node:/, ...builtinModules, 'osx-temperature-sensor'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
