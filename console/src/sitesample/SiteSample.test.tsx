import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { show } from '#/test-screen';
import { SiteSample } from './SiteSample';
import { siteSampleSearch } from './search';

const sample = (sites: number) => ({
  sites,
  atRandom: 1,
  centralFunction: true,
  steps: [{ label: `Root, ${sites}`, value: `${sites}`, rule: null, isUnverified: false }],
});

test('all three audits stand side by side, and the chosen one is explained', async () => {
  const { router } = await show({
    path: '/site-sample',
    at: '/site-sample?sites=27',
    answers: {
      Query: () => ({ INITIAL: sample(6), SURVEILLANCE: sample(4), RECERTIFICATION: sample(5) }),
    } as never,
    screen: () => <SiteSample />,
    validateSearch: siteSampleSearch as never,
  });
  expect(await screen.findByText('6 of 27')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Surveillance/ }));
  expect(await screen.findByText('Root, 4')).toBeTruthy();
  expect(router.state.location.search).toMatchObject({ audit: 'SURVEILLANCE' });
});

test('what is no number is not asked', async () => {
  const { environment } = await show({
    path: '/site-sample',
    at: '/site-sample?sites=0',
    answers: {},
    screen: () => <SiteSample />,
    validateSearch: siteSampleSearch as never,
  });
  expect(await screen.findByText(/A whole number/)).toBeTruthy();
  expect(environment.mock.getAllOperations()).toEqual([]);
});
