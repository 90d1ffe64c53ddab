import { Button, Input, Progress, Tooltip } from 'antd';
import { Lock, MapPin, WifiOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useCommandContext } from '../../commands/use-commands.ts';
import { formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { coordinateForms, formatPosition } from '../../map/coordinate-text.ts';
import { setPreferences } from '../../session/session.ts';
import type { RunningWork } from '../../session/session-state.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Status bar, 24 px: where the pointer is, at what scale, in which frame, and what is being worked out. */
export function StatusBar(): ReactNode {
  const { t } = useWords();
  const { meridian, work } = useSessionState((state) => ({
    meridian: state.ground?.input.centralMeridian ?? null,
    work: state.work.filter((item) => item.kind !== 'save')[0] ?? null,
  }));
  return (
    <footer className="status-bar">
      <PointerPosition />
      <ScaleField />
      <span className="status-part">
        {meridian === null ? t('status.noFrame') : t('status.frame', { meridian })}
      </span>
      {work === null ? null : <WorkBar work={work} />}
      <span className="bar-space" />
      <Tooltip title={t('status.offline.hint')}>
        <span className="status-part">
          <WifiOff size={13} /> {t('status.offline')}
        </span>
      </Tooltip>
      <span className="status-part">
        <Lock size={13} /> {t('status.internal')}
      </span>
    </footer>
  );
}

function PointerPosition(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { pointer, chosen } = useSessionState((state) => ({
    pointer: state.pointer,
    chosen: state.preferences.coordinateForm,
  }));
  const form = coordinateForms.find((known) => known === chosen) ?? coordinateForms[0]!;
  const next = coordinateForms[(coordinateForms.indexOf(form) + 1) % coordinateForms.length]!;
  return (
    <Tooltip title={t('status.position')}>
      <button
        type="button"
        className="status-part status-button status-position"
        data-testid="status-position"
        onClick={() => setPreferences(session, { coordinateForm: next })}
      >
        <MapPin size={13} />
        {pointer === null ? t('status.outside') : formatPosition(pointer, form, language)}
      </button>
    </Tooltip>
  );
}

function ScaleField(): ReactNode {
  const { t, language } = useWords();
  const { map } = useCommandContext();
  const { denominator } = useSessionState((state) => ({ denominator: state.scaleDenominator }));
  const [typed, setTyped] = useState<string | null>(null);
  const shown = denominator === null ? '' : formatNumber(denominator, 0, language);
  return (
    <span className="status-part status-scale">
      {t('status.scale')} 1:
      <Input
        size="small"
        variant="borderless"
        data-testid="status-scale"
        title={t('status.scale.hint')}
        aria-label={t('status.scale')}
        value={typed ?? shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onPressEnter={(event) => {
          const wanted = Number((typed ?? '').replaceAll(/[^\d]/g, ''));
          if (wanted >= 100 && wanted <= 5_000_000) map()?.setScale(wanted);
          event.currentTarget.blur();
        }}
      />
    </span>
  );
}

function WorkBar({ work }: { readonly work: RunningWork }): ReactNode {
  const { t } = useWords();
  const share = work.total > 0 ? work.done / work.total : 0;
  const elapsed = (Date.now() - work.startedAt) / 1000;
  const left = share > 0.05 ? Math.ceil(elapsed / share - elapsed) : null;
  return (
    <output className="status-part status-work" data-testid="running-work">
      <Progress percent={share * 100} showInfo={false} size={{ height: 6 }} />
      <span>
        {t(`work.${work.kind}`)} {Math.floor(share * 100)}%
        {left === null ? '' : ` · ${t('status.left', { seconds: left })}`}
      </span>
      {work.cancel === null ? null : (
        <Button type="link" size="small" onClick={work.cancel}>
          {t('action.cancel')}
        </Button>
      )}
    </output>
  );
}
