export type PeopleView = 'roles' | 'staff' | 'firms';

export interface PeopleSearch {
  view?: PeopleView;
}

export function peopleSearch(search: Record<string, unknown>): PeopleSearch {
  const view = search['view'];
  return view === 'staff' || view === 'firms' ? { view } : {};
}
