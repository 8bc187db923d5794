import type { PortfolioOrder, PortfolioQuery$variables, ProcessStep } from '#/__generated__/PortfolioQuery.graphql';

export interface PortfolioSearch {
  show?: 'atRisk' | 'due' | 'mine';
  step?: ProcessStep;
  order?: Exclude<PortfolioOrder, 'NEXT_HARD_DATE'>;
}

const STEPS: Record<ProcessStep, true> = {
  STANDARD: true,
  GAP_ANALYSIS: true,
  PLAN: true,
  IMPLEMENTATION: true,
  INTERNAL_AUDIT: true,
  CORRECTIVE_ACTION: true,
  CERTIFICATION_BODY: true,
  EXTERNAL_AUDIT: true,
  DECISION: true,
  SURVEILLANCE: true,
};
export const PROCESS_STEPS = Object.keys(STEPS) as ProcessStep[];

const DUE_WITHIN_DAYS = 90;

export function portfolioSearch({ show, step, order }: Record<string, unknown>): PortfolioSearch {
  return {
    ...(show === 'atRisk' || show === 'due' || show === 'mine' ? { show } : {}),
    ...(typeof step === 'string' && Object.hasOwn(STEPS, step) ? { step: step as ProcessStep } : {}),
    ...(order === 'CLIENT' || order === 'STEP' ? { order } : {}),
  };
}

/** The question to the server: it filters, sorts and counts. */
export function portfolioVariables(search: PortfolioSearch, me: string): PortfolioQuery$variables {
  return {
    orderBy: search.order ?? 'NEXT_HARD_DATE',
    filter: {
      atRisk: search.show === 'atRisk',
      dueWithinDays: search.show === 'due' ? DUE_WITHIN_DAYS : null,
      leadConsultantId: search.show === 'mine' ? me : null,
      steps: search.step ? [search.step] : null,
    },
  };
}
