export interface CoverageSearch {
  /** Left out: clauses. */
  rows?: 'processes' | 'sites';
  process?: string;
  site?: string;
  until?: string;
  only?: true;
}

const word = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);

const given = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>;

export function coverageSearch(search: Record<string, unknown>): CoverageSearch {
  const { rows } = search;
  return given({
    rows: rows === 'processes' || rows === 'sites' ? rows : undefined,
    process: word(search['process']),
    site: word(search['site']),
    until: day(search['until']),
    only: search['only'] === true ? true : undefined,
  }) as CoverageSearch;
}

export interface ChecklistSearch {
  show?: 'open' | 'findings';
  question?: string;
}

export function checklistSearch(search: Record<string, unknown>): ChecklistSearch {
  const { show } = search;
  return given({
    show: show === 'open' || show === 'findings' ? show : undefined,
    question: word(search['question']),
  }) as ChecklistSearch;
}
