import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isJob, root } from './run.ts';

const file = join(root, 'out/sbom.cdx.json');

interface Bill {
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: { readonly name: string } };
  readonly components: readonly { readonly 'bom-ref': string }[];
}

/** npm's list of all packages without what differs from run to run and from folder to folder. */
export function normalized(bill: Bill): Bill {
  const { serialNumber: _number, ...lasting } = bill;
  const { timestamp: _time, ...metadata } = bill.metadata;
  return {
    ...lasting,
    metadata: { ...metadata, component: { ...metadata.component, name: 'unstuck' } },
    components: bill.components.toSorted((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  };
}

/** All of them: Electron and React are bundled, so npm counts what ships among the tools for developers. */
export function billOfMaterials(): Bill {
  const options = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const output = { cwd: root, encoding: 'utf8', maxBuffer: 64e6, timeout: 60_000 } as const;
  return normalized(
    JSON.parse(execFileSync('npm', options, { ...output, stdio: ['ignore', 'pipe', 'ignore'] })),
  );
}

if (isJob(import.meta.filename)) {
  const bill = billOfMaterials();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`out/sbom.cdx.json: ${bill.components.length} packages`);
}
