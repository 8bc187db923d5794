import type { ExpiryConvention } from '#/__generated__/DatesQuery.graphql';

export interface DatesSearch {
  decision?: string;
  convention?: ExpiryConvention;
  tolerance?: number;
  frequency?: number;
}

const EARLIEST = '1900-01-01';
const LATEST = '2200-12-31';

/** Whether it is a day of the calendar, and one that somebody may mean: while a year is typed, it is the year 2. */
export function isDay(iso: string): boolean {
  const moment = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== iso) return false;
  return EARLIEST <= iso && iso <= LATEST;
}

export function datesSearch(search: Record<string, unknown>): DatesSearch {
  const { decision, convention, tolerance, frequency } = search;
  return {
    ...(typeof decision === 'string' && isDay(decision) ? { decision } : {}),
    ...(convention === 'SAME_DAY' || convention === 'MINUS_ONE_DAY' ? { convention } : {}),
    ...(tolerance === 1 || tolerance === 2 || tolerance === 3 ? { tolerance } : {}),
    ...(frequency === 6 || frequency === 9 ? { frequency } : {}),
  };
}
