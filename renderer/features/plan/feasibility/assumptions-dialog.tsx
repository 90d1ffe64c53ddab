import { Form, InputNumber, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PlanAssumptions } from '../../../../shared/plan/records.ts';
import { useWords } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useMay } from '../../../session/use-may.ts';
import { useSession } from '../../../session/use-session.ts';

const fields = [
  ['speedKilometresPerHour', 'plan.speed', 0.1, 100],
  ['sweepWidthMetres', 'plan.width', 0.5, 1000],
  ['hoursPerDay', 'plan.hoursPerDay', 0.5, 24],
] as const;

/** What person-hours are worked out from; kept in the ledger, since figures are answered for. */
export function AssumptionsDialog(properties: {
  readonly assumptions: PlanAssumptions;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const isMine = useMay('set-plan-assumptions');
  const { assumptions, onClose } = properties;
  const [draft, setDraft] = useState(assumptions);
  const save = async () => {
    const { id: _, ...input } = draft;
    const saved = await perform(session, 'set-plan-assumptions', input);
    if (saved.ok) onClose();
  };
  const setSlowdown = (index: number, value: number | null) =>
    setDraft({
      ...draft,
      slowdowns: draft.slowdowns.map((known, at) => (at === index ? (value ?? known) : known)),
    });
  return (
    <Modal
      open
      title={t('plan.assumptions')}
      okText={t('plan.assumptions.save')}
      cancelText={t('action.cancel')}
      okButtonProps={{
        disabled: !isMine,
        title: isMine ? '' : t('reason.not-your-role'),
        'data-testid': 'assumptions-save',
      }}
      onOk={save}
      onCancel={onClose}
      width={480}
    >
      <p className="hint">{t('plan.assumptions.hint')}</p>
      <Form layout="vertical" className="dialog-form letter-form">
        {fields.map(([name, label, min, max]) => (
          <Form.Item key={name} label={t(label)}>
            <InputNumber
              min={min}
              max={max}
              value={draft[name]}
              data-testid={name}
              onChange={(value) => setDraft({ ...draft, [name]: value ?? draft[name] })}
            />
          </Form.Item>
        ))}
        <Form.Item label={t('plan.wanted')}>
          <InputNumber
            min={1}
            max={100}
            suffix="%"
            value={Math.round(draft.wantedShare * 1000) / 10}
            onChange={(value) =>
              setDraft({ ...draft, wantedShare: value === null ? draft.wantedShare : value / 100 })
            }
          />
        </Form.Item>
      </Form>
      <Form layout="vertical">
        <Form.Item label={t('plan.slowdowns')}>
          <div className="plan-slowdowns">
            {draft.slowdowns.map((value, index) => (
              <InputNumber
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is the difficulty
                key={index}
                min={1}
                max={100}
                step={0.1}
                prefix={index + 1}
                aria-label={`${t('plan.difficulty')} ${index + 1}`}
                value={value}
                onChange={(value) => setSlowdown(index, value)}
              />
            ))}
          </div>
        </Form.Item>
      </Form>
    </Modal>
  );
}
