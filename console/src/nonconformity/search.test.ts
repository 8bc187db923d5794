import { expect, test } from 'vitest';
import { isNarrowed, nonconformitiesSearch, nonconformitiesVariables } from './search';

test('what is open and due first is what one sees without asking', () => {
  const { filter, orderBy } = nonconformitiesVariables('t1', {});
  expect(orderBy).toBe('DUE_ON');
  expect(filter?.states).toContain('PLAN_REJECTED');
  expect(filter?.states).not.toContain('CLOSED');
  expect(isNarrowed({})).toBe(false);
});

test('an address that nobody made is read as far as it makes sense', () => {
  const search = nonconformitiesSearch({ show: 'closed', grade: 'HUGE', source: 'COMPLAINT', text: 27001, site: '' });
  expect(search).toEqual({ show: 'closed', source: 'COMPLAINT', text: '27001' });
  expect(nonconformitiesVariables('t1', search).filter).toMatchObject({
    states: ['CLOSED', 'WITHDRAWN'],
    sources: ['COMPLAINT'],
    grade: null,
    text: '27001',
  });
  expect(isNarrowed(search)).toBe(true);
});
