import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type CompetenceMatrixQuery } from '#/__generated__/CompetenceMatrixQuery.graphql';
import trainingNode, { type TrainingQuery } from '#/__generated__/TrainingQuery.graphql';
import { show } from '#/test-screen';
import { CompetenceMatrix } from './CompetenceMatrix';
import { Training } from './Training';

const cell = (id: string, name: string, state: string, needed = true, isCritical = false) => ({
  needed,
  state,
  competence: { id, name, isCritical },
  qualification: state === 'MISSING' ? null : { id: `q-${id}-${state}`, validUntil: '2026-12-24' },
});

test('a gap has its word in the cell and its count beside the name; who lacks nothing says so', async () => {
  await show<CompetenceMatrixQuery>({
    path: '/clients/$tenantId/records/$kind',
    at: '/clients/t1/records/matrix',
    query: node,
    variables: { id: 't1', filter: null },
    answers: {
      Tenant: () => ({
        id: 't1',
        competenceMatrix: {
          pageInfo: { hasNextPage: false },
          edges: [
            {
              gaps: 2,
              node: { id: 'c1', givenName: 'Ida', familyName: 'Berg', function: 'Welder' },
              cells: [cell('k1', 'First aid', 'MISSING'), cell('k2', 'Welding', 'EXPIRED', true, true)],
            },
            {
              gaps: 0,
              node: { id: 'c2', givenName: 'Jan', familyName: 'Falk', function: 'Buyer' },
              cells: [cell('k1', 'First aid', 'EXPIRING')],
            },
          ],
        },
      }),
    } as never,
    screen: (query) => <CompetenceMatrix query={query} />,
  });
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((th) => th.textContent),
  ).toEqual(['Person', 'Weldingcritical', 'First aid']);
  const [, ida, jan] = within(table).getAllByRole('row');
  expect(within(ida!).getByText('2 gaps')).toBeTruthy();
  expect(
    within(ida!)
      .getAllByRole('cell')
      .map((td) => td.textContent),
  ).toEqual(['✕ Endeduntil 24 Dec 2026', '✕ Missing']);
  expect(within(jan!).getByText('Complete')).toBeTruthy();
  expect(within(jan!).getByText('Not needed')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('1 of the people here lack something.');
});

test('what came of a training is sent once there is a result of everybody', async () => {
  const person = (id: string, givenName: string) => ({ id, givenName, familyName: 'Berg', function: null });
  const { environment } = await show<TrainingQuery>({
    path: '/clients/$tenantId/records/$kind/$id',
    at: '/clients/t1/records/trainings/s1',
    query: trainingNode,
    variables: { id: 's1' },
    answers: {
      Node: () => ({ __typename: 'TrainingSession', id: 's1' }),
      TrainingSession: () => ({
        id: 's1',
        version: 3,
        startsOn: '2026-11-02',
        endsOn: '2026-11-03',
        state: 'PLANNED',
        changedAt: null,
        changedBy: null,
        allowedActions: ['RECORD'],
        tenant: { id: 't1', today: '2026-11-30' },
        course: { id: 'k', title: 'First aid', competence: null },
        attendances: [
          { name: 'Ida Berg', result: 'INVITED', colleague: person('c1', 'Ida') },
          { name: 'Jan Berg', result: 'INVITED', colleague: person('c2', 'Jan') },
        ],
      }),
    } as never,
    screen: (query) => <Training query={query} />,
  });
  const sent = () =>
    environment.mock
      .getAllOperations()
      .filter((o) => o.request.node.operation.name === 'TrainingRecordMutation')
      .map((o) => o.request.variables['input']);
  expect(await screen.findByText('Results are missing')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Record the results/ }));
  const form = within(screen.getByRole('dialog'));
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Ida Berg' }), 'PASSED');
  await userEvent.click(form.getByRole('button', { name: 'Record the results' }));
  expect(sent()).toEqual([]);
  expect(form.getByRole('alert').textContent).toBe('Please fill this in.');
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Jan Berg' }), 'ABSENT');
  await userEvent.click(form.getByRole('button', { name: 'Record the results' }));
  expect(sent()).toEqual([
    {
      id: 's1',
      expectedVersion: 3,
      results: [
        { colleagueId: 'c1', result: 'PASSED' },
        { colleagueId: 'c2', result: 'ABSENT' },
      ],
    },
  ]);
});
