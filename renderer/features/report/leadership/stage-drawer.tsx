import { Button } from 'antd';
import { Map as MapIcon, X } from 'lucide-react';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Figure } from '../../../../shared/report/model/figure.ts';
import { useWords } from '../../../i18n/words.tsx';
import { traceFigure } from '../../../session/reports.ts';
import { useSession, useSessionState } from '../../../session/use-session.ts';
import { TracePanel } from '../trace-panel.tsx';
import { type CaseLine, listCases } from './case-lines.ts';
import { openList } from './open-list.ts';

type OpenFigure = (figure: Figure) => void;

const DrawerContext = createContext<OpenFigure>(() => undefined);

/** Opens beside the stage where a figure comes from, and what it counts. */
export function useOpenFigure(): OpenFigure {
  return useContext(DrawerContext);
}

/** The stage with its drawer: what a figure counts, as a list, and below what it was computed from. */
export function StageWithDrawer({ children }: { readonly children: ReactNode }): ReactNode {
  const session = useSession();
  const [figure, setFigure] = useState<Figure | null>(null);
  const open = useCallback(
    (wanted: Figure) => {
      setFigure(wanted);
      void traceFigure(session, wanted.code);
    },
    [session],
  );
  return (
    <DrawerContext value={open}>
      {children}
      {figure === null ? null : <Drawer figure={figure} onClose={() => setFigure(null)} />}
    </DrawerContext>
  );
}

function Drawer(properties: { readonly figure: Figure; readonly onClose: () => void }): ReactNode {
  const { figure, onClose } = properties;
  const { t } = useWords();
  const session = useSession();
  const { rows, asOf } = useSessionState((state) => ({
    rows: state.rows,
    asOf: state.report.view?.model.parameters.asOf ?? '',
  }));
  const lines = useMemo(() => listCases(rows, asOf, figure.code, t), [rows, asOf, figure, t]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onClose]);
  const codes = lines?.flatMap(({ block }) => (block === null ? [] : [block])) ?? [];
  return (
    <aside className="stage-drawer" aria-label={figure.name} data-testid="stage-drawer">
      <h2 className="panel-head">
        {figure.code} {figure.name}
        <Button
          size="small"
          type="text"
          icon={<X size={14} />}
          aria-label={t('lead.leave')}
          data-testid="stage-drawer-close"
          onClick={onClose}
        />
      </h2>
      {lines === null ? null : (
        <>
          <CaseList lines={lines} />
          <Button
            size="small"
            icon={<MapIcon size={14} />}
            className="stage-drawer-map"
            disabled={codes.length === 0}
            data-testid="stage-drawer-map"
            onClick={() => openList(session, 'blocks', codes)}
          >
            {t('lead.toMap')}
          </Button>
        </>
      )}
      <TracePanel />
    </aside>
  );
}

function CaseList({ lines }: { readonly lines: readonly CaseLine[] }): ReactNode {
  const { t } = useWords();
  const session = useSession();
  if (lines.length === 0) return <p className="report-hint">{t('lead.list.none')}</p>;
  return (
    <ul className="case-lines" data-testid="case-lines">
      {lines.map(({ id, title, block, words, state, isBad }) => (
        <li key={id}>
          <b>{title}</b>
          {block === null ? (
            <span>{t('lead.noBlock')}</span>
          ) : (
            <button
              type="button"
              className="case-block"
              onClick={() => openList(session, 'blocks', [block])}
            >
              {block}
            </button>
          )}
          <span className={isBad ? 'case-state bad' : 'case-state'}>{state}</span>
          <small className="case-words">{words.join(' · ')}</small>
        </li>
      ))}
    </ul>
  );
}

/** A figure on the stage that opens the drawer; nothing recorded is a dash. */
export function FigureButton(properties: {
  readonly figure: Figure | null;
  readonly text: string;
  readonly className?: string;
}): ReactNode {
  const { figure, text, className = '' } = properties;
  const open = useOpenFigure();
  if (figure === null) return <b className={className}>—</b>;
  return (
    <button
      type="button"
      className={`figure-button ${className}`}
      data-figure={figure.code}
      title={`${figure.code} ${figure.name}`}
      onClick={() => open(figure)}
    >
      {text}
    </button>
  );
}

/** The code of a card's main figure, by which anybody may ask where it comes from. */
export function CodeChip({ figure }: { readonly figure: Figure | null }): ReactNode {
  const { t } = useWords();
  const open = useOpenFigure();
  if (figure === null) return null;
  return (
    <button
      type="button"
      className="code-chip"
      title={`${t('lead.source')} ${figure.code} ${figure.name}`}
      data-testid={`code-${figure.code}`}
      onClick={() => open(figure)}
    >
      {figure.code}
    </button>
  );
}
