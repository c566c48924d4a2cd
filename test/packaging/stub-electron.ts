import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'plist';

/** What the fuses are found by in Electron's framework, as @electron/fuses looks for it. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FRAMEWORK = 'Frameworks/Electron Framework.framework';
const FUSES_FROM_THE_FACTORY = '1010100011';

/** As much of Electron.app as packaging touches: nothing in it can run. */
export function makeStubElectron(folder: string, version: string, icns: string): void {
  const contents = join(folder, 'Electron.app/Contents');
  writeBundle(contents, 'Electron', version);
  mkdirSync(join(contents, 'Resources'));
  copyFileSync(icns, join(contents, 'Resources/electron.icns'));
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${kind}`;
    writeBundle(join(contents, `Frameworks/${name}.app/Contents`), name, version);
  }
  writeFramework(join(contents, FRAMEWORK));
  for (const place of ['Resources', `${FRAMEWORK}/Versions/A/Resources`])
    writeLanguages(join(contents, place));
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), 'stub');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), 'stub');
}

/** The fuses of a packaged app: one character each, 0 off, 1 on, in Electron's order. */
export function fusesIn(framework: Buffer): string {
  const at = framework.indexOf(SENTINEL) + SENTINEL.length;
  const count = framework[at + 1] ?? 0;
  return framework.subarray(at + 2, at + 2 + count).toString('latin1');
}

function writeBundle(contents: string, name: string, version: string): void {
  mkdirSync(join(contents, 'MacOS'), { recursive: true });
  writeFileSync(join(contents, 'MacOS', name), '#!/bin/sh\n', { mode: 0o755 });
  const info = {
    CFBundleExecutable: name,
    CFBundleIdentifier: `com.github.${name.replaceAll(/[ ()]/g, '')}`,
    CFBundleName: name,
    CFBundlePackageType: 'APPL',
    CFBundleVersion: version,
    NSAppTransportSecurity: { NSAllowsArbitraryLoads: true },
    NSCameraUsageDescription: 'This app needs access to the camera',
  };
  writeFileSync(join(contents, 'Info.plist'), build(info));
}

function writeFramework(folder: string): void {
  mkdirSync(join(folder, 'Versions/A/Resources'), { recursive: true });
  const wire = Buffer.from([1, FUSES_FROM_THE_FACTORY.length]);
  writeFileSync(
    join(folder, 'Versions/A/Electron Framework'),
    Buffer.concat([Buffer.alloc(64), Buffer.from(SENTINEL), wire, Buffer.from(FUSES_FROM_THE_FACTORY)]),
  );
  symlinkSync('A', join(folder, 'Versions/Current'));
  symlinkSync('Versions/Current/Electron Framework', join(folder, 'Electron Framework'));
  symlinkSync('Versions/Current/Resources', join(folder, 'Resources'));
}

function writeLanguages(folder: string): void {
  for (const language of ['en', 'de']) {
    mkdirSync(join(folder, `${language}.lproj`), { recursive: true });
    writeFileSync(join(folder, `${language}.lproj/locale.pak`), 'pak');
  }
}
