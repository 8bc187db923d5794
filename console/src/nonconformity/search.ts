import type {
  NonconformitiesQuery$variables,
  NonconformityGrade,
  NonconformitySource,
  NonconformityState,
} from '#/__generated__/NonconformitiesQuery.graphql';

type Show = 'open' | 'overdue' | 'contested' | 'closed' | 'all';
type Order = 'FOUND_ON' | 'NUMBER';

export interface NonconformitiesSearch {
  /** Left out: those that are open. */
  show?: Exclude<Show, 'open'>;
  grade?: NonconformityGrade;
  source?: NonconformitySource;
  site?: string;
  clause?: string;
  owner?: string;
  text?: string;
  /** Left out: what falls due first. */
  order?: Order;
  by?: Exclude<By, 'clause'>;
}

export type By = 'clause' | 'process' | 'site' | 'source' | 'grade' | 'state';

const STATES: Record<NonconformityState, boolean> = {
  OPEN: true,
  CORRECTED: true,
  CAUSE_ANALYSED: true,
  PLAN_SUBMITTED: true,
  PLAN_REJECTED: true,
  PLAN_ACCEPTED: true,
  IMPLEMENTED: true,
  VERIFIED: true,
  CLOSED: false,
  WITHDRAWN: false,
};
const statesOf = (open: boolean) =>
  (Object.keys(STATES) as NonconformityState[]).filter((state) => STATES[state] === open);

const SOURCES: Record<NonconformitySource, true> = {
  INTERNAL_AUDIT: true,
  CERTIFICATION_BODY: true,
  COMPLAINT: true,
  INCIDENT: true,
  MANAGEMENT_REVIEW: true,
  OWN_OBSERVATION: true,
};
export const SOURCE_NAMES = Object.keys(SOURCES) as NonconformitySource[];

const one = <V extends string>(value: unknown, ...allowed: V[]): V | undefined =>
  allowed.find((each) => each === value);
const word = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export function nonconformitiesSearch(search: Record<string, unknown>): NonconformitiesSearch {
  const read: { [K in keyof NonconformitiesSearch]: NonconformitiesSearch[K] | undefined } = {
    show: one(search['show'], 'overdue', 'contested', 'closed', 'all'),
    grade: one(search['grade'], 'MAJOR', 'MINOR'),
    source: one(search['source'], ...SOURCE_NAMES),
    site: word(search['site']),
    clause: word(search['clause']),
    owner: word(search['owner']),
    // A number in the address is read as one.
    text: word(typeof search['text'] === 'number' ? String(search['text']) : search['text']),
    order: one(search['order'], 'FOUND_ON', 'NUMBER'),
    by: one(search['by'], 'process', 'site', 'source', 'grade', 'state'),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The question to the server: it filters, sorts and counts. */
export function nonconformitiesVariables(id: string, search: NonconformitiesSearch): NonconformitiesQuery$variables {
  const states =
    search.show === undefined || search.show === 'overdue'
      ? statesOf(true)
      : search.show === 'closed'
        ? statesOf(false)
        : null;
  return {
    id,
    orderBy: search.order ?? 'DUE_ON',
    filter: {
      states,
      overdue: search.show === 'overdue',
      isContested: search.show === 'contested' ? true : null,
      grade: search.grade ?? null,
      sources: search.source ? [search.source] : null,
      siteId: search.site ?? null,
      clauseId: search.clause ?? null,
      ownerId: search.owner ?? null,
      text: search.text ?? null,
    },
  };
}

/** Whether anything but what is open was asked for. */
export const isNarrowed = ({ show, grade, source, site, clause, owner, text }: NonconformitiesSearch) =>
  [show, grade, source, site, clause, owner, text].some((value) => value !== undefined);
