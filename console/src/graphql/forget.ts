import type { Environment, RecordSourceProxy } from 'relay-runtime';

/** All that is in the store may be otherwise now: whoever shows it asks again. */
export function forgetAll(environment: Pick<Environment, 'commitUpdate'>): void {
  // The published types lack it.
  environment.commitUpdate((store) => (store as RecordSourceProxy & { invalidateStore: () => void }).invalidateStore());
}
