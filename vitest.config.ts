import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// vitest 5 prints failures through Map.groupBy, which Node 20 lacks; without it a red test shows no reason there.
if (!('groupBy' in Map)) {
  const groupBy = <Key, Item>(
    items: Iterable<Item>,
    keyOf: (item: Item) => Key,
  ): Map<Key, Item[]> => {
    const groups = new Map<Key, Item[]>();
    for (const item of items) {
      const key = keyOf(item);
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return groups;
  };
  Object.assign(Map, { groupBy });
}

const project = (name: string, extra: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`, `test/${name}/**/*.test.tsx`], ...extra },
});

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    passWithNoTests: true,
    // Half of every test is waiting for a disc or a browser: a machine of two cores has room for two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Generous, for a busy machine: a test that hangs still ends.
      project('unit', { testTimeout: 30_000 }),
      project('property', { testTimeout: 60_000 }),
      project('architecture', { testTimeout: 60_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('e2e', {
        testTimeout: 600_000,
        hookTimeout: 300_000,
        globalSetup: 'test/e2e/sample-ledger.ts',
      }),
      project('desktop', { testTimeout: 120_000 }),
    ],
  },
});
