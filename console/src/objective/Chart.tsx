import { useFormats, useTexts } from '#/i18n/language';
import css from './objective.module.css';
import { texts } from './texts';
import { useValue } from './value';

interface Measured {
  readonly measuredOn: string;
  readonly value: number;
}

const WIDTH = 480;
const HEIGHT = 150;
const LEFT = 8;
const TOP = 16;
const BOTTOM = 22;

/** What was measured over time, against the target; the table below it says the same in words. */
export function Chart({
  measurements,
  target,
  unit,
  dueOn,
}: {
  /** The latest first. */
  measurements: readonly Measured[];
  target: number;
  unit: string | null | undefined;
  dueOn: string;
}) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const show = useValue();
  const points = [...measurements].reverse();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const from = Date.parse(first.measuredOn);
  const until = Math.max(Date.parse(dueOn), Date.parse(last.measuredOn), from + 86_400_000);
  const values = [...points.map((p) => p.value), target];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || 1;
  const x = (iso: string) => LEFT + ((Date.parse(iso) - from) / (until - from)) * (WIDTH - 2 * LEFT);
  const y = (value: number) => TOP + (1 - (value - low) / span) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={css['chart']}
      role="img"
      aria-label={t.chart(points.length, show(target, unit))}
    >
      <line className={css['target']} x1={LEFT} x2={WIDTH - LEFT} y1={y(target)} y2={y(target)} />
      <text x={WIDTH - LEFT} y={y(target) - 4} textAnchor="end">
        {t.targetLine} {show(target, unit)}
      </text>
      <polyline className={css['line']} points={points.map((p) => `${x(p.measuredOn)},${y(p.value)}`).join(' ')} />
      {points.map((p) => (
        <circle key={p.measuredOn} className={css['point']} cx={x(p.measuredOn)} cy={y(p.value)} r={4}>
          <title>
            {day(p.measuredOn)}: {show(p.value, unit)}
          </title>
        </circle>
      ))}
      <text x={LEFT} y={HEIGHT - 5}>
        {day(first.measuredOn)}
      </text>
      <text x={WIDTH - LEFT} y={HEIGHT - 5} textAnchor="end">
        {day(new Date(until).toISOString().slice(0, 10))}
      </text>
    </svg>
  );
}
