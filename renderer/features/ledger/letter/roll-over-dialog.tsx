import { DatePicker, Modal, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import dayjs from 'dayjs';
import { type ReactNode, useMemo, useState } from 'react';
import { planRollOver, type RollOverLine } from '../../../../shared/people/roll-over.ts';
import { describeProblem } from '../../../../shared/problems/problem-text.ts';
import { noFigure } from '../../../i18n/figure-text.ts';
import { useWords, type Words } from '../../../i18n/words.tsx';
import { perform } from '../../../session/session.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { LetterChip } from '../letter-chip.tsx';
import type { RegisterLine } from '../letter-register.ts';
import type { Register } from '../use-register.ts';

interface Row extends RollOverLine {
  readonly key: string;
  readonly line: RegisterLine;
  readonly signer: string | null;
  readonly isOtherSigner: boolean;
}

/** 续签: the letters that run out by a day, for the next term, in one command. What is refused is seen before. */
export function RollOverDialog(properties: {
  readonly register: Register;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const session = useSession();
  const { register, onClose } = properties;
  const { rows } = useSessionState((state) => ({ rows: state.rows }));
  const year = Number(register.day.slice(0, 4));
  const [until, setUntil] = useState(`${year}-12-31`);
  const [signedOn, setSignedOn] = useState<string | null>(register.day);
  const [validUntil, setValidUntil] = useState(`${year + 1}-12-31`);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () => register.lines.filter(({ letter }) => (letter.validUntil ?? '9999') <= until),
    [register, until],
  );
  const table = useMemo(() => {
    const letterIds = lines.map(({ letter }) => letter.id);
    const plan = planRollOver(rows, { letterIds, signedOn, validUntil });
    return plan.map((one, at): Row => {
      const isOtherSigner = one.personId !== one.letter.personId;
      const signer = rows.persons.get(one.personId ?? '')?.name ?? null;
      return { ...one, key: one.letter.id, line: lines[at]!, signer, isOtherSigner };
    });
  }, [rows, lines, signedOn, validUntil]);
  const fit = table.filter(({ refusal }) => refusal === null);
  const chosen = fit.filter(({ key }) => !left.has(key));
  const save = async () => {
    const letterIds = chosen.map(({ key }) => key);
    if ((await perform(session, 'renew-letters', { letterIds, signedOn, validUntil })).ok) {
      session.store.setState({ letterId: null });
      onClose();
    }
  };
  return (
    <Modal
      open
      title={t('letter.roll.title')}
      okText={t('letter.roll.ok', { count: chosen.length })}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: chosen.length === 0, 'data-testid': 'roll-save' }}
      onOk={save}
      onCancel={onClose}
      width={900}
    >
      <p className="hint">{t('letter.roll.hint')}</p>
      <div className="roll-days">
        <Day label={t('letter.roll.until')} day={until} onDay={(day) => day && setUntil(day)} />
        <Day label={t('letter.roll.signed')} day={signedOn} isOptional onDay={setSignedOn} />
        <Day
          label={t('letter.roll.valid')}
          day={validUntil}
          onDay={(day) => day && setValidUntil(day)}
        />
      </div>
      {signedOn === null ? <p className="warn">{t('letter.roll.unsigned')}</p> : null}
      <Table<Row>
        size="small"
        virtual
        pagination={false}
        scroll={{ x: 850, y: 360 }}
        columns={makeColumns(words)}
        dataSource={table}
        locale={{ emptyText: t('letter.roll.none', { day: until }) }}
        rowSelection={{
          columnWidth: 36,
          selectedRowKeys: chosen.map(({ key }) => key),
          getCheckboxProps: (row) => ({ disabled: row.refusal !== null }),
          onChange: (keys) => {
            const kept = new Set(keys.map(String));
            setLeft(new Set(fit.flatMap(({ key }) => (kept.has(key) ? [] : [key]))));
          },
        }}
      />
      <p data-testid="roll-sum">
        {t('letter.roll.sum', { count: chosen.length, all: table.length })}
        {fit.length === table.length ? null : (
          <b className="warn"> {t('letter.roll.refused', { count: table.length - fit.length })}</b>
        )}
      </p>
    </Modal>
  );
}

function Day(properties: {
  readonly label: string;
  readonly day: string | null;
  readonly isOptional?: boolean;
  readonly onDay: (day: string | null) => void;
}): ReactNode {
  const { label, day, isOptional, onDay } = properties;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the picker inside is the control
    <label>
      <span>{label}</span>
      <DatePicker
        value={day === null ? null : dayjs(day)}
        allowClear={isOptional ?? false}
        onChange={(value) => onDay(value?.format('YYYY-MM-DD') ?? null)}
      />
    </label>
  );
}

function makeColumns({ t, language }: Words): ColumnsType<Row> {
  return [
    { title: '', width: 34, render: (_, { line }) => <LetterChip status={line.status} /> },
    {
      title: t('ledger.number'),
      width: 160,
      ellipsis: true,
      render: (_, row) => row.letter.number,
    },
    { title: t('ledger.holder'), width: 180, ellipsis: true, render: (_, row) => row.line.holder },
    { title: t('ledger.until'), width: 96, render: (_, row) => row.letter.validUntil },
    {
      title: t('letter.roll.outcome'),
      width: 340,
      ellipsis: true,
      render: (_, { refusal, number, signer, isOtherSigner }) =>
        refusal === null ? (
          <>
            {number} · {signer ?? noFigure}
            {isOtherSigner ? <span className="warn"> {t('letter.roll.other')}</span> : null}
          </>
        ) : (
          <span className="bad">{describeProblem(refusal, language)}</span>
        ),
    },
  ];
}
