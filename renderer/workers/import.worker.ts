import { answer } from './answer.ts';
import { readImportFile } from './import-handlers.ts';

answer({ read: readImportFile });
