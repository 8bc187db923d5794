export interface PlanSearch {
  view?: 'board' | 'gates';
  show?: 'open' | 'critical' | 'mine';
  task?: string;
  /** The baseline that the days are held against. */
  against?: string;
}

export function planSearch({ view, show, task, against }: Record<string, unknown>): PlanSearch {
  return {
    ...(view === 'board' || view === 'gates' ? { view } : {}),
    ...(show === 'open' || show === 'critical' || show === 'mine' ? { show } : {}),
    ...(typeof task === 'string' ? { task } : {}),
    ...(typeof against === 'string' ? { against } : {}),
  };
}
