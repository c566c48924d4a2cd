import { defineConfig } from 'vite';

/** A sandboxed preload script is one CommonJS file that can load nothing but Electron. */
export default defineConfig({
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/main/preload.ts',
    outDir: 'out/preload',
    target: 'chrome140',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
    },
  },
});
