import { recheckCertificates } from '../../../shared/operations/clear/recheck-certificates.ts';
import { ok } from '../../../shared/problems/problem.ts';
import { describeProblem } from '../../../shared/problems/problem-text.ts';
import type { Command } from '../command.ts';
import { withLedger } from '../open-ledger.ts';
import { refuseWith } from '../output.ts';

/** `lawang certificates`: every signature's evidence made again from the tracks behind it. Exit 1 when one disagrees. */
export const certificates: Command = {
  usage: 'lawang certificates --data DIR',
  options: { data: 'one' },
  async run({ positionals, values }, context) {
    const data = values.get('data')?.[0];
    if (data === undefined || positionals.length > 0) return 'usage';
    const { output } = context;
    let wrong = 0;
    const checked = await withLedger(data, { write: false }, context, async ({ port }) => {
      const arrived = await port.entries(0);
      const readBlob = (sha256: string) => port.readBlob(sha256);
      for await (const { signature, faults } of recheckCertificates(arrived, readBlob)) {
        const { blockCode: block, level, personId, at, code } = signature;
        output.line({ block, level, personId, at, code, ok: faults.length === 0, faults });
        if (faults.length === 0) continue;
        wrong++;
        const problem = {
          code: 'certificate-false',
          data: { block, code, faults: faults.join(', ') },
        } as const;
        output.say(`lawang: ${describeProblem(problem, output.language)} [${problem.code}]`);
      }
      return ok(null);
    });
    if (!checked.ok) return refuseWith(output, checked.problem);
    return wrong === 0 ? 0 : 1;
  },
};
