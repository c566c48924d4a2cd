import { countSpawns } from './spawns.ts';
import { measureMinutes } from './steady-minutes.ts';

/** The same facts through systeminformation, which is made to believe that it runs on a Mac. */
const spawns = countSpawns();
Object.defineProperty(process, 'platform', { value: 'darwin' });
const { battery, fsSize, networkInterfaces, processes, wifiConnections } = await import('systeminformation');

const [stubs = '', minutes = ''] = process.argv.slice(2);
const clock = Date.now;
let ahead = 0;
// It answers again within half a second what it answered before, which a real minute would not let it.
Date.now = () => clock() + ahead;

const sample = (): Promise<unknown> => {
  ahead += 60_000;
  return Promise.all([battery(), fsSize(), wifiConnections(), networkInterfaces(), processes()]);
};

await sample();
process.stdout.write(JSON.stringify(await measureMinutes(stubs, Number(minutes), spawns, sample)));
