import { useState } from 'react';
import { graphql, useFragment } from 'react-relay';
import type { Timeline_milestones$key } from '#/__generated__/Timeline_milestones.graphql';
import { daysBetween, useFormats, useM, useTexts } from '#/i18n/language';
import { texts } from './texts';
import { addMonths, quarters, scale } from './timeline';
import css from './timeline.module.css';

/** A table whose last column is the calendar: it reads and prints as a table, and shows the windows as bars. */
export function Timeline({
  milestones,
  decidedOn,
  expiresOn,
  today,
  caption,
}: {
  milestones: Timeline_milestones$key;
  decidedOn: string;
  expiresOn: string;
  today: string;
  caption: string;
}) {
  const rows = useFragment(
    graphql`
      fragment Timeline_milestones on CycleMilestone @relay(plural: true) {
        kind
        earliestOn
        targetOn
        latestOn
        rule { id source summary }
        isDone
      }
    `,
    milestones,
  );
  const m = useM();
  const t = useTexts(texts);
  const { day } = useFormats();
  const [chosen, setChosen] = useState(0);
  const start = addMonths(decidedOn, -1);
  const end = addMonths(expiresOn, 8);
  const s = scale(start, end);
  const ticks = quarters(start, end);
  const years = [0, 1, 2].map((y) => ({
    from: addMonths(decidedOn, y * 12),
    to: y === 2 ? expiresOn : addMonths(decidedOn, (y + 1) * 12),
  }));
  const pct = (v: number) => `${v}%`;
  const shows = today >= start && today <= end;
  const next = rows.findIndex((r) => !r.isDone && (r.latestOn ?? r.targetOn) >= today);
  const row = rows[chosen];
  return (
    <figure className={css['figure']}>
      <div className={css['scroll']} role="group" tabIndex={0} aria-label={caption}>
        <table className={css['table']}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.milestone}</th>
              <th scope="col">{t.earliest}</th>
              <th scope="col">{t.target}</th>
              <th scope="col">{t.latest}</th>
              <th scope="col">{t.rule}</th>
              <th scope="col" className={css['axis']}>
                <span className="visually-hidden">{t.window}</span>
                <div aria-hidden="true" className={css['scale']}>
                  {years.map((y, i) => (
                    <span
                      key={y.from}
                      className={css['year']}
                      style={{ left: pct(s.at(y.from)), width: pct(s.at(y.to) - s.at(y.from)) }}
                    >
                      {t.year(i + 1)}
                    </span>
                  ))}
                  {ticks
                    .filter((tick) => tick.endsWith('-01-01'))
                    .map((tick) => (
                      <span key={tick} className={css['tick']} style={{ left: pct(s.at(tick)) }}>
                        {tick.slice(0, 4)}
                      </span>
                    ))}
                  {shows ? (
                    <b className={css['now']} style={{ left: pct(s.at(today)) }}>
                      {m.time.today}
                    </b>
                  ) : null}
                </div>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className={css['validity']}>
              <th scope="row">{t.validity}</th>
              <td>{day(decidedOn)}</td>
              <td />
              <td>{day(expiresOn)}</td>
              <td />
              <td className={css['lane']}>
                <Grid ticks={ticks} at={s.at} today={shows ? s.at(today) : null} />
                <span
                  className={`${css['valid']} moves`}
                  style={{ left: pct(s.at(decidedOn)), width: pct(s.at(expiresOn) - s.at(decidedOn)) }}
                />
              </td>
            </tr>
            {rows.map((r, i) => {
              const from = r.earliestOn ?? r.targetOn;
              const to = r.latestOn ?? r.targetOn;
              const past = to < today;
              const late = r.isDone === false && past;
              const kind = t.milestones[r.kind];
              const left = s.at(from);
              const width = s.at(to) - left;
              return (
                <tr
                  key={r.kind}
                  data-late={late || undefined}
                  data-chosen={i === chosen || undefined}
                  data-next={i === next || undefined}
                >
                  <th scope="row">
                    <button
                      type="button"
                      className={css['name']}
                      aria-pressed={i === chosen}
                      onClick={() => setChosen(i)}
                      onFocus={() => setChosen(i)}
                    >
                      {kind}
                    </button>
                    {r.isDone ? (
                      <span className="chip good">
                        <span aria-hidden="true">✓</span> {t.done}
                      </span>
                    ) : null}
                  </th>
                  <td>{r.earliestOn ? day(r.earliestOn) : <span className="muted">–</span>}</td>
                  <td>{day(r.targetOn)}</td>
                  <td>{r.latestOn ? <strong>{day(r.latestOn)}</strong> : <span className="muted">–</span>}</td>
                  <td>
                    <span className={css['ruleId']}>{r.rule.id}</span>
                  </td>
                  <td className={css['lane']}>
                    <Grid ticks={ticks} at={s.at} today={shows ? s.at(today) : null} />
                    {width > 0.3 ? (
                      <span
                        className={`${css['window']} moves`}
                        data-past={past || undefined}
                        data-late={late || undefined}
                        style={{ left: pct(left), width: pct(width) }}
                      />
                    ) : null}
                    <span
                      className={`${css['target']} moves`}
                      data-hard={r.latestOn === r.targetOn || r.kind === 'EXPIRY' || undefined}
                      style={{ left: pct(s.at(r.targetOn)) }}
                    />
                    {r.latestOn && r.latestOn !== r.targetOn ? (
                      <span className={`${css['limit']} moves`} style={{ left: pct(s.at(r.latestOn)) }} />
                    ) : null}
                    {late ? (
                      <span className={css['count']} style={{ left: pct(s.at(to)) }}>
                        {m.time.late(daysBetween(to, today))}
                      </span>
                    ) : null}
                    {i === next ? (
                      <span
                        className={css['count']}
                        data-flip={s.at(to) > 70 || undefined}
                        style={s.at(to) > 70 ? { right: pct(100 - left) } : { left: pct(s.at(to)) }}
                      >
                        {m.time.left(daysBetween(today, to))}
                      </span>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {row ? (
        <figcaption className={css['why']} aria-live="polite">
          <span className={css['ruleId']}>{row.rule.id}</span>
          <span>{row.rule.summary}</span>
          <span className="muted">{row.rule.source}</span>
        </figcaption>
      ) : null}
    </figure>
  );
}

function Grid({ ticks, at, today }: { ticks: string[]; at: (iso: string) => number; today: number | null }) {
  return (
    <span aria-hidden="true">
      {ticks.map((t) => (
        <span
          key={t}
          className={css['line']}
          data-january={t.endsWith('-01-01') || undefined}
          style={{ left: `${at(t)}%` }}
        />
      ))}
      {today === null ? null : <span className={css['today']} style={{ left: `${today}%` }} />}
    </span>
  );
}
