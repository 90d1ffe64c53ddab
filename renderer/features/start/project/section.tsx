import type { ReactNode } from 'react';

/** One step of the form: a group head with its hint, then its fields. */
export function Section(properties: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className="new-section">
      <h2>
        {properties.title}
        <span className="new-section-aside">{properties.aside}</span>
      </h2>
      <div className="new-section-body">{properties.children}</div>
    </section>
  );
}

/** A label and its control on one line. */
export function Field(properties: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="new-field">
      <span className="new-field-label">{properties.label}</span>
      {properties.children}
    </label>
  );
}
