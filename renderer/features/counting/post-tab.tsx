import { Button, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { watchedHours } from '../../../shared/coverage/view-tracks.ts';
import { formatNumber, formatShortDay } from '../../i18n/figure-text.ts';
import { useWords } from '../../i18n/words.tsx';
import { perform } from '../../session/session.ts';
import { useSession, useSessionState } from '../../session/use-session.ts';

/** Cameras and observation posts with a fixed view: where, which way, how far, when. */
export function PostTab(): ReactNode {
  const { t, language } = useWords();
  const session = useSession();
  const { viewPosts, rounds } = useSessionState((state) => ({
    viewPosts: state.rows.viewPosts,
    rounds: state.rows.rounds,
  }));
  const posts = [...viewPosts.values()];
  return (
    <>
      {posts.length === 0 ? (
        <p className="hint">{t('post.none')}</p>
      ) : (
        <table className="counting-table">
          <tbody>
            {posts.map((post) => (
              <tr key={post.id} data-testid="view-post">
                <td>{post.name}</td>
                <td>{rounds.get(post.roundId)?.name}</td>
                <td className="right">
                  {post.bearingDegrees}° ± {post.angleDegrees / 2}°
                </td>
                <td className="right">{post.rangeMetres} m</td>
                <td>
                  {formatShortDay(post.fromDay)} — {formatShortDay(post.untilDay)}
                </td>
                <td>
                  {post.fromHour}—{post.untilHour}
                </td>
                <td className="right">
                  {t('post.watched', { hours: formatNumber(watchedHours(post), 0, language) })}
                </td>
                <td>
                  <Button
                    size="small"
                    type="text"
                    danger
                    onClick={() => void perform(session, 'remove-view-post', { id: post.id })}
                  >
                    {t('post.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PostForm />
      <p className="hint">{t('post.hint')}</p>
    </>
  );
}

const hourPattern = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

function PostForm(): ReactNode {
  const { t } = useWords();
  const session = useSession();
  const state = useSessionState(({ rows }) => ({ rounds: rows.rounds }));
  const rounds = [...state.rounds.values()];
  const [name, setName] = useState('');
  const [roundId, setRoundId] = useState(rounds.at(-1)?.id ?? null);
  const [place, setPlace] = useState('');
  const [bearing, setBearing] = useState<number | null>(0);
  const [angle, setAngle] = useState<number | null>(60);
  const [range, setRange] = useState<number | null>(200);
  const [days, setDays] = useState<readonly [Dayjs, Dayjs]>([dayjs(), dayjs()]);
  const [hours, setHours] = useState('08:00-18:00');
  const position = place.split(/[,，\s]+/).map(Number);
  const [fromHour, untilHour] = hours.split(/[-—~]/).map((part) => part.trim());
  const isPlace = position.length === 2 && position.every(Number.isFinite);
  const isReady =
    name.trim() !== '' &&
    roundId !== null &&
    isPlace &&
    bearing !== null &&
    angle !== null &&
    range !== null &&
    hourPattern.test(fromHour ?? '') &&
    hourPattern.test(untilHour ?? '');
  const save = async () => {
    const saved = await perform(session, 'record-view-post', {
      name: name.trim(),
      roundId,
      position,
      bearingDegrees: bearing,
      angleDegrees: angle,
      rangeMetres: range,
      fromDay: days[0].format('YYYY-MM-DD'),
      untilDay: days[1].format('YYYY-MM-DD'),
      fromHour,
      untilHour,
    });
    if (saved.ok) setName('');
  };
  return (
    <div className="counting-form">
      <div className="counting-field">
        <span>{t('post.name')}</span>
        <Input
          value={name}
          onChange={({ target }) => setName(target.value)}
          data-testid="post-name"
        />
      </div>
      <div className="counting-field">
        <span>{t('stage.round')}</span>
        <Select
          value={roundId}
          options={rounds.map((round) => ({ value: round.id, label: round.name }))}
          onChange={setRoundId}
        />
      </div>
      <div className="counting-field">
        <span>{t('post.place')}</span>
        <Input
          value={place}
          placeholder="118.7, 37.6"
          status={place !== '' && !isPlace ? 'error' : ''}
          title={t('post.badPlace')}
          onChange={({ target }) => setPlace(target.value)}
          data-testid="post-place"
        />
      </div>
      <div className="counting-field">
        <span>{t('post.bearing')}</span>
        <InputNumber value={bearing} min={0} max={359.9} onChange={setBearing} />
      </div>
      <div className="counting-field">
        <span>{t('post.angle')}</span>
        <InputNumber value={angle} min={1} max={360} onChange={setAngle} />
      </div>
      <div className="counting-field">
        <span>{t('post.range')}</span>
        <InputNumber value={range} min={1} max={5000} onChange={setRange} />
      </div>
      <div className="counting-field counting-field-wide">
        <span>{t('post.days')}</span>
        <DatePicker.RangePicker
          allowClear={false}
          value={[days[0], days[1]]}
          onChange={(chosen) => {
            if (chosen?.[0] && chosen[1]) setDays([chosen[0], chosen[1]]);
          }}
        />
      </div>
      <div className="counting-field">
        <span>{t('post.hours')}</span>
        <Input value={hours} onChange={({ target }) => setHours(target.value)} />
      </div>
      <Button type="primary" disabled={!isReady} onClick={() => void save()} data-testid="post-add">
        {t('post.add')}
      </Button>
    </div>
  );
}
