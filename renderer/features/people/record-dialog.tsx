import type { ReactNode } from 'react';
import { perform } from '../../session/session.ts';
import { useSession } from '../../session/use-session.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** A form that records one thing and closes once the ledger has it. */
export function RecordDialog(properties: {
  readonly title: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Names of the fields of the input that must be filled in. */
  readonly required: readonly string[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const session = useSession();
  const { title, operation, input, required, onClose, children } = properties;
  const isComplete = required.every((name) => {
    const value = input[name];
    return typeof value === 'string' && value.trim() !== '';
  });
  return (
    <FormDialog
      title={title}
      isComplete={isComplete}
      onSave={async () => (await perform(session, operation, input)).ok}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}
