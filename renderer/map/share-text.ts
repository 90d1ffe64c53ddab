/** A share as whole per cent for a label: 100 % only when nothing is missing, never 0 % when something is there. */
export function shareText(share: number | null): string {
  if (share === null) return '—';
  if (share >= 1) return '100%';
  if (share > 0 && share < 0.005) return '<1%';
  return `${Math.min(99, Math.round(share * 100))}%`;
}
