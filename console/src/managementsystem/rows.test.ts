import { expect, test } from 'vitest';
import { durationOf, hoursOf, linesOf, processesOf } from './rows';

test('hours are read and written as people say them', () => {
  expect(hoursOf('PT38H30M')).toBe('38.5');
  expect(hoursOf('P1DT16H')).toBe('40');
  expect(hoursOf(null)).toBe('');
  expect(durationOf('38,5')).toBe('PT38H30M');
  expect(durationOf('40')).toBe('PT40H');
  expect(durationOf('much')).toBeUndefined();
});

test('processes are lines', () => {
  const processes = [
    { name: 'Milling', description: 'Parts: up to 2 t' },
    { name: 'Dispatch', description: null },
  ];
  expect(processesOf(linesOf(processes))).toEqual(processes);
  expect(processesOf('\n  Turning :\n')).toEqual([{ name: 'Turning', description: null }]);
});
