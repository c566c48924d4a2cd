import { app } from 'electron';
import { declareProtocol } from './desktop/protocol.ts';
import { securePages } from './desktop/security.ts';
import { start } from './desktop/start.ts';

// Else Electron shows a dialog with paths of this Mac in it, and a watch that runs all night stops there.
process.on('uncaughtException', (error) => console.error('Unstuck goes on after an error:', error));
app.enableSandbox();
declareProtocol();
securePages(app);
// The first one hears of it and shows itself.
if (!app.requestSingleInstanceLock()) app.quit();
else {
  start().catch((error: unknown) => {
    console.error('Unstuck cannot start:', error);
    app.exit(1);
  });
}
