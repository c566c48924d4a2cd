import { describe, expect, it } from 'vitest';
import { redactionRules, redactor } from '../redact.ts';
import type { Personal } from './rule.ts';

const jane: Personal = { home: '/Users/janeroe', userNames: ['Jané Rœ-Quill'] };
const redacted = (text: string) => redactor(jane)(text);

/** One canary for each rule, each only that rule's to find. */
const canaries: Readonly<Record<string, readonly [text: string, canary: string]>> = {
  home: ['see /Volumes-like/../Users/janeroe', ''],
  users: ['/Users/canaryone/x', 'canaryone'],
  temporary: ['/private/var/folders/zz/canarytemp_x/T', 'canarytemp'],
  volumes: ['/Volumes/Canary Two/x', 'Canary Two'],
  libraries: ['~/Pictures/Canary Three.photoslibrary', 'Canary Three'],
  'vpn-names': ['* (Connected) CA IPSec "Canary Four" [IPSec]', 'Canary Four'],
  wifi: ['  SSID : CanaryFour', 'CanaryFour'],
  serial: ['Serial Number (system): CANARY5XYZ', 'CANARY5XYZ'],
  account: ['<key>DisplayName</key><string>Canary Six</string>', 'Canary Six'],
  'volume-labels': ['<key>VolumeName</key><string>Canary Seven</string>', 'Canary Seven'],
  'host-labels': ['LocalHostName: canary-eight', 'canary-eight'],
  domains: ['search domain[0] : canary-nine.org', 'canary-nine'],
  proxies: ['HTTPSProxy : canary-ten.org', 'canary-ten'],
  'proxy-scripts': ['ProxyAutoConfigURLString : http://wpad/p.pac?user=canaryten', 'canaryten'],
  'proxy-exceptions': ['ExceptionsList : <array> {\n 0 : *.canary-ten.net\n}', 'canary-ten.net'],
  binaries: ['<data>Y2FuYXJ5LXR3ZW50eQ==</data>', 'Y2FuYXJ5LXR3ZW50eQ'],
  email: ['canary.eleven@mail.org', 'canary.eleven'],
  phone: ['+4917099887766', '4917099887766'],
  uuid: ['CA9A5F12-53CD-42C2-AC1B-05FA49CE5784', 'CA9A5F12'],
  mac: ['ca:9a:13:84:05:e6', 'ca:9a:13'],
  ipv6: ['2a02:ca9a:14::5', 'ca9a:14'],
  ipv4: ['93.184.15.15', '93.184.15.15'],
  'local-hosts': ['canary-sixteen.local', 'canary-sixteen'],
  names: ['Rœ-Quill', 'Rœ-Quill'],
};

const everything = Object.values(canaries)
  .map(([text]) => text)
  .join('\n');

describe('canaries', () => {
  const rules = redactionRules.map(({ id }) => id);

  it('there is one for every rule', () => {
    expect(Object.keys(canaries).sort()).toEqual([...rules].sort());
  });

  it('none gets through', () => {
    const clean = redacted(everything).toLowerCase();
    for (const [, canary] of Object.values(canaries)) {
      if (canary !== '') expect(clean).not.toContain(canary.toLowerCase());
    }
  });

  it.each(rules.filter((id) => id !== 'home'))('without the rule "%s" its canary gets through', (id) => {
    const [text, canary] = canaries[id] ?? ['', ''];
    const without = redactor(
      jane,
      redactionRules.filter((rule) => rule.id !== id),
    );
    expect(without(text)).toContain(canary);
  });

  it('without the rule "home" the home folder is no ~', () => {
    const without = redactor(
      jane,
      redactionRules.filter((rule) => rule.id !== 'home'),
    );
    expect(without('/Users/janeroe/Pictures')).toBe('/Users/user-1/Pictures');
  });

  it('leaves its own stand-ins alone', () => {
    const redact = redactor(jane);
    const once = redact(everything);
    expect(redact(once)).toBe(once);
  });

  it('stays quick on a megabyte of repetition', () => {
    for (const sample of [
      'a',
      'a.',
      'a@',
      ':',
      '0:',
      '1.',
      '/Users/',
      '/Volumes/a ',
      '%2F',
      ' ',
      '\n',
      '"_name" : "',
      '<key>',
      everything,
    ]) {
      const began = performance.now();
      redacted(sample.repeat(Math.ceil(1_000_000 / sample.length)));
      expect(performance.now() - began, sample.slice(0, 20)).toBeLessThan(5_000);
    }
  });
});
