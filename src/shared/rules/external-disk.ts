/** Other volumes than that of the Mac itself are mounted here, and the settings for storage do not show them. */
const OTHERS = '/Volumes/';

/** Whether the disk with the library is another than the one of the Mac itself, by the folder of its volume. */
export const isExternal = (path: string): boolean => path.startsWith(OTHERS);
