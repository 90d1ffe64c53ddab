import { type ReactNode, useMemo } from 'react';
import type { LetterStatus } from '../../../../shared/people/letter-status.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useSession } from '../../../session/use-session.ts';
import { BlockSketch, type SketchLook } from '../../../ui/block-sketch.tsx';
import { LetterChip } from '../letter-chip.tsx';
import type { RegisterLine } from '../letter-register.ts';
import type { Register } from '../use-register.ts';

const looks = {
  'in-force': 'letter-in-force',
  pending: 'letter-pending',
  expired: 'letter-expired',
  renew: 'letter-renew',
} as const satisfies Record<LetterStatus, SketchLook>;
const statuses = ['in-force', 'pending', 'expired', 'renew'] as const;

/** The letters' ground in small: the state of the letter over each block, numbers where something is to do. */
export function LetterMap(properties: {
  readonly register: Register;
  readonly line: RegisterLine | undefined;
}): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const { register, line } = properties;
  const { lines, blocks } = register;
  const over = useMemo(() => linesByBlock(lines), [lines]);
  const shapes = useMemo(
    () =>
      blocks.map(({ shape }) => {
        const own = over.get(shape.code);
        return {
          key: shape.code,
          polygons: shape.polygons,
          look: own === undefined ? ('plain' as const) : looks[own.status],
          title: own === undefined ? shape.code : `${shape.code} · ${own.letter.number}`,
          onClick: () => {
            if (own !== undefined) session.store.setState({ letterId: own.letter.id });
          },
        };
      }),
    [blocks, over, session],
  );
  const marks = useMemo(
    () =>
      lines.flatMap((one) => {
        const isWanted = one.letter.id === line?.letter.id || one.group === 'todo';
        const at = isWanted ? middleOf(register, one) : null;
        if (at === null) return [];
        const text = `${t(`ledger.chip.${one.status}`)} ${shortNumber(one.letter.number)}`;
        return [{ key: one.letter.id, at, text, look: looks[one.status] }];
      }),
    [lines, line, register, t],
  );
  const outline = useMemo(() => outlineOf(register, line), [register, line]);
  const drawn = [{ key: 'chosen', className: 'sketch-outline', edges: outline }];
  return (
    <div className="letter-map" data-testid="letter-map">
      <BlockSketch label={t('letter.map')} shapes={shapes} lines={drawn} marks={marks} />
      <div className="letter-legend float">
        {statuses.map((status) => (
          <span key={status}>
            <LetterChip status={status} /> {t(`ledger.status.${status}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The letter over each block; of several, one in force before the others. Unit letters alone, not those above them. */
function linesByBlock(lines: readonly RegisterLine[]): ReadonlyMap<string, RegisterLine> {
  const over = new Map<string, RegisterLine>();
  for (const line of lines)
    for (const code of line.codes) if (over.get(code)?.status !== 'in-force') over.set(code, line);
  return over;
}

/** The running number in a letter's number: 禁铲责〔2026〕第38号 → 38. */
function shortNumber(number: string): string {
  return /第\s*(\d+)\s*号/.exec(number)?.[1] ?? number.slice(-4);
}

function middleOf({ blocks }: Register, line: RegisterLine): readonly [number, number] | null {
  const codes = new Set(line.codes);
  let [x, y, count] = [0, 0, 0];
  for (const { shape } of blocks) {
    const shell = codes.has(shape.code) ? shape.polygons[0]?.[0] : undefined;
    for (let i = 0; shell !== undefined && i < shell.length; i += 2) {
      x += shell[i]!;
      y += shell[i + 1]!;
      count++;
    }
  }
  return count === 0 ? null : [x / count, y / count];
}

type Edge = readonly [number, number, number, number];

/** Edges of the chosen letter's ground that no other block of it shares. */
function outlineOf({ blocks }: Register, line: RegisterLine | undefined): readonly Edge[] {
  const codes = new Set(line?.codes ?? []);
  const open = new Map<string, Edge>();
  for (const { shape } of blocks) {
    if (!codes.has(shape.code)) continue;
    for (const ring of shape.polygons.flat())
      for (let i = 0; i < ring.length; i += 2) {
        const next = i + 2 < ring.length ? i + 2 : 0;
        const edge: Edge = [ring[i]!, ring[i + 1]!, ring[next]!, ring[next + 1]!];
        const back = [edge[2], edge[3], edge[0], edge[1]].join();
        if (!open.delete(back)) open.set(edge.join(), edge);
      }
  }
  return [...open.values()];
}
