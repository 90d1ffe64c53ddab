import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './build.mjs';

/** @param {string} line */
const say = (line) => console.log(line);

try {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node ${process.versions.node} < 20.19`);
  await ensureBuilt(['page', 'serve'], say);
  const { main } = await import(pathToFileURL(join(root, 'dist', 'serve', 'main.js')).href);
  process.exit(
    await main(process.argv.slice(2), {
      // npm runs scripts in the package's folder and keeps the caller's in INIT_CWD.
      folder: process.env.INIT_CWD ?? process.cwd(),
      root,
      prepareElectron: () => ensureBuilt(['shell'], say),
    }),
  );
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`拉网未能启动：${reason}\nLawang could not start: ${reason}`);
  if (process.env.LAWANG_DEBUG) console.error(error);
  process.exit(1);
}
