import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Every test sees the same clock face, wherever it runs.
    env: { TZ: 'UTC', LC_ALL: 'C' },
    projects: [
      { extends: true, test: { name: 'shared', include: ['src/shared/**/*.test.ts'] } },
      { extends: true, test: { name: 'main', include: ['src/main/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
