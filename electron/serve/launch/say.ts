import type { JournalStatus } from '../../../shared/host/ports.ts';
import { findClockSetBack } from '../../../shared/ledger/clock.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';

/** A problem's sentence in both languages, one a line. */
export function bothLanguages(problem: Problem): string {
  return `${describeProblem(problem, 'zh')}\n${describeProblem(problem, 'en')}`;
}

/** What a person must hear about the ledger as it was found; an empty list when all is well. */
export function noticesOf(status: JournalStatus, nowMilliseconds: number): string[] {
  if (status.kind === 'damaged') return [bothLanguages(status.problem)];
  if (status.kind === 'empty') return [];
  const clock = findClockSetBack(status.head.hlc, nowMilliseconds);
  return [
    status.lockTakenOver ? takenOverText : '',
    status.cutBytes > 0 ? cutText(status.cutBytes, status.cutWasSaved) : '',
    clock === null ? '' : bothLanguages(clock),
  ].filter((line) => line !== '');
}

const takenOverText =
  '上次程序未正常退出，其占用的写锁已接管。\nThe program was not closed properly last time; its lock on the ledger was taken over.';

function cutText(bytes: number, wasSaved: boolean): string {
  return wasSaved
    ? `台账末尾一条已保存的记录残缺（${bytes} 字节），已截去；其前内容完好。请核对最后一次操作，或从备份恢复。\nThe last saved record of the ledger was incomplete (${bytes} bytes) and was cut off; everything before it is intact. Check the last action, or restore from a backup.`
    : `台账末尾一条未写完、未确认的记录（${bytes} 字节）已截去；已保存的内容全部完好。\nAn unfinished, never acknowledged record at the ledger’s end (${bytes} bytes) was cut off; everything saved is intact.`;
}
