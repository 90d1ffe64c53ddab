import { Button, Checkbox, DatePicker, Form, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { risks } from '../../../shared/plan/plan-entries.ts';
import type { AccessAid, BlockTraits, Risk, RiskTag } from '../../../shared/plan/records.ts';
import { useWords } from '../../i18n/words.tsx';
import type { PlanAccount, PlanBlock } from '../../session/plan/plan-account.ts';
import { perform } from '../../session/session.ts';
import { useMay } from '../../session/use-may.ts';
import { useSession } from '../../session/use-session.ts';

const tags = ['remote', 'wild', 'dark', 'uninhabited'] as const satisfies readonly RiskTag[];
const aids = ['ladder', 'plank', 'rope', 'boat', 'drone'] as const satisfies readonly AccessAid[];

/** Fields of the form; undefined leaves what each block has. */
interface TraitsDraft {
  readonly risk?: Risk;
  readonly tags?: RiskTag[];
  readonly difficulty?: number;
  readonly aids?: AccessAid[];
  readonly blockedUntil?: string | null;
  readonly blockedReason?: string;
}

/** Says of the whole selection how risky and how hard to reach it is, and until when closed. */
export function TraitsForm(properties: {
  readonly account: PlanAccount;
  readonly blocks: readonly PlanBlock[];
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { account, blocks } = properties;
  const [draft, setDraft] = useState<TraitsDraft>({});
  const change = (part: TraitsDraft) => setDraft({ ...draft, ...part });
  const now = commonTraits(blocks);
  const isMine = useMay('set-block-traits');
  const isClosing = typeof draft.blockedUntil === 'string';
  const isComplete =
    Object.keys(draft).length > 0 && (!isClosing || (draft.blockedReason ?? '').trim() !== '');
  const save = async () => {
    const codes = blocks.map(({ code }) => code);
    const saved = await perform(session, 'set-block-traits', { blocks: codes, ...draft });
    if (saved.ok) setDraft({});
  };
  return (
    <Form layout="vertical" className="plan-form" data-testid="traits-form">
      <Form.Item label={t('plan.risk')}>
        <Segmented
          block
          value={draft.risk ?? now.risk ?? ''}
          options={risks.map((value) => ({ value, label: t(`plan.risk.${value}`) }))}
          onChange={(risk) => change({ risk: risk as Risk })}
        />
      </Form.Item>
      <Form.Item label={t('plan.tags')}>
        <Checkbox.Group
          value={draft.tags ?? now.tags ?? []}
          options={tags.map((value) => ({ value, label: t(`plan.tag.${value}`) }))}
          onChange={(chosen) => change({ tags: chosen })}
        />
      </Form.Item>
      <Form.Item label={t('plan.difficulty')}>
        <Segmented
          block
          value={draft.difficulty ?? now.difficulty ?? 0}
          options={[1, 2, 3, 4, 5]}
          onChange={(difficulty) => change({ difficulty })}
        />
      </Form.Item>
      <Form.Item label={t('plan.aids')}>
        <Checkbox.Group
          value={draft.aids ?? now.aids ?? []}
          options={aids.map((value) => ({ value, label: t(`plan.aid.${value}`) }))}
          onChange={(chosen) => change({ aids: chosen })}
        />
      </Form.Item>
      <div className="plan-pair">
        <Form.Item label={t('plan.closedUntil')}>
          <DatePicker
            value={dayOf(draft.blockedUntil === undefined ? now.blockedUntil : draft.blockedUntil)}
            minDate={dayjs(account.day)}
            onChange={(day) => change({ blockedUntil: day?.format('YYYY-MM-DD') ?? null })}
          />
        </Form.Item>
        <Form.Item label={t('plan.closedReason')}>
          <Input
            value={draft.blockedReason ?? now.blockedReason ?? ''}
            maxLength={500}
            placeholder={t('plan.closedReason.hint')}
            onChange={(event) => change({ blockedReason: event.target.value })}
          />
        </Form.Item>
      </div>
      <p className="hint">{t('plan.traits.hint')}</p>
      <footer className="plan-form-foot">
        <Button
          type="primary"
          disabled={!isComplete || !isMine}
          title={
            isMine
              ? isComplete
                ? ''
                : t(isClosing ? 'plan.closedReason.needed' : 'plan.traits.none')
              : t('reason.not-your-role')
          }
          data-testid="traits-save"
          onClick={() => void save()}
        >
          {t('plan.traits.save', { count: blocks.length })}
        </Button>
      </footer>
    </Form>
  );
}

const dayOf = (day: string | null | undefined) => (day ? dayjs(day) : null);

/** What all blocks have in common; a field on which they differ is left out. */
function commonTraits(blocks: readonly PlanBlock[]): TraitsDraft {
  const all = blocks.map(({ traits }) => traits);
  const first = all[0];
  if (first === undefined) return {};
  const agree = (pick: (traits: BlockTraits) => unknown) =>
    all.every((traits) => JSON.stringify(pick(traits)) === JSON.stringify(pick(first)));
  return {
    ...(agree((traits) => traits.risk) ? { risk: first.risk } : {}),
    ...(agree((traits) => traits.tags) ? { tags: [...first.tags] } : {}),
    ...(agree((traits) => traits.access.difficulty) ? { difficulty: first.access.difficulty } : {}),
    ...(agree((traits) => traits.access.aids) ? { aids: [...first.access.aids] } : {}),
    ...(agree((traits) => traits.blockedUntil) ? { blockedUntil: first.blockedUntil } : {}),
    ...(agree((traits) => traits.blockedReason) ? { blockedReason: first.blockedReason } : {}),
  };
}
