// Notes that are not saved yet outlive a reload and a new sign-in, in this tab.
const KEY = (id: string) => `notes of ${id}`;

export function keepDraft(id: string, notes: string): void {
  sessionStorage.setItem(KEY(id), notes);
}

export function draftOf(id: string): string | null {
  return sessionStorage.getItem(KEY(id));
}

export function dropDraft(id: string): void {
  sessionStorage.removeItem(KEY(id));
}
