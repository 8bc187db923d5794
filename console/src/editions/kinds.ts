import type { EditionChangeKind, EditionsQuery$variables } from '#/__generated__/EditionsQuery.graphql';
import type { EditionsSearch, Show } from './search';

/** What each kind of change comes to for whoever has the older edition. */
export const SHOW_OF: Readonly<Record<EditionChangeKind, Show>> = {
  NEW: 'new',
  MODIFIED: 'changed',
  SPLIT: 'changed',
  MERGED: 'changed',
  RENUMBERED_OR_UPDATED: 'changed',
  MOVED: 'moved',
  RENUMBERED: 'moved',
  REMOVED: 'gone',
  EDITORIAL: 'same',
  UNCHANGED_OR_EDITORIAL: 'same',
};

export function editionsVariables({ from, to, show }: EditionsSearch): EditionsQuery$variables {
  return {
    from: from ?? '',
    to: to ?? '',
    isAsked: Boolean(from && to),
    kinds: show ? (Object.keys(SHOW_OF) as EditionChangeKind[]).filter((kind) => SHOW_OF[kind] === show) : null,
  };
}
