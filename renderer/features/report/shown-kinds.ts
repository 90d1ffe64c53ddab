/** Kinds of report offered in the workspace, in the order of the tree. */
export const shownKinds = [
  'weekly',
  'monthly',
  'special',
  'circular',
  'nil',
  'community',
  'certificates',
] as const;
