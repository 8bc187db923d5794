import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import node, { type OpenQuery } from '#/__generated__/OpenQuery.graphql';
import { show } from '#/test-screen';
import { Open } from './Open';

const open = (thing: object, language: 'en' | 'de' = 'en') =>
  show<OpenQuery>({
    path: '/open/$id',
    at: '/open/n1?in=t1',
    query: node,
    variables: { id: 'n1', tenantId: 't1' },
    answers: {
      Query: () => ({
        node: { id: 'n1', ...thing },
        tenant: { id: 't1', name: 'Birch Foods', today: '2026-11-30' },
      }),
    } as never,
    screen: (query) => <Open query={query} />,
    language,
  });

test('what has no screen is told on a card: what it is, its day, whose turn it is', async () => {
  const owner = { id: 'c1', givenName: 'Ada', familyName: 'Alder' };
  const thing = { __typename: 'MarkTask', title: 'Calibration records', dueOn: '2026-12-04', doneOn: null, owner };
  await open(thing, 'de');
  expect(await screen.findByRole('heading', { name: 'Calibration records' })).toBeTruthy();
  for (const text of ['Aufgabe zu einem Zertifizierungszeichen', '4. Dez. 2026', 'in 4 Tagen', 'Ada Alder'])
    expect(screen.getByText(text, { exact: false })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Birch Foods' }).getAttribute('href')).toBe('/clients/t1');
});

test('what has a screen is shown there', async () => {
  const { router } = await open({ __typename: 'AssessmentItem', id: 'i1', assessment: { id: 'a1' } });
  await waitFor(() => expect(router.state.location.href).toBe('/clients/t1/assessments/a1?item=i1'));
});

test('a firm has its home', async () => {
  const { router } = await open({ __typename: 'Firm' });
  await waitFor(() => expect(router.state.location.pathname).toBe('/firms/n1'));
});

test('an entry of a register is shown among those of its kind', async () => {
  const { router } = await open({ __typename: 'RiskMeasure', risk: { id: 'r1' } });
  await waitFor(() => expect(router.state.location.pathname).toBe('/clients/t1/records/risks/r1'));
});
