import { defineConfig, type Plugin } from 'vite';

/** The popover and the report window: files that a strict Content Security Policy lets load, nothing inline. */
export default defineConfig({
  root: 'src/renderer',
  base: './',
  // As shipped, also where a test builds it.
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  plugins: [nothingToPreload()],
  build: {
    outDir: '../../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: false,
    // Told in the page itself, so that React is on its way before the script that needs it has come.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['src/renderer/index.html', 'src/renderer/report.html'],
      output: { codeSplitting: { groups: [{ name: 'react', test: /node_modules|show-pushed/ }] } },
    },
  },
});

/** All styles are loaded from the start, so a page that is loaded later needs nothing else first. */
function nothingToPreload(): Plugin {
  return {
    name: 'nothing-to-preload',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}
