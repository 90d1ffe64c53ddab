import { Button, Segmented } from 'antd';
import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { PlanAccount, PlanBlock } from '../../session/plan/plan-account.ts';
import type { PlanForm } from '../../session/plan/plan-view.ts';
import { changePlan, closeAccount } from '../../session/plan/planning.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { AssignForm } from './assign/assign-form.tsx';
import { OwnerForm } from './owner-form.tsx';
import { SelectionSum } from './selection-sum.tsx';
import { TraitsForm } from './traits-form.tsx';

const forms = ['task', 'owner', 'traits'] as const satisfies readonly PlanForm[];

/** What is selected, what it takes to search it, and what can be done with all of it at once. */
export function SelectionPanel({ account }: { readonly account: PlanAccount }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { codes, form, editedTaskId } = useSessionState((state) => ({
    codes: state.selection.codes,
    form: state.plan.form,
    editedTaskId: state.plan.editedTaskId,
  }));
  const blocks = useMemo(
    () =>
      codes.flatMap((code): PlanBlock[] => {
        const block = account.byCode.get(code);
        return block === undefined ? [] : [block];
      }),
    [codes, account],
  );
  const edited = account.tasks.find((task) => task.id === editedTaskId) ?? null;
  const title =
    blocks.length === 1 && blocks[0] !== undefined
      ? blocks[0].code
      : t('plan.selected', { count: blocks.length });
  return (
    <>
      <header className="inspector-head">
        <h2 data-testid="plan-selected">{title}</h2>
        <span className="inspector-subtitle">{edited === null ? '' : t('plan.task.editing')}</span>
        <span className="bar-space" />
        <Button
          type="text"
          size="small"
          icon={<X size={14} />}
          title={t('plan.clear')}
          aria-label={t('plan.clear')}
          data-testid="plan-clear"
          onClick={() => closeAccount(session)}
        />
      </header>
      <div className="inspector-body">
        <SelectionSum blocks={blocks} />
        {edited === null ? (
          <Segmented<PlanForm>
            block
            className="plan-forms"
            value={form}
            options={forms.map((value) => ({ value, label: t(`plan.form.${value}`) }))}
            onChange={(form) => changePlan(session, { form })}
          />
        ) : null}
        {edited !== null || form === 'task' ? (
          <AssignForm key={edited?.id ?? 'new'} account={account} blocks={blocks} edited={edited} />
        ) : form === 'owner' ? (
          <OwnerForm account={account} blocks={blocks} />
        ) : (
          <TraitsForm account={account} blocks={blocks} />
        )}
      </div>
    </>
  );
}
