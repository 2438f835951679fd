import { defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'

const MINUTE_MS = 60_000
/** Tests with real browsers, processes and files share two cores: one file at a time, patient limits. */
const ONE_AT_A_TIME = {
  environment: 'node' as const,
  globalSetup: ['tests/e2e/support/display.ts'],
  fileParallelism: false,
  testTimeout: 10 * MINUTE_MS,
  hookTimeout: 5 * MINUTE_MS,
  teardownTimeout: MINUTE_MS,
}

export default defineConfig({
  plugins: [react()],
  test: {
    // Texts of every language, as in the main process; a guest's page loads one (tests with real browsers see that).
    setupFiles: ['shared/i18n/every-language.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            '{shared,electron,renderer,build}/**/*.test.{ts,tsx}',
            'tests/{contract,faults,fuzz,hostile,crash,compat,support}/**/*.test.{ts,tsx}',
          ],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      { extends: true, test: { ...ONE_AT_A_TIME, name: 'e2e', include: ['tests/e2e/**/*.e2e.ts'] } },
      { extends: true, test: { ...ONE_AT_A_TIME, name: 'long', include: ['tests/long/**/*.long.ts'], testTimeout: 60 * MINUTE_MS } },
    ],
  },
})
