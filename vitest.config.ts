import { defineConfig } from 'vitest/config'

/** Two projects: `unit` (core, store, documents, server on a real PostgreSQL) and `e2e` (real processes, a real browser). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'apps/server/**/*.test.ts',
            'apps/web/app/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          globalSetup: ['packages/store/test-setup.ts'],
          setupFiles: ['packages/store/lint/watch-statements.ts'],
          // One process runs many files, so modules and the catalogue are loaded once: a third of the time.
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts', 'chaos/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
