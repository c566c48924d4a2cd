import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Every test sees the same clock face, wherever it runs.
    env: { TZ: 'UTC', LC_ALL: 'C' },
    // Property tests on a busy machine take their time; what hangs still ends.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'shared', include: ['src/shared/**/*.test.ts'] } },
      { extends: true, test: { name: 'renderer', include: ['src/renderer/**/*.test.ts'] } },
      { extends: true, test: { name: 'main', include: ['src/main/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['test/electron/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'electron',
          include: ['test/electron/**/*.test.ts'],
          globalSetup: 'test/electron/built.ts',
          // Each file starts a browser of its own.
          fileParallelism: false,
          // A browser on a busy machine may be late once; what is broken stays so.
          retry: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
