export interface EditionsSearch {
  /** The older and the newer edition, as their keys or designations. */
  from?: string;
  to?: string;
  show?: Show;
}

export type Show = 'new' | 'changed' | 'moved' | 'gone' | 'same';

const SHOWS: readonly Show[] = ['new', 'changed', 'moved', 'gone', 'same'];

export function editionsSearch({ from, to, show }: Record<string, unknown>): EditionsSearch {
  const shown = SHOWS.find((one) => one === show);
  return {
    ...(typeof from === 'string' && from ? { from } : {}),
    ...(typeof to === 'string' && to ? { to } : {}),
    ...(shown ? { show: shown } : {}),
  };
}
