import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const project = (name: string, extra: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`, `test/${name}/**/*.test.tsx`], ...extra },
});

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    passWithNoTests: true,
    projects: [
      project('unit'),
      project('property', { testTimeout: 60_000 }),
      project('architecture', { testTimeout: 60_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('e2e', { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
      project('desktop', { testTimeout: 120_000 }),
    ],
  },
});
