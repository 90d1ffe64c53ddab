import { Button, InputNumber, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Track } from '../../../shared/tracks/records.ts';
import { formatNumber } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { mayDo } from '../../session/signing-in.ts';
import { findMembersOf } from '../../session/track-legs.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** 集中拉网: how many people one leader's track stands for, how far apart, and whose own tracks lie in the net. */
export function DragNetSection({ track }: { readonly track: Track }): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { nets, tracks, isMine } = useSessionState((state) => ({
    isMine: mayDo(state, 'set-drag-net'),
    nets: state.rows.dragNets,
    tracks: state.rows.tracks,
  }));
  const net = nets.get(track.id);
  const [people, setPeople] = useState<number | null>(net?.people ?? Math.max(2, track.people));
  const [spacing, setSpacing] = useState<number | null>(net?.spacingMetres ?? 5);
  const [members, setMembers] = useState<readonly string[]>(net?.memberTrackIds ?? []);
  const isKnown = net !== undefined;
  useEffect(() => {
    if (isKnown || people === null || spacing === null) return;
    let isWanted = true;
    void findMembersOf(session, track.id, people, spacing).then((found) => {
      if (isWanted) setMembers(found);
    });
    return () => {
      isWanted = false;
    };
  }, [session, track.id, isKnown, people, spacing]);
  const leader = [...nets.values()].find(({ memberTrackIds }) => memberTrackIds.includes(track.id));
  if (leader !== undefined)
    return (
      <section className="panel-section" data-testid="net-section">
        <h3>{t('net.title')}</h3>
        <p className="hint">
          {t('net.member', { leader: tracks.get(leader.id)?.name ?? leader.id })}
        </p>
      </section>
    );
  const width = (people ?? 0) * (spacing ?? 0);
  const nameOf = (id: string) => tracks.get(id)?.name || tracks.get(id)?.file.name || id;
  return (
    <section className="panel-section" data-testid="net-section">
      <div className="section-head">
        <h3>{t('net.title')}</h3>
      </div>
      <div className="form-rows">
        <div>
          <span>{t('net.people')}</span>
          <InputNumber
            value={people}
            min={2}
            max={1000}
            precision={0}
            onChange={setPeople}
            data-testid="net-people"
          />
        </div>
        <div>
          <span>{t('net.spacing')}</span>
          <InputNumber
            value={spacing}
            min={0.5}
            max={200}
            onChange={setSpacing}
            data-testid="net-spacing"
          />
        </div>
        <div>
          <span title={t('net.members.hint')}>{t('net.members')}</span>
          <Select
            mode="multiple"
            maxTagCount={1}
            value={[...members]}
            options={[...tracks.values()]
              .filter((other) => other.id !== track.id && other.roundId === track.roundId)
              .map(({ id }) => ({ value: id, label: nameOf(id) }))}
            optionFilterProp="label"
            onChange={setMembers}
            data-testid="net-members"
          />
        </div>
      </div>
      <p className="hint">
        {t('net.hint', { people: people ?? 0, width: formatNumber(width, 0, language) })}
      </p>
      <div className="leg-actions">
        <Button
          type={isKnown ? 'default' : 'primary'}
          disabled={!isMine || people === null || spacing === null}
          data-testid="set-net"
          onClick={() =>
            void perform(session, 'set-drag-net', {
              trackId: track.id,
              people,
              spacingMetres: spacing,
              memberTrackIds: members,
            })
          }
        >
          {t('net.set')}
        </Button>
        <Button
          disabled={!isMine || !isKnown}
          data-testid="clear-net"
          onClick={() => void perform(session, 'clear-drag-net', { trackId: track.id })}
        >
          {t('net.clear')}
        </Button>
      </div>
    </section>
  );
}
