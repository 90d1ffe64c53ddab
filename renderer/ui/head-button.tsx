import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';

/** A small button of a panel's head: a picture, named by its tip. */
export function HeadButton(properties: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}): ReactNode {
  const { label, icon, onClick } = properties;
  return (
    <Tooltip title={label}>
      <Button type="text" size="small" icon={icon} aria-label={label} onClick={onClick} />
    </Tooltip>
  );
}
