import { homedir } from 'node:os';
import { browserPrinter } from '../../../src/main/report/print.ts';
import { realSystem } from '../../../src/main/system/real.ts';

/** Prints a page as the command line does: there are no DevTools of the browser that shows the desk. */
export async function printPage(html: string): Promise<Buffer> {
  const machine = realSystem({ home: homedir() });
  const print = await browserPrinter(machine);
  if (print === null) throw new Error('stand-in: nothing on this machine prints');
  return Buffer.from(await print(html));
}
