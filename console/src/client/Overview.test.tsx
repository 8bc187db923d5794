import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import node, { type OverviewQuery } from '#/__generated__/OverviewQuery.graphql';
import { show } from '#/test-screen';
import { Overview } from './Overview';

const steps = ['STANDARD', 'GAP_ANALYSIS', 'PLAN'].map((step, i) => ({
  step,
  number: i + 1,
  state: ['DONE', 'LATE', 'NOT_RECORDED_HERE'][i],
  missing: i === 1 ? [{ kind: 'GAP_ANALYSIS', text: 'There is no gap analysis.' }] : [],
}));
const standard = { id: 's1', designation: 'ISO 9001:2026', title: 'Quality' };

const open = (language: 'en' | 'de', permissions: string[], standards: object[]) =>
  show<OverviewQuery>({
    path: '/clients/$tenantId/',
    at: '/clients/t1/',
    query: node,
    variables: { id: 't1' },
    answers: {
      Tenant: () => ({
        id: 't1',
        name: 'Birch Foods',
        headcount: 1,
        today: '2026-11-30',
        timeZone: 'Europe/Dublin',
        permissions,
      }),
      CertificationConnection: () => ({ edges: [] }),
      AssessmentConnection: () => ({ edges: [] }),
      DeadlineConnection: () => ({ edges: [] }),
      ManagementSystemConnection: () => ({
        edges: [{ node: { id: 'm1', currentScope: { id: 'v1', standards }, draft: null } }],
      }),
      Journey: () => ({
        id: 'j1',
        standard,
        step: 'GAP_ANALYSIS',
        steps,
        next: { why: 'It says what to plan.', turn: 'CONSULTANTS' },
      }),
    } as never,
    screen: (query) => <Overview query={query} />,
    language,
  });

test('a way says how far each step is, what is missing and whose turn it is', async () => {
  const { environment, resolver } = await open('en', ['READ'], [standard]);
  const asked = () => environment.mock.getAllOperations().find((o) => o.request.node.operation.name === 'WayQuery');
  await waitFor(() => expect(asked()).toBeTruthy());
  const query = asked();
  if (query) act(() => environment.mock.resolve(query, resolver(query)));
  const way = await screen.findByRole('list', { name: 'The ten steps' });
  expect(
    within(way)
      .getAllByRole('listitem')
      .map((li) => li.textContent),
  ).toEqual(['✓StandardDone', '!Gap analysisLate', '3PlanNot recorded here']);
  expect(within(way).getAllByRole('listitem')[1]?.getAttribute('aria-current')).toBe('step');
  expect(screen.getByText('There is no gap analysis.')).toBeTruthy();
  expect(screen.getByText('Whose turn: Consultants')).toBeTruthy();
});

test('without a standard in view it names the next step to those who may take it', async () => {
  await open('de', ['READ', 'ASSESS'], []);
  expect(await screen.findByText('Noch ist keine Norm im Blick.')).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Neue Gap-Analyse' }).length).toBe(2);
});
