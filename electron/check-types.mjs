import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const compiler = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
// Each folder has its own tsconfig: what a folder's `lib` and `types` leave out, its code cannot use.
const folders = ['shared', 'electron', 'renderer', 'test'];

/** @param {string} folder @returns {Promise<number>} exit code of the type check */
function check(folder) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiler, '-p', join(root, folder), '--pretty'], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const codes = await Promise.all(folders.map(check));
const wrong = folders.filter((_, index) => codes[index] !== 0);
console.log(wrong.length === 0 ? 'types: no errors' : `types: errors in ${wrong.join(', ')}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
