import { useSyncExternalStore } from 'react';

// The local stack's clock moves by itself; everywhere else the product's day is that of the browser.
let ahead = 0;
const listeners = new Set<() => void>();

export function setProductClock(now: string): void {
  ahead = Date.parse(now) - Date.now();
  for (const tell of listeners) tell();
}

export const dayNow = () => new Intl.DateTimeFormat('sv-SE').format(Date.now() + ahead);

/** The product's day here, for what belongs to no organisation; those say themselves which day it is there. */
export function useToday(): string {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, dayNow);
}
