import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type EditionsQuery } from '#/__generated__/EditionsQuery.graphql';
import { show } from '#/test-screen';
import { Editions } from './Editions';
import { editionsVariables } from './kinds';
import { editionsSearch } from './search';

const AT = { from: 'iso-9001-2015', to: 'iso-9001-2026' };

test('the comparison counts what is new, gone and stays, and marks days that are to be confirmed', async () => {
  const { router } = await show<EditionsQuery>({
    path: '/editions',
    at: '/editions?from=iso-9001-2015&to=iso-9001-2026',
    validateSearch: editionsSearch as never,
    query: node,
    variables: editionsVariables(AT),
    answers: {
      Query: () => ({
        standards: {
          edges: [
            {
              node: {
                id: 's2',
                key: 'iso-9001-2026',
                designation: 'ISO 9001:2026',
                supersedesDesignation: 'ISO 9001:2015',
                supersedes: { id: 's1', key: 'iso-9001-2015' },
              },
            },
          ],
        },
      }),
      StandardTransition: () => ({
        fromDesignation: 'ISO 9001:2015',
        toDesignation: 'ISO 9001:2026',
        publishedOn: '2026-09-30',
        publishedOnPrecision: 'MONTH',
        headline: [],
        notes: [],
        effortHint: null,
        confidence: { publication: 'high', milestones: null, clauses: 'medium', controls: null, changes: null },
        milestones: [{ reachedOn: '2029-09-30', event: 'Old certificates end', isUnverified: true }],
        changeCounts: [
          { kind: 'NEW', count: 2 },
          { kind: 'MODIFIED', count: 5 },
          { kind: 'SPLIT', count: 1 },
          { kind: 'EDITORIAL', count: 20 },
        ],
        changes: {
          totalCount: { number: 1 },
          pageInfo: { hasNextPage: false, endCursor: null },
          edges: [
            {
              node: {
                id: 'x',
                subject: 'CLAUSE',
                kind: 'NEW',
                impact: 'MEDIUM',
                title: null,
                summary: 'Culture is asked for',
                action: null,
                typicalEvidence: null,
                from: [],
                to: [{ number: '5.1.1', clause: { id: 'c', title: 'General' }, control: null }],
              },
            },
          ],
        },
      }),
    } as never,
    screen: (query) => <Editions query={query} />,
  });
  const days = within(await screen.findByRole('region', { name: 'The days that matter' }));
  expect(days.getByText(/Old certificates end/).textContent).toContain('unverified');
  const part = within(screen.getByRole('region', { name: 'ISO 9001:2015 to ISO 9001:2026' }));
  expect(part.getByText(/known to the month/)).toBeTruthy();
  const shows = screen.getByRole('radiogroup', { name: 'What to show' });
  expect(
    within(shows)
      .getAllByRole('radio')
      .map((one) => one.textContent),
  ).toEqual(['All', 'New 2', 'Changed 6', 'Moved 0', 'Gone 0', 'Stays 20']);
  expect(screen.getByText('Culture is asked for')).toBeTruthy();
  await userEvent.click(within(shows).getByRole('radio', { name: 'Gone 0' }));
  expect(router.state.location.search).toMatchObject({ ...AT, show: 'gone' });
});

test('what is gone is asked for by its kind, and nothing is asked without two editions', () => {
  expect(editionsVariables({ ...AT, show: 'gone' })).toMatchObject({ isAsked: true, kinds: ['REMOVED'] });
  expect(editionsVariables({ from: 'iso-9001-2015' })).toMatchObject({ isAsked: false, kinds: null });
});
