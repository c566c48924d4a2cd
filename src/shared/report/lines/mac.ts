import type { SupportReport } from '../report.ts';
import {
  flagsText,
  isOff,
  libraryText,
  macText,
  numberOr,
  powerText,
  sizeOr,
  timeIn,
  unknown,
  uploadsOff,
} from '../words.ts';
import type { Line } from './line.ts';

export function macLines({ mac }: SupportReport): readonly Line[] {
  const { macos, running, diskFreeBytes, diskTotalBytes } = mac;
  return [
    { id: 'model', label: 'Model', value: macText(mac) },
    { id: 'macos', label: 'macOS', value: macos ? `${macos.version} (${macos.build})` : unknown },
    { id: 'running', label: 'Switched on', value: running ?? unknown },
    { id: 'power', label: 'Power', value: powerText(mac) },
    {
      id: 'disk',
      label: 'Disk free',
      value: diskFreeBytes === null ? unknown : `${sizeOr(diskFreeBytes)} of ${sizeOr(diskTotalBytes)}`,
    },
  ];
}

export function libraryLines({ library }: SupportReport): readonly Line[] {
  if (library === null) return [];
  const { uploaded, referenced, originalsMissing, trashed, hidden, shared, icloudBytesLeft } = library;
  return [
    { id: 'library', label: 'Library', value: libraryText(library) },
    { id: 'uploaded', label: 'Uploaded', value: isOff(library) ? uploadsOff : numberOr(uploaded) },
    { id: 'referenced', label: 'Originals outside the library', value: numberOr(referenced) },
    { id: 'only-in-icloud', label: 'Originals only in iCloud', value: numberOr(originalsMissing) },
    { id: 'trashed', label: 'Recently deleted', value: numberOr(trashed) },
    { id: 'hidden', label: 'Hidden', value: numberOr(hidden) },
    { id: 'shared', label: 'In shared albums', value: numberOr(shared) },
    { id: 'icloud-left', label: 'iCloud storage left', value: sizeOr(icloudBytesLeft) },
  ];
}

export function engineLines(report: SupportReport): readonly Line[] {
  const { engine } = report;
  if (engine === null) return [];
  const time = timeIn(report);
  const { savedAt, firstSync, pendingResetSince, queued } = engine;
  const reset = pendingResetSince && `since ${time(pendingResetSince)}`;
  return [
    { id: 'flags', label: 'Sync engine’s flags', value: flagsText(engine) },
    { id: 'saved', label: 'Sync engine’s last word', value: savedAt === null ? unknown : time(savedAt) },
    { id: 'first-sync', label: 'First sync finished', value: firstSync === null ? unknown : time(firstSync) },
    { id: 'queued', label: 'Files in the engine’s queue', value: numberOr(queued) },
    ...(reset === null ? [] : [{ id: 'reset', label: 'A reset of the engine is pending', value: reset }]),
  ];
}
