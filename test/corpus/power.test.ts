import { testAsCatalogued } from './as-catalogued.ts';
import { adapters } from './power-adapter.ts';

testAsCatalogued('power', {
  isCovered: ({ tool, command }) => adapters[tool]?.command.test(command) === true,
  pairs: ({ tool, output, expected }) => adapters[tool]?.pairs(output, expected) ?? [],
  exceptions: {
    'ioreg-clamshell/03-intel-thunderbolt-display-open.txt':
      'cut before the state of the lid, without which there is no fact',
    'pmset-assertions/08-third-party-47-hours.txt':
      'two rows without the summary, without which there is no fact',
    'pmset-batt/06-finishing-charge-99-no-estimate.txt': 'the header that names the power source is missing',
    'pmset-batt/23-not-charging-90-tahoe.txt': 'the header that names the power source is missing',
    'pmset-custom/07-powermode-2-line-only.txt': 'one row that belongs to no section',
    'pmset-g/10-mac-mini-m4-sleep-lines.txt': 'rows without the title that says they are in use',
    'pmset-g/11-excerpt-caffeinate-windowserver.txt': 'rows without the title that says they are in use',
    'softwareupdate/17-defaults-three-10157.txt': 'cut inside the list of updates',
    'softwareupdate/18-defaults-sequoia-trimmed.txt':
      'the list of updates was taken out, the count of them was left',
    'tmutil/15-status-plutil-json-first-backup.txt': 'converted to JSON by another tool, which we do not ask',
  },
});
