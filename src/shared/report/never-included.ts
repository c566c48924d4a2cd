/** Told in the window before the report is saved, and in every form of it. Tests hold the report to it. */
export const neverIncluded: readonly string[] = [
  'photos and videos, their names and places',
  'names of people, accounts and computers',
  'the Apple Account and e-mail addresses',
  'serial numbers and other numbers of this Mac alone',
  'network names and addresses',
  'names of VPNs, proxies, disks and apps',
  'folders and files',
];
