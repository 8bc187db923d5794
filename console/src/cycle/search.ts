import type { ExpiryConvention } from '#/__generated__/DatesQuery.graphql';

export interface DatesSearch {
  decision?: string;
  convention?: ExpiryConvention;
  tolerance?: number;
  frequency?: number;
}

export function datesSearch(search: Record<string, unknown>): DatesSearch {
  const { decision, convention, tolerance, frequency } = search;
  return {
    ...(typeof decision === 'string' && /^\d{4}-\d\d-\d\d$/.test(decision) && !Number.isNaN(Date.parse(decision))
      ? { decision }
      : {}),
    ...(convention === 'SAME_DAY' || convention === 'MINUS_ONE_DAY' ? { convention } : {}),
    ...(tolerance === 1 || tolerance === 2 || tolerance === 3 ? { tolerance } : {}),
    ...(frequency === 6 || frequency === 9 ? { frequency } : {}),
  };
}
