import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type PlistValue, parse } from 'plist';

/** The part of what electron-builder hands over that is used here. */
interface Packed {
  readonly appOutDir: string;
  readonly packager: { readonly appInfo: { readonly productFilename: string } };
}

type Info = Readonly<Record<string, PlistValue>>;

/**
 * macOS asks before an app looks at a disk that is not the Mac's own, and before it knocks at a proxy that is another
 * device of the local network. Nothing else of ours needs asking.
 */
const usage = [
  'NSRemovableVolumesUsageDescription',
  'NSNetworkVolumesUsageDescription',
  'NSLocalNetworkUsageDescription',
];

/**
 * Runs before the signing. electron-builder allows every insecure connection, for apps that load pages over http, and
 * Electron's own template has a reason ready for camera and microphone; this app does neither.
 */
export function afterPack({ appOutDir, packager }: Packed): void {
  const file = join(appOutDir, `${packager.appInfo.productFilename}.app/Contents/Info.plist`);
  writeFileSync(file, build(withoutPermissions(parse(readFileSync(file, 'utf8')) as Info)));
}

function withoutPermissions(info: Info): Info {
  const kept = Object.entries(info).filter(
    ([key]) => !key.endsWith('UsageDescription') || usage.includes(key),
  );
  return { ...Object.fromEntries(kept), NSAppTransportSecurity: { NSAllowsArbitraryLoads: false } };
}
