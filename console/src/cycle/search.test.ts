import { expect, test } from 'vitest';
import { datesSearch, isDay } from './search';

test('only days of the calendar that somebody may mean are asked about', () => {
  expect(isDay('2026-02-28')).toBe(true);
  expect(isDay('2026-02-31')).toBe(false);
  expect(isDay('0002-11-30')).toBe(false);
  expect(isDay('0202-11-30')).toBe(false);
  expect(isDay('2201-01-01')).toBe(false);
  expect(isDay('+12026-01-01')).toBe(false);
  expect(datesSearch({ decision: '2026-02-31' })).toEqual({});
  expect(datesSearch({ decision: '2024-02-29' })).toEqual({ decision: '2024-02-29' });
});
