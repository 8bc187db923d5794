import css from './results.module.css';

interface Axis {
  label: string;
  /** Each from 0 to 1; null where nobody has said. */
  inner: number | null;
  outer: number | null;
}

const SIZE = 320;
const MIDDLE = SIZE / 2;
const RADIUS = 118;
const RINGS = [1, 2, 3, 4, 5];

/** Two values on each axis: a solid line with dots and a dashed one with squares, so that no colour has to tell. */
export function Radar({ axes }: { axes: readonly Axis[] }) {
  const at = (i: number, value: number): [number, number] => {
    const angle = (2 * Math.PI * i) / axes.length - Math.PI / 2;
    return [MIDDLE + Math.cos(angle) * RADIUS * value, MIDDLE + Math.sin(angle) * RADIUS * value];
  };
  const corners = (values: readonly number[]) =>
    values
      .map((v, i) =>
        at(i, v)
          .map((n) => n.toFixed(1))
          .join(),
      )
      .join(' ');
  return (
    <svg className={css['radar']} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      {RINGS.map((ring) => (
        <polygon key={ring} data-part="ring" points={corners(axes.map(() => ring / RINGS.length))} />
      ))}
      {axes.map((axis, i) => {
        const [x, y] = at(i, 1);
        const [labelX, labelY] = at(i, 1.15);
        return (
          <g key={axis.label}>
            <line data-part="ring" x1={MIDDLE} y1={MIDDLE} x2={x} y2={y} />
            <text x={labelX} y={labelY} textAnchor="middle" dominantBaseline="middle">
              {axis.label}
            </text>
          </g>
        );
      })}
      <polygon data-part="outer" points={corners(axes.map((axis) => axis.outer ?? 0))} />
      <polygon data-part="inner" points={corners(axes.map((axis) => axis.inner ?? 0))} />
      {axes.map((axis, i) => {
        const [x, y] = at(i, axis.outer ?? 0);
        return axis.outer === null ? null : (
          <rect key={axis.label} data-part="outerDot" x={x - 3.5} y={y - 3.5} width="7" height="7" />
        );
      })}
      {axes.map((axis, i) => {
        const [x, y] = at(i, axis.inner ?? 0);
        return axis.inner === null ? null : <circle key={axis.label} data-part="innerDot" cx={x} cy={y} r="3.5" />;
      })}
    </svg>
  );
}
