import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import type { ListKind } from '../../../../shared/import/lists/list-kinds.ts';
import { useWords } from '../../../i18n/words.tsx';
import { exportList } from '../../../session/lists.ts';
import { useSession } from '../../../session/use-session.ts';

export const listKinds: readonly ListKind[] = ['units', 'persons', 'posts', 'letters'];

/** Lists as spreadsheets: with what the ledger holds, or empty to be filled in. */
export function ExportMenu({ icon }: { readonly icon: ReactNode }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const items = listKinds.flatMap((kind) => [
    { key: `data:${kind}`, label: t('people.export.data', { list: t(`people.list.${kind}`) }) },
    { key: `empty:${kind}`, label: t('people.export.empty', { list: t(`people.list.${kind}`) }) },
  ]);
  const choose = (key: string) => {
    const [content, name] = key.split(':');
    const kind = listKinds.find((one) => one === name);
    if (kind !== undefined) void exportList(session, kind, content === 'data');
  };
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => choose(key) }} trigger={['click']}>
      <Button icon={icon} data-testid="list-export">
        {t('people.export')}
      </Button>
    </Dropdown>
  );
}
