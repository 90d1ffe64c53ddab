import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, root } from './build.mjs';

// npm runs scripts in the package's folder and keeps the caller's in INIT_CWD; paths belong to the caller.
const folder = process.env.INIT_CWD ?? process.cwd();
await ensureBuilt(['cli'], (line) => console.error(`lawang: ${line}`));
const { main } = await import(pathToFileURL(join(root, 'dist', 'cli', 'main.js')).href);
process.exitCode = await main(process.argv.slice(2), { folder, root });
