import { beginningOf, dayOf, endOf, lastDayOf } from '#/tenancy/zone';

// A firm has no time zone of its own: its partners say days as they live them.
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const dayFrom = (instant: string) => dayOf(instant, here());
export const lastDay = (end: string) => lastDayOf(end, here());
export const startOf = (day: string) => beginningOf(day, here());
export const untilEndOf = (day: string) => endOf(day, here());
