import inspector from 'node:inspector';
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/main|\/common)?$/.test(specifier)
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
});

// The app is one for Macs and takes the way that it takes there.
Object.defineProperty(process, 'platform', { value: 'darwin' });
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process.versions, 'electron', { value: process.env.STAND_IN_ELECTRON ?? '0' });
Object.defineProperty(process.versions, 'chrome', { value: '0' });

// All of it before anyone asks for it by `require`, which could not wait for a module that is still loading.
await import('./electron.ts');
const { chooseSurface } = await import('./surface.ts');
const { app } = await import('./app.ts');
const devTools = process.env.STAND_IN_DEVTOOLS;
if (devTools === undefined) {
  const { deskSurface } = await import('../desk/surface.ts');
  chooseSurface(deskSurface());
} else {
  const { chromiumSurface } = await import('./chromium.ts');
  chooseSurface(chromiumSurface(devTools));
}

// As Electron does: these quit the app and do not cut it off.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());

// After the main script has had its first turn: it may declare schemes, and must hear of "ready".
setImmediate(() => void app.start());

// Not `--inspect` on the command line: Playwright evaluates require('electron') at once, before the hook is in place.
if (process.env.STAND_IN_INSPECT !== undefined) inspector.open(0, '127.0.0.1');
