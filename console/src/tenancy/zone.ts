// Roles hold from an instant to an instant; people say them in days of the organisation's time zone.

/** The instant at which a day begins there. */
export function beginningOf(day: string, timeZone: string): string {
  const guess = Date.parse(`${day}T00:00:00Z`);
  // Twice, since the offset at the guess may be that before or after a change of the clocks.
  let at = guess - offset(guess, timeZone);
  at = guess - offset(at, timeZone);
  return new Date(at).toISOString();
}

/** The instant at which the day after begins there: until the end of the day. */
export function endOf(day: string, timeZone: string): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return beginningOf(next, timeZone);
}

/** The day of an instant there. */
export function dayOf(instant: string, timeZone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offset(at, timeZone)).toISOString().slice(0, 10);
}

/** The last day on which something still holds that ends at an instant. */
export function lastDayOf(end: string, timeZone: string): string {
  return dayOf(new Date(Date.parse(end) - 1).toISOString(), timeZone);
}

function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const n = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const local = Date.UTC(n('year'), n('month') - 1, n('day'), n('hour'), n('minute'), n('second'));
  return local - Math.floor(at / 1000) * 1000;
}
