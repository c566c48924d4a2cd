/** The word, where it is one of a closed list; null otherwise. */
export const among = <Word extends string>(words: readonly Word[], text: string): Word | null =>
  words.find((word) => word === text) ?? null;

/** The text, where all of it has a form that identifies nobody; null otherwise. */
export const formed = (form: RegExp, text: string): string | null => (form.test(text) ? text : null);

/** A value that may be missing stays missing. */
export const ifAny = <Value, Made>(value: Value | null, make: (value: Value) => Made): Made | null =>
  value === null ? null : make(value);

/** Where a thing was there that is not told. */
export const LEFT_OUT = 'left out';

/** Names that macOS and Linux give to interfaces. One made of a hardware address (`enx…`) is none of these. */
const INTERFACE =
  /^(?:en|utun|tun|tap|ppp|ipsec|bridge|ap|awdl|llw|lo|gif|stf|anpi|feth|vmnet|vmenet|pdp_ip|vlan|bond|fw|eth|wlan|wlp|enp|docker|wg)\d{1,4}(?:s\d{1,3})?$/;

export const knownInterface = (name: string): string | null => formed(INTERFACE, name);

export const interfaceName = (name: string): string => knownInterface(name) ?? 'another interface';

/** Volumes that every Mac has. */
const volumes = ['/', '/System/Volumes/Data'] as const;

export const volumePath = (path: string): string => among(volumes, path) ?? 'another volume';

/** This Mac itself: the same on every Mac. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127\.0\.0\.1|::1)$/i.test(host);

/** "127.0.0.1:8888" */
export const loopbackEnd = (end: string): string | null =>
  formed(/^(?:localhost|127\.0\.0\.1|::1):\d{1,5}$/i, end);

export const macosVersion = (version: string): string | null =>
  formed(/^\d{1,2}(?:\.\d{1,2}){0,3}$/, version);

const UPDATE =
  /^macOS(?: (?:Sierra|High Sierra|Mojave|Catalina|Big Sur|Monterey|Ventura|Sonoma|Sequoia|Tahoe))?(?: \d{1,2}(?:\.\d{1,2}){0,2})?(?: (?:Supplemental Update|Beta|Update|RC))?(?: \d{1,2})?$/;

export const updateName = (name: string): string | null => formed(UPDATE, name);
