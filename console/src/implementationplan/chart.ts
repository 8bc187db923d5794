// Where bars and arrows of a plan lie. Days are counted from the first one that the chart shows.
import { daysBetween } from '#/i18n/language';

export const ROW = 30;

export interface Bar {
  from: string;
  to: string;
}

export interface Span {
  from: string;
  to: string;
  days: number;
}

const at = (iso: string, days: number) => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** From the Monday before the first day to some days after the last one, so that names beside bars have room. */
export function spanOf(days: readonly string[]): Span {
  const sorted = [...days].sort();
  const first = sorted[0] ?? '2026-01-01';
  const last = sorted.at(-1) ?? first;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = at(first, -weekday);
  const to = at(last, 10);
  return { from, to, days: daysBetween(from, to) };
}

/** The first days of months within a span. */
export function monthsOf({ from, to }: Span): string[] {
  const out: string[] = [];
  const day = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (;;) {
    const iso = day.toISOString().slice(0, 10);
    if (iso > to) return out;
    if (iso >= from) out.push(iso);
    day.setUTCMonth(day.getUTCMonth() + 1);
  }
}

/** An arrow from the end of one bar to the begin of another: by the shortest way with right angles. */
export function arrow(fromX: number, fromRow: number, toX: number, toRow: number): string {
  const y1 = fromRow * ROW + ROW / 2;
  const y2 = toRow * ROW + ROW / 2;
  if (toX >= fromX) return `M${fromX} ${y1}H${fromX + Math.min(5, (toX - fromX) / 2)}V${y2}H${toX}`;
  const out = fromX + 5;
  const between = y1 + (toRow > fromRow ? ROW / 2 : -ROW / 2);
  return `M${fromX} ${y1}H${out}V${between}H${toX - 6}V${y2}H${toX}`;
}
