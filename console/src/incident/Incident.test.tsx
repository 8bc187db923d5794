import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type IncidentQuery } from '#/__generated__/IncidentQuery.graphql';
import { show } from '#/test-screen';
import { Incident } from './Incident';

test('who says that the body must be told says by when, and who says that it need not be says why', async () => {
  const { environment } = await show<IncidentQuery>({
    path: '/clients/$tenantId/records/$kind/$id',
    at: '/clients/t1/records/incidents/i1',
    query: node,
    variables: { id: 'i1' },
    answers: {
      Node: () => ({ __typename: 'Incident', id: 'i1' }),
      Incident: () => ({
        id: 'i1',
        version: 2,
        number: 1,
        kind: 'POLLUTION',
        title: 'Oil in the drain',
        occurredOn: '2026-11-28',
        recordedAt: '2026-11-28T10:00:00Z',
        notice: { state: 'UNCLEAR', dueOn: '2026-12-01', reason: null, toldOn: null, certificationBody: null },
        closure: null,
        nonconformities: [],
        clauses: [],
        controls: [],
        allowedActions: ['ANSWER_NOTICE'],
        tenant: { id: 't1', today: '2026-11-30', certifications: { edges: [] } },
      }),
    } as never,
    screen: (query) => <Incident query={query} />,
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Answer anew/ }));
  const form = within(screen.getByRole('dialog'));
  const send = () => userEvent.click(form.getByRole('button', { name: 'Answer anew' }));
  const sent = () =>
    environment.mock
      .getAllOperations()
      .filter((o) => o.request.node.operation.name === 'IncidentAnswerMutation')
      .map((o) => o.request.variables['input']);
  const answer = form.getByRole('combobox', { name: /Must a certification body be told/ });
  await userEvent.selectOptions(answer, 'yes');
  await send();
  expect(sent()).toEqual([]);
  expect(form.getByLabelText('At the latest on').getAttribute('aria-invalid')).toBe('true');
  await userEvent.selectOptions(answer, 'no');
  await send();
  expect(sent()).toEqual([]);
  await userEvent.type(form.getByRole('textbox', { name: /Why/ }), 'No clause asks for it');
  await send();
  expect(sent()).toEqual([
    {
      id: 'i1',
      expectedVersion: 2,
      notice: { isRequired: false, certificationBodyId: null, dueOn: null, reason: 'No clause asks for it' },
    },
  ]);
});
