import { useEffect, useMemo, useRef, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { daysBetween, useFormats, useLanguage, useTexts } from '#/i18n/language';
import { rowOf } from '#/parts/usePicked';
import { arrow, type Bar, monthsOf, ROW, spanOf } from './chart';
import type { OtherDays, PlanBar } from './Plan';
import css from './plan.module.css';
import { StateMark } from './StateMark';
import { texts } from './texts';

interface Phase {
  readonly phase: PlanBar['task']['phase'];
  readonly name: string;
  readonly taskCount: number;
  readonly doneCount: number;
}

const WEEKS = 7.5;
const LEAST = 1.1;

type Row = { kind: 'phase'; phase: Phase } | { kind: 'task'; bar: PlanBar };

/** A table of tasks whose last column is the calendar, with what waits for what drawn over it. */
export function Chart({
  bars,
  all,
  phases,
  chosen,
  open,
  close,
  today,
  caption,
  moved,
  planned,
}: {
  bars: readonly PlanBar[];
  all: readonly PlanBar[];
  phases: readonly Phase[];
  chosen: string | undefined;
  open: (id: string, stays?: boolean) => void;
  close: () => void;
  today: string;
  caption: string;
  moved: OtherDays;
  planned: OtherDays;
}) {
  const t = useTexts(texts);
  const { month } = useFormats();
  const { locale } = useLanguage();
  // The calendar stands beside it: two digits of the year are enough.
  const short = useMemo(
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' }),
    [locale],
  );
  const day = (iso: string | undefined) => (iso ? short.format(new Date(`${iso}T00:00:00Z`)) : '–');
  const [isClose, setClose] = useState(false);
  const [allArrows, setAllArrows] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLTableCellElement>(null);
  const room = useRoom(scroll, axis);
  // The scale is that of the whole plan, whatever the filter, so that bars stay where they are.
  const span = useMemo(
    () =>
      spanOf([
        today,
        ...all.flatMap(({ dates }) => [dates.earlyStart, dates.earlyFinish]),
        ...[...planned.values(), ...moved.values()].flatMap(({ from, to }) => [from, to]),
      ]),
    [all, today, planned, moved],
  );
  const perDay = isClose ? WEEKS : Math.max(LEAST, room / span.days);
  const width = Math.round(span.days * perDay);
  const x = (iso: string) => daysBetween(span.from, iso) * perDay;
  const end = (iso: string) => x(iso) + perDay;
  const rows = useMemo(
    () =>
      phases.flatMap((phase): Row[] => {
        const inside = bars.filter((bar) => bar.task.phase === phase.phase);
        return inside.length === 0
          ? []
          : [{ kind: 'phase', phase }, ...inside.map((bar): Row => ({ kind: 'task', bar }))];
      }),
    [bars, phases],
  );
  const places = useMemo(
    () => new Map(rows.flatMap((row, i) => (row.kind === 'task' ? [[row.bar.task.id, { row: i, bar: row.bar }]] : []))),
    [rows],
  );
  const order = rows.flatMap((row) => (row.kind === 'task' ? [row.bar.task.id] : []));
  const reached = order.includes(focused ?? '') ? focused : order.includes(chosen ?? '') ? chosen : order[0];
  const months = monthsOf(span);

  useEffect(() => {
    if (isClose && scroll.current) scroll.current.scrollLeft = Math.max(0, daysBetween(span.from, today) * WEEKS - 80);
  }, [isClose, span.from, today]);

  function onKeyDown(e: React.KeyboardEvent) {
    const id = rowOf(e);
    if (!id) return;
    if (e.key === 'Escape') {
      if (chosen) close();
      return;
    }
    const step = e.key === 'j' || e.key === 'ArrowDown' ? 1 : e.key === 'k' || e.key === 'ArrowUp' ? -1 : 0;
    const next = step === 0 ? undefined : order[order.indexOf(id) + step];
    if (step === 0) return;
    e.preventDefault();
    if (!next) return;
    scroll.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
    if (chosen) open(next, true);
  }

  const arrows = bars.flatMap(({ task, dates }) => {
    const to = places.get(task.id);
    return task.dependencies.flatMap(({ predecessor }) => {
      const from = places.get(predecessor.id);
      if (!from || !to) return [];
      const isCritical = dates.isCritical && from.bar.dates.isCritical;
      const isChosen = chosen === task.id || chosen === predecessor.id;
      if (!isCritical && !isChosen && !allArrows) return [];
      const path = arrow(end(from.bar.dates.earlyFinish), from.row, x(dates.earlyStart), to.row);
      const kind = isChosen ? 'chosen' : isCritical ? 'critical' : 'other';
      return [{ key: `${predecessor.id} ${task.id}`, path, kind }];
    });
  });

  if (rows.length === 0) return <p className={css['empty']}>{t.noMatch}</p>;
  return (
    <figure className={css['figure']}>
      <div className={`${css['chartTools']} no-print`}>
        <ToggleButtonGroup
          aria-label={t.zoom}
          className="segments"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[isClose ? 'weeks' : 'whole']}
          onSelectionChange={(k) => setClose([...k][0] === 'weeks')}
        >
          <ToggleButton id="whole">{t.zooms.whole}</ToggleButton>
          <ToggleButton id="weeks">{t.zooms.weeks}</ToggleButton>
        </ToggleButtonGroup>
        <label className={css['check']}>
          <input type="checkbox" checked={allArrows} onChange={(e) => setAllArrows(e.target.checked)} /> {t.allArrows}
        </label>
        <Legend hasPlanned={planned.size > 0} hasMoved={moved.size > 0} />
      </div>
      <div ref={scroll} className={css['scroll']} role="group" tabIndex={0} aria-label={caption}>
        <div className={css['plane']}>
          <table className={css['table']} onKeyDown={onKeyDown}>
            <caption className="visually-hidden">
              {caption}. {t.keys}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t.task}</th>
                <th scope="col" className={css['owner']}>
                  {t.owner}
                </th>
                <th scope="col" className={css['extra']}>
                  {t.start}
                </th>
                <th scope="col">{t.finish}</th>
                <th scope="col" title={t.floatText}>
                  {t.float}
                </th>
                {planned.size > 0 ? <th scope="col">{t.planned}</th> : null}
                <th ref={axis} scope="col" className={css['axis']} style={{ width, minWidth: width }}>
                  <span className="visually-hidden">{t.calendar}</span>
                  <div aria-hidden="true" className={css['scale']}>
                    {months.map((iso, i) => {
                      const isYear = i === 0 || iso.slice(5, 7) === '01';
                      const isShown =
                        x(iso) < width - 28 && (isYear || perDay > 1.4 || Number(iso.slice(5, 7)) % 3 === 1);
                      return isShown ? (
                        <span key={iso} className={css['month']} style={{ left: x(iso) }}>
                          {isYear ? <b>{iso.slice(0, 4)}</b> : null}
                          {month(iso)}
                        </span>
                      ) : null;
                    })}
                    <b className={css['now']} style={{ left: x(today) }}>
                      {t.today}
                    </b>
                  </div>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) =>
                row.kind === 'phase' ? (
                  <tr key={row.phase.phase} className={css['phase']}>
                    <th scope="rowgroup" colSpan={planned.size > 0 ? 7 : 6}>
                      <span>
                        <b>{row.phase.name}</b>{' '}
                        <span className="muted small">{t.doneOf(row.phase.doneCount, row.phase.taskCount)}</span>
                      </span>
                    </th>
                  </tr>
                ) : (
                  <tr key={row.bar.task.id} data-chosen={row.bar.task.id === chosen || undefined}>
                    <th scope="row">
                      <button
                        type="button"
                        data-key={row.bar.task.id}
                        className={css['name']}
                        title={row.bar.task.name}
                        aria-pressed={row.bar.task.id === chosen}
                        tabIndex={row.bar.task.id === reached ? 0 : -1}
                        onFocus={() => setFocused(row.bar.task.id)}
                        onClick={() => open(row.bar.task.id)}
                      >
                        <StateMark state={row.bar.task.state} isMilestone={row.bar.task.isMilestone} />
                        <span>{row.bar.task.name}</span>
                      </button>
                    </th>
                    <td className={css['owner']}>
                      {row.bar.task.owner ? (
                        `${row.bar.task.owner.givenName} ${row.bar.task.owner.familyName}`
                      ) : (
                        <span className="muted">{row.bar.task.role ?? '–'}</span>
                      )}
                    </td>
                    <td className={css['extra']}>{day(row.bar.dates.earlyStart)}</td>
                    <td>{day(row.bar.dates.earlyFinish)}</td>
                    <td>
                      <Float bar={row.bar} />
                    </td>
                    {planned.size > 0 ? <td>{day(planned.get(row.bar.task.id)?.to)}</td> : null}
                    <td />
                  </tr>
                ),
              )}
            </tbody>
          </table>
          <svg className={css['drawing']} width={width} height={rows.length * ROW} aria-hidden="true">
            {months.map((iso) => (
              <line
                key={iso}
                className={css['gridLine']}
                data-january={iso.slice(5, 7) === '01' || undefined}
                x1={x(iso)}
                x2={x(iso)}
                y1={0}
                y2="100%"
              />
            ))}
            <line className={css['today']} x1={x(today)} x2={x(today)} y1={0} y2="100%" />
            {arrows.map((a) => (
              <path key={a.key} className={css['arrow']} data-kind={a.kind} d={a.path} />
            ))}
            {rows.map((row, i) =>
              row.kind === 'task' ? (
                <Drawn
                  key={row.bar.task.id}
                  bar={row.bar}
                  y={i * ROW}
                  x={x}
                  end={end}
                  planned={planned.get(row.bar.task.id)}
                  moved={moved.get(row.bar.task.id)}
                  open={open}
                />
              ) : null,
            )}
          </svg>
        </div>
      </div>
    </figure>
  );
}

function Float({ bar: { task, dates } }: { bar: PlanBar }) {
  const t = useTexts(texts);
  if (task.state === 'DONE') return <span className="muted">–</span>;
  if (dates.totalFloat < 0) {
    return (
      <span className={css['late']}>
        <span aria-hidden="true">!</span> {t.tooLate(-dates.totalFloat)}
      </span>
    );
  }
  return dates.isCritical ? <b>{t.critical}</b> : dates.totalFloat;
}

function Drawn({
  bar: { task, dates },
  y,
  x,
  end,
  planned,
  moved,
  open,
}: {
  bar: PlanBar;
  y: number;
  x: (iso: string) => number;
  end: (iso: string) => number;
  planned: Bar | undefined;
  moved: Bar | undefined;
  open: (id: string) => void;
}) {
  const from = x(dates.earlyStart);
  const width = Math.max(2, end(dates.earlyFinish) - from);
  const isLate = dates.totalFloat < 0 && task.state !== 'DONE';
  const kind = isLate ? 'late' : dates.isCritical ? 'critical' : 'other';
  const middle = end(dates.earlyFinish);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the row's button does the same, and is the one for keys.
    <g className={css['bar']} data-kind={kind} onClick={() => open(task.id)}>
      {task.isMilestone ? (
        <rect
          className={css['diamond']}
          data-done={task.state === 'DONE' || undefined}
          x={middle - 6}
          y={y + ROW / 2 - 6}
          width={12}
          height={12}
          transform={`rotate(45 ${middle} ${y + ROW / 2})`}
        />
      ) : (
        <>
          <rect className={css['body']} x={from} y={y + 8} width={width} height={14} rx={3} />
          <rect
            className={css['doneBody']}
            x={from}
            y={y + 12}
            width={(width * (task.state === 'DONE' ? 100 : task.percentDone)) / 100}
            height={6}
          />
        </>
      )}
      {planned ? (
        <rect
          className={css['planned']}
          x={x(planned.from)}
          y={y + 24}
          width={Math.max(2, end(planned.to) - x(planned.from))}
          height={3}
        />
      ) : null}
      {moved ? (
        <rect
          className={css['ghost']}
          x={x(moved.from)}
          y={y + 5}
          width={Math.max(4, end(moved.to) - x(moved.from))}
          height={20}
          rx={4}
        />
      ) : null}
    </g>
  );
}

function Legend({ hasPlanned, hasMoved }: { hasPlanned: boolean; hasMoved: boolean }) {
  const t = useTexts(texts);
  const shown = [
    ['critical', 'body'],
    ['other', 'body'],
    ['done', 'doneBody'],
    ['milestone', 'diamond'],
    ...(hasPlanned ? [['baseline', 'planned'] as const] : []),
    ...(hasMoved ? [['moved', 'ghost'] as const] : []),
  ] as const;
  return (
    <ul className={css['legend']} aria-label={t.legend}>
      {shown.map(([key, shape]) => (
        <li key={key}>
          <svg width={22} height={14} aria-hidden="true">
            <g className={css['bar']} data-kind={key === 'critical' ? 'critical' : 'other'}>
              {shape === 'diamond' ? (
                <rect className={css['diamond']} x={6} y={2} width={9} height={9} transform="rotate(45 10.5 6.5)" />
              ) : (
                <>
                  {key === 'done' ? <rect className={css['body']} x={1} y={1} width={20} height={12} rx={3} /> : null}
                  <rect
                    className={css[shape]}
                    x={1}
                    y={shape === 'planned' ? 9 : shape === 'doneBody' ? 4 : 1}
                    width={key === 'done' ? 12 : 20}
                    height={shape === 'planned' ? 3 : shape === 'doneBody' ? 6 : 12}
                    rx={shape === 'body' || shape === 'ghost' ? 3 : 0}
                  />
                </>
              )}
            </g>
          </svg>
          {t.legends[key]}
        </li>
      ))}
    </ul>
  );
}

/** How wide the calendar can be without scrolling. */
function useRoom(scroll: React.RefObject<HTMLElement | null>, axis: React.RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(600);
  useEffect(() => {
    const box = scroll.current;
    if (!box || typeof ResizeObserver === 'undefined') return;
    const measure = () => setRoom(Math.max(0, box.clientWidth - (axis.current?.offsetLeft ?? 0) - 4));
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroll, axis]);
  return room;
}
