import { expect, test } from 'vitest';
import { beginningOf, dayOf, endOf, lastDayOf } from './zone';

test('a day begins and ends where the organisation is', () => {
  expect(beginningOf('2026-07-01', 'Europe/Berlin')).toBe('2026-06-30T22:00:00.000Z');
  expect(beginningOf('2026-01-01', 'America/New_York')).toBe('2026-01-01T05:00:00.000Z');
  // The clocks change in the night after the 28th.
  expect(beginningOf('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
  expect(endOf('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  expect(dayOf('2026-06-30T22:00:00Z', 'Europe/Berlin')).toBe('2026-07-01');
  expect(lastDayOf('2026-06-30T22:00:00Z', 'Europe/Berlin')).toBe('2026-06-30');
});
