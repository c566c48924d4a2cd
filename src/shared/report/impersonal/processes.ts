import { daemonNames } from '../../facts/mac.ts';
import { comeAndGo } from '../../rules/will-sleep/holders.ts';

/** Others of Apple's own that keep a Mac awake on purpose. They are on every Mac. */
const apples = ['AppleTVApp', 'FaceTime', 'Music', 'Photos', 'QuickTime Player', 'TV', 'caffeinate'];

const known: ReadonlySet<string> = new Set([...comeAndGo, ...daemonNames, ...apples]);

/** What else runs on a Mac is nobody's business. */
export const processName = (name: string): string => (known.has(name) ? name : 'another app');
