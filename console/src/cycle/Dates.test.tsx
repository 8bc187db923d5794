import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { show } from '#/test-screen';
import { Dates } from './Dates';
import { datesSearch } from './search';

const milestone = {
  kind: 'SURVEILLANCE_1',
  earliestOn: null,
  targetOn: '2027-11-30',
  latestOn: '2027-11-30',
  isDone: false,
  rule: { id: 'CY-1', source: 'ISO/IEC 17021-1', summary: 'Each year.' },
};

test('while a year is typed, only the day that somebody means is asked about', async () => {
  // Browsers tell of a selection that changed later, and not of one that did not.
  vi.spyOn(Selection.prototype, 'collapse').mockImplementation(() => {});
  const { environment, router, resolver } = await show({
    path: '/dates',
    at: '/dates?decision=2026-11-30',
    answers: {
      CertificationCyclePreview: () => ({ expiresOn: '2029-11-29', milestones: [milestone] }),
    } as never,
    screen: () => <Dates />,
    validateSearch: datesSearch as never,
  });
  const asked: unknown[] = [];
  for (let i = 0; i < 8; i++) {
    environment.mock.queueOperationResolver((operation) => {
      asked.push(operation.request.variables['input'].decisionOn);
      return resolver(operation);
    });
  }
  await userEvent.click(await screen.findByRole('spinbutton', { name: /year/ }));
  await userEvent.keyboard('2031');
  await act(async () => {});
  expect(router.state.location.search).toEqual({ decision: '2031-11-30' });
  expect(screen.getByRole('spinbutton', { name: /year/ }).textContent).toBe('2031');
  expect(new Set(asked)).toEqual(new Set(['2031-11-30']));
});
