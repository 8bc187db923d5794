// Notes that are not saved yet outlive a reload and a new sign-in of the same person, in this tab.
const KEY = (person: string, item: string) => `notes of ${person} on ${item}`;

export interface Draft {
  /** What was stored when the person began to write. */
  from: string;
  notes: string;
}

export function keepDraft(person: string, item: string, draft: Draft): void {
  sessionStorage.setItem(KEY(person, item), JSON.stringify(draft));
}

export function draftOf(person: string, item: string): Draft | null {
  const kept = sessionStorage.getItem(KEY(person, item));
  return kept ? JSON.parse(kept) : null;
}

/** What was typed on after the save began stays. */
export function dropDraft(person: string, item: string, saved?: string): void {
  if (saved === undefined || draftOf(person, item)?.notes === saved) sessionStorage.removeItem(KEY(person, item));
}
