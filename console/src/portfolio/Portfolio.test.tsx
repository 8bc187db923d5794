import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type PortfolioQuery } from '#/__generated__/PortfolioQuery.graphql';
import { show } from '#/test-screen';
import { Portfolio } from './Portfolio';
import { portfolioSearch, portfolioVariables } from './search';

const row = {
  tenant: { id: 't1', name: 'Birch Foods' },
  standard: { id: 's1', designation: 'ISO 9001:2026' },
  step: 'SURVEILLANCE',
  state: 'CERTIFIED',
  nextHardDate: { id: 'd1', name: 'Surveillance 1', dueOn: '2026-11-24', daysLeft: -4 },
  blockers: [
    { kind: 'AUDIT_DAY', text: 'No day is agreed.' },
    { kind: 'VALID_EVIDENCE', text: 'Evidence has expired.' },
  ],
  turn: 'ORGANISATION',
  leadConsultant: null,
  openMajors: 1,
  isAtRisk: true,
};

const clients = (language: 'en' | 'de', answers: object, at = '/clients') =>
  show<PortfolioQuery>({
    path: '/clients',
    at,
    query: node,
    variables: portfolioVariables({}, 'me'),
    answers: { PortfolioConnection: () => answers } as never,
    screen: (query) => <Portfolio query={query} />,
    language,
    validateSearch: portfolioSearch as never,
  });

const some = { totalCount: 1, months: [], steps: [{ step: 'SURVEILLANCE', count: 1 }], edges: [{ node: row }] };

test('a row says what is late, what is missing and whose turn it is', async () => {
  await clients('en', some);
  const shown = await screen.findByRole('row', { name: /Birch Foods/ });
  for (const text of [
    '24 Nov 2026',
    '4 days late',
    'At risk',
    '1 open major',
    'No day is agreed.',
    'and 1 more',
    'Client',
  ])
    expect(within(shown).getByText(text)).toBeTruthy();
  expect(within(shown).getByRole('link', { name: 'Birch Foods' }).getAttribute('href')).toBe('/clients/t1');
});

test('it says so in German', async () => {
  await clients('de', some);
  const shown = await screen.findByRole('row', { name: /Birch Foods/ });
  for (const text of [
    '4 Tage überfällig',
    'Gefährdet',
    '1 offene wesentliche Nichtkonformität',
    'Zertifiziert',
    'niemand',
  ])
    expect(within(shown).getByText(text)).toBeTruthy();
});

test('a choice stands in the address, from where the server is asked', async () => {
  const { router } = await clients('en', some);
  await userEvent.click(await screen.findByRole('radio', { name: 'At risk' }));
  expect(router.state.location.search).toEqual({ show: 'atRisk' });
  expect(portfolioVariables(portfolioSearch({ show: 'atRisk', step: 'PLAN', order: 'CLIENT' }), 'me')).toEqual({
    orderBy: 'CLIENT',
    filter: { atRisk: true, dueWithinDays: null, leadConsultantId: null, steps: ['PLAN'] },
  });
  expect(portfolioSearch({ show: 'nonsense', step: 'constructor', order: 7 })).toEqual({});
});

test('nothing that fits is not the same as nobody', async () => {
  await clients('en', { ...some, totalCount: 0, edges: [] });
  expect(await screen.findByText('No client has engaged you yet.')).toBeTruthy();
});
