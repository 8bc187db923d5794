import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type RiskQuery } from '#/__generated__/RiskQuery.graphql';
import { show } from '#/test-screen';
import { Risk } from './Risk';
import { risksVariables } from './screens';

const scale = (number: number) => ({
  id: `s${number}`,
  number,
  likelihoods: ['Rare', 'Possible', 'Likely'],
  impacts: ['Small', 'Felt', 'Grave'],
  threshold: 3,
});

const rating = (likelihood: number, impact: number, of = 1) => ({
  likelihood,
  impact,
  score: likelihood * impact,
  isWithinThreshold: likelihood * impact <= 3,
  scale: scale(of),
});

const open = (changes: object = {}) =>
  show<RiskQuery>({
    path: '/clients/$tenantId/records/$kind/$id',
    at: '/clients/t1/records/risks/r1',
    query: node,
    variables: { id: 'r1' },
    answers: {
      Node: () => ({ __typename: 'Risk', id: 'r1' }),
      Risk: () => ({
        id: 'r1',
        version: 4,
        number: 7,
        kind: 'RISK',
        title: 'The only press fails',
        category: 'OPERATION',
        description: null,
        process: null,
        asset: null,
        state: 'OPEN',
        treatment: 'MODIFY',
        treatmentPlan: null,
        reviewOn: null,
        owner: null,
        inherentRating: rating(3, 3),
        residualRating: rating(1, 3),
        measures: { edges: [] },
        acceptance: null,
        acceptances: [],
        closure: null,
        clauses: [],
        controls: [],
        allowedActions: ['CHANGE', 'ACCEPT', 'CLOSE'],
        tenant: { id: 't1', today: '2026-11-30', permissions: [], riskScale: scale(2) },
        ...changes,
      }),
    } as never,
    screen: (query) => <Risk query={query} />,
  });

const sent = (environment: Awaited<ReturnType<typeof open>>['environment'], name: string) =>
  environment.mock
    .getAllOperations()
    .filter((o) => o.request.node.operation.name === name)
    .map((o) => o.request.variables['input']);

test('the matrix says in words where the risk stood and stands, and what is beyond the threshold', async () => {
  await open();
  const matrix = await screen.findByRole('table', { name: 'Likelihood and impact' });
  const worst = within(matrix).getByText('Score 9, beyond the threshold').closest('td')!;
  expect(within(worst).getByText('Before treatment')).toBeTruthy();
  const left = within(matrix).getByText('After treatment').closest('td')!;
  expect(left.textContent).toContain('Score 3');
  expect(left.hasAttribute('data-beyond')).toBe(false);
});

test('a change says only what is other, so that a rating of an older scale stays as it is', async () => {
  const { environment } = await open();
  await userEvent.click(await screen.findByRole('button', { name: /^Change/ }));
  const title = screen.getByRole('textbox', { name: 'What may happen' });
  await userEvent.clear(title);
  await userEvent.type(title, 'The press fails');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent(environment, 'RiskChangeMutation')).toEqual([{ id: 'r1', expectedVersion: 4, title: 'The press fails' }]);
});

test('half a rating is not sent', async () => {
  const { environment } = await open({ residualRating: null });
  await userEvent.click(await screen.findByRole('button', { name: /^Change/ }));
  const after = screen.getByRole('group', { name: 'Rating after treatment' });
  await userEvent.selectOptions(within(after).getByRole('combobox', { name: /Likelihood/ }), '2');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(within(after).getByRole('alert').textContent).toBe('Choose likelihood and impact, or neither.');
  expect(sent(environment, 'RiskChangeMutation')).toEqual([]);
  await userEvent.selectOptions(within(after).getByRole('combobox', { name: /Impact/ }), '1');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent(environment, 'RiskChangeMutation')).toEqual([
    { id: 'r1', expectedVersion: 4, residualRating: { likelihood: 2, impact: 1 } },
  ]);
});

test('an acceptance needs its reason', async () => {
  const { environment } = await open();
  await userEvent.click(await screen.findByRole('button', { name: /^Accept/ }));
  const form = screen.getByRole('dialog');
  await userEvent.click(within(form).getByRole('button', { name: 'Accept' }));
  expect(sent(environment, 'RiskAcceptMutation')).toEqual([]);
  await userEvent.type(within(form).getByRole('textbox'), 'A second press is ordered');
  await userEvent.click(within(form).getByRole('button', { name: 'Accept' }));
  expect(sent(environment, 'RiskAcceptMutation')).toEqual([
    { id: 'r1', expectedVersion: 4, reason: 'A second press is ordered' },
  ]);
});

test('the register shows what is not closed, the highest rating first, unless the address says otherwise', () => {
  expect(risksVariables('t1', {})).toMatchObject({ orderBy: 'RATING', filter: { states: ['OPEN', 'ACCEPTED'] } });
  expect(risksVariables('t1', { show: 'all', threshold: 'beyond', kind: 'NONSENSE', order: 'NUMBER' })).toMatchObject({
    orderBy: 'NUMBER',
    filter: { states: null, withinThreshold: false, kind: null },
  });
});
