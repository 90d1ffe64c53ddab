import { listLimitMegabytes, readWorkbook } from '../../shared/import/lists/read-workbook.ts';
import { refuse } from '../../shared/problems/problem.ts';
import { answer } from './answer.ts';

async function read(file: File) {
  if (file.size > listLimitMegabytes * 1_000_000) {
    const megabytes = Math.ceil(file.size / 1_000_000);
    return refuse('list-too-big', { file: file.name, megabytes, limit: listLimitMegabytes });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readWorkbook({ name: file.name, bytes }, inflate);
}

async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

answer({ read });
