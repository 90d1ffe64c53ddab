import type { ReactNode } from 'react';

/** What is known of a find or a lead, label and value line by line. */
export function Facts({ children }: { readonly children: ReactNode }): ReactNode {
  return <dl className="responsible clear-facts">{children}</dl>;
}

/** One line of it; left out where there is no value. */
export function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  if (children === null || children === '') return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
