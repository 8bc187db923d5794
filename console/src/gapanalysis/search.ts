import type { AssessmentTrend } from '#/__generated__/ComparisonItemsQuery.graphql';

export interface GapSearch {
  show?: 'open' | 'gaps' | 'mine';
  item?: string;
}

export function gapSearch({ show, item }: Record<string, unknown>): GapSearch {
  return {
    ...(show === 'open' || show === 'gaps' || show === 'mine' ? { show } : {}),
    ...(typeof item === 'string' ? { item } : {}),
  };
}

export type Trend = AssessmentTrend;

export const TRENDS: readonly Trend[] = ['IMPROVED', 'WORSE', 'NEW', 'GONE', 'UNCHANGED'];

export interface ComparisonSearch {
  /** The earlier gap analysis. */
  before?: string;
  trend?: Trend;
}

export function comparisonSearch({ before, trend }: Record<string, unknown>): ComparisonSearch {
  return {
    ...(typeof before === 'string' ? { before } : {}),
    ...(TRENDS.includes(trend as Trend) ? { trend: trend as Trend } : {}),
  };
}
