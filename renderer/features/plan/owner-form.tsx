import { Button, Form, Input } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { noFigure } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { personChoices, unitChoices } from '../../session/choices.ts';
import type { PlanAccount, PlanBlock } from '../../session/plan/plan-account.ts';
import { unitName } from '../../session/plan/plan-account.ts';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';
import { Choose } from '../../ui/choose.tsx';

/** Makes one unit and one named person answer for the whole selection. */
export function OwnerForm(properties: {
  readonly account: PlanAccount;
  readonly blocks: readonly PlanBlock[];
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { account, blocks } = properties;
  const [unitId, setUnitId] = useState<string | null>(null);
  const [personId, setPersonId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const units = useMemo(() => unitChoices(rows), [rows]);
  const persons = useMemo(() => personChoices(rows, unitId), [rows, unitId]);
  const save = async () => {
    const saved = await perform(session, 'assign-owner', {
      blocks: blocks.map(({ code }) => code),
      unitId,
      personId,
      since: account.day,
      reason,
    });
    if (saved.ok) setReason('');
  };
  const isMine = useMay('assign-owner');
  const isComplete = unitId !== null && personId !== null;
  return (
    <Form layout="vertical" className="plan-form" data-testid="owner-form">
      <CurrentOwners blocks={blocks} />
      <Form.Item label={t('plan.owner.unit')}>
        <Choose
          choices={units}
          value={unitId}
          placeholder={t('plan.find')}
          testId="owner-unit"
          onChange={(chosen) => {
            setUnitId(chosen);
            setPersonId(rows.units.get(chosen ?? '')?.responsiblePersonId ?? null);
          }}
        />
      </Form.Item>
      <Form.Item label={t('plan.owner.person')}>
        <Choose
          choices={persons}
          value={personId}
          placeholder={t('plan.find')}
          testId="owner-person"
          onChange={setPersonId}
        />
      </Form.Item>
      <Form.Item label={t('plan.owner.reason')}>
        <Input
          value={reason}
          maxLength={500}
          placeholder={t('plan.owner.reason.hint')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form.Item>
      <footer className="plan-form-foot">
        <Button
          type="primary"
          disabled={!isComplete || !isMine}
          title={
            isMine ? (isComplete ? '' : t('plan.owner.incomplete')) : t('reason.not-your-role')
          }
          data-testid="owner-save"
          onClick={() => void save()}
        >
          {t('plan.owner.save', { count: blocks.length })}
        </Button>
      </footer>
    </Form>
  );
}

const mostOwners = 4;

/** Who answers for the selection now, most blocks first. */
function CurrentOwners({ blocks }: { readonly blocks: readonly PlanBlock[] }): ReactNode {
  const { t } = useWords();
  const { units, persons } = useSessionState((state) => ({
    units: state.rows.units,
    persons: state.rows.persons,
  }));
  const counts = new Map<string, number>();
  for (const { owner } of blocks) {
    const unit = unitName(units, owner.unitId) ?? t('figure.noUnit');
    const person = persons.get(owner.personId ?? '')?.name ?? t('figure.noPerson');
    const key = `${unit} · ${person}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const lines = [...counts].sort((a, b) => b[1] - a[1]);
  return (
    <div className="plan-owners">
      <span className="hint">{t('plan.owner.now')}</span>
      {lines.slice(0, mostOwners).map(([name, count]) => (
        <div key={name} className="pair-row">
          <span className="tree-label">{name}</span>
          <span>{t('plan.blocks', { count })}</span>
        </div>
      ))}
      {lines.length > mostOwners ? (
        <span className="hint">{t('plan.owner.more', { count: lines.length - mostOwners })}</span>
      ) : lines.length === 0 ? (
        noFigure
      ) : null}
    </div>
  );
}
