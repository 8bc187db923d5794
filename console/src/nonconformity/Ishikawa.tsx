import type { CauseCategory } from '#/__generated__/Causes_nonconformity.graphql';
import { useTexts } from '#/i18n/language';
import { Wide } from '#/parts/parts';
import css from './nonconformity.module.css';
import { texts } from './texts';

export interface DrawnCause {
  readonly category: CauseCategory;
  readonly statement: string;
  readonly evidence?: string | null | undefined;
  /** The place of the cause that it leads to. */
  readonly parent?: number | null | undefined;
  readonly isRoot: boolean;
}

const COLUMN = 250;
const SLANT = 46;
const LINE = 15;
const GAP = 12;
const INDENT = 14;
const CHARACTER = 6.4;
const MOST_LINES = 3;
const LABEL = 30;
const HEAD = 190;
const LEAST = 110;

/** Words in lines of a width, the last one cut where there is no room. */
export function lines(text: string, width: number): string[] {
  const most = Math.max(8, Math.floor(width / CHARACTER));
  const out: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) out[out.length - 1] = `${last} ${word}`;
    else out.push(word.length > most ? `${word.slice(0, most - 1)}…` : word);
  }
  if (out.length <= MOST_LINES) return out;
  const kept = out.slice(0, MOST_LINES);
  return [...kept.slice(0, -1), `${kept.at(-1)?.slice(0, most - 1)}…`];
}

interface Twig {
  text: string[];
  depth: number;
  isRoot: boolean;
  height: number;
}

/** The causes of a category in the order in which they are read, each before those that lead to it. */
function twigs(causes: readonly DrawnCause[], category: CauseCategory): Twig[] {
  const walk = (parent: number | null, depth: number): Twig[] =>
    causes.flatMap((cause, i) => {
      const own = (cause.parent ?? null) === parent && (parent !== null || cause.category === category);
      if (!own) return [];
      const text = lines(`${cause.isRoot ? '◆ ' : ''}${cause.statement}`, COLUMN - SLANT - 34 - depth * INDENT);
      return [{ text, depth, isRoot: cause.isRoot, height: text.length * LINE + GAP }, ...walk(i, depth + 1)];
    });
  return walk(null, 0);
}

/** The fish bones: categories above and below the spine, causes as twigs. The list under it says the same in words. */
export function Ishikawa({ causes, effect, label }: { causes: readonly DrawnCause[]; effect: string; label: string }) {
  const t = useTexts(texts);
  const used = (Object.keys(t.cause.categoryName) as CauseCategory[])
    .map((category) => ({ category, twigs: twigs(causes, category) }))
    .filter((bone) => bone.twigs.length > 0);
  if (used.length === 0) return null;
  const above = used.filter((_, i) => i % 2 === 0);
  const below = used.filter((_, i) => i % 2 === 1);
  const room = (bones: typeof used) =>
    bones.length === 0
      ? 0
      : Math.max(LEAST, ...bones.map((bone) => bone.twigs.reduce((sum, twig) => sum + twig.height, 0) + GAP));
  const up = room(above);
  const down = room(below);
  const spine = LABEL + up;
  const right = above.length * COLUMN + 12;
  const width = right + HEAD;
  const height = spine + down + (below.length > 0 ? LABEL : 44);
  const head = lines(effect, HEAD - 34);
  const bone = ({ category, twigs: all }: (typeof used)[number], column: number, isAbove: boolean) => {
    const length = isAbove ? up : down;
    const foot = (column + 1) * COLUMN;
    const tip = isAbove ? spine - length : spine + length;
    const at = (y: number) => foot - (SLANT * Math.abs(y - spine)) / length;
    const sum = all.reduce((total, twig) => total + twig.height, 0);
    let y = isAbove ? spine - GAP - sum : spine + GAP;
    return (
      <g key={category}>
        <line className={css['bone']} x1={foot} y1={spine} x2={foot - SLANT} y2={tip} />
        <text className={css['category']} x={foot - SLANT} y={isAbove ? tip - 9 : tip + 20} textAnchor="middle">
          {t.cause.categoryName[category]}
        </text>
        {all.map((twig, i) => {
          const left = column * COLUMN + 12 + twig.depth * INDENT;
          y += twig.height;
          const line = y - GAP / 2;
          return (
            <g key={`${i} ${twig.text[0]}`}>
              {twig.text.map((words, row) => (
                <text
                  key={`${row} ${words}`}
                  className={css['twigText']}
                  data-root={twig.isRoot || undefined}
                  x={left}
                  y={line - 4 - (twig.text.length - 1 - row) * LINE}
                >
                  {words}
                </text>
              ))}
              <line className={css['twig']} x1={left} y1={line} x2={at(line)} y2={line} />
            </g>
          );
        })}
      </g>
    );
  };
  return (
    <Wide label={label}>
      <svg className={css['fish']} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line className={css['spine']} x1={8} y1={spine} x2={right + 6} y2={spine} />
        <path className={css['tip']} d={`M ${right + 16} ${spine} l -12 -6 v 12 z`} />
        <rect className={css['fishHead']} x={right + 16} y={spine - 34} width={HEAD - 24} height={68} rx={8} />
        {head.map((words, i) => (
          <text
            key={`${i} ${words}`}
            className={css['effect']}
            x={right + 16 + (HEAD - 24) / 2}
            y={spine + 4 + (i - (head.length - 1) / 2) * LINE}
            textAnchor="middle"
          >
            {words}
          </text>
        ))}
        {above.map((one, i) => bone(one, i, true))}
        {below.map((one, i) => bone(one, i, false))}
      </svg>
    </Wide>
  );
}

/** The same as the drawing, in words. */
export function CauseTree({ causes }: { causes: readonly DrawnCause[] }) {
  const t = useTexts(texts);
  const branch = (parent: number | null, category: CauseCategory) => {
    const own = causes.flatMap((cause, i) =>
      (cause.parent ?? null) === parent && (parent !== null || cause.category === category) ? [{ cause, i }] : [],
    );
    return own.length === 0 ? null : (
      <ul className={css['tree']}>
        {own.map(({ cause, i }) => (
          <li key={i}>
            {cause.isRoot ? <span className="chip minor">◆ {t.cause.root}</span> : null} {cause.statement}
            {cause.evidence ? <span className={css['second']}>{cause.evidence}</span> : null}
            {branch(i, category)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <dl className={css['list']}>
      {(Object.keys(t.cause.categoryName) as CauseCategory[]).map((category) => {
        const below = branch(null, category);
        return below ? (
          <div key={category}>
            <dt>{t.cause.categoryName[category]}</dt>
            <dd>{below}</dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}
