import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type InternalAuditQuery } from '#/__generated__/InternalAuditQuery.graphql';
import { show } from '#/test-screen';
import { InternalAudit } from './InternalAudit';

const ida = { id: 'c1', givenName: 'Ida', familyName: 'Berg' };

const slot = (number: number, kind: string, from: string, until: string, changes: object = {}) => ({
  number,
  kind,
  topic: null,
  day: '2026-12-07',
  from,
  until,
  link: null,
  auditors: [ida],
  auditees: [],
  process: null,
  site: null,
  clauses: [],
  ...changes,
});

const open = (allowedActions: string[]) =>
  show<InternalAuditQuery>({
    path: '/clients/$tenantId/improvement/audits/$id',
    at: '/clients/t1/improvement/audits/a1',
    query: node,
    variables: { id: 'a1', tenantId: 't1' },
    answers: {
      Node: () => ({ __typename: 'InternalAudit', id: 'a1' }),
      Tenant: () => ({ id: 't1', today: '2026-11-30' }),
      InternalAudit: () => ({
        id: 'a1',
        version: 6,
        title: 'Audit of purchasing',
        state: 'PLANNED',
        startsOn: '2026-12-07',
        endsOn: '2026-12-08',
        reportDueOn: '2026-12-20',
        planSentAt: null,
        allowedActions,
        sites: [],
        processes: [],
        standards: [],
        clauses: [],
        results: [],
        reports: [],
        questionCount: 0,
        team: [{ duty: 'LEAD', colleague: ida, findings: [], declaredAt: null, overriddenAt: null }],
        slots: [
          slot(1, 'OPENING', '09:00', '09:30'),
          slot(2, 'SLOT', '09:30', '11:00', {
            topic: 'Choice of suppliers',
            clauses: [{ id: 'k', number: '8.4', title: 'x' }],
          }),
        ],
      }),
    } as never,
    screen: (query) => <InternalAudit query={query} />,
  });

test('a slot that is added goes along with the others as they are, for the plan is stored as a whole', async () => {
  const { environment } = await open(['PLAN_SLOTS']);
  const part = within(await screen.findByRole('region', { name: 'Schedule' }));
  expect(part.getByText('Choice of suppliers')).toBeTruthy();
  expect(part.queryByRole('button', { name: /Send the plan/ })).toBeNull();
  await userEvent.click(part.getByRole('button', { name: /^Add a slot/ }));
  const form = within(screen.getByRole('dialog'));
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'What for' }), 'CLOSING');
  expect((form.getByRole('textbox', { name: 'From' }) as HTMLInputElement).value).toBe('11:00');
  await userEvent.type(form.getByRole('textbox', { name: 'Until' }), '11.30');
  const send = () => userEvent.click(form.getByRole('button', { name: 'Add a slot' }));
  await send();
  expect(form.getByRole('alert').textContent).toBe('Write a time such as 09:00.');
  await userEvent.clear(form.getByRole('textbox', { name: 'Until' }));
  await userEvent.type(form.getByRole('textbox', { name: 'Until' }), '11:30');
  await send();
  const [sent] = environment.mock
    .getAllOperations()
    .filter((o) => o.request.node.operation.name === 'SlotsPlanMutation')
    .map((o) => o.request.variables['input']);
  expect(sent).toMatchObject({
    id: 'a1',
    expectedVersion: 6,
    slots: [
      { number: 1, kind: 'OPENING', from: '09:00', auditorIds: ['c1'] },
      { number: 2, kind: 'SLOT', topic: 'Choice of suppliers', clauseIds: ['k'] },
      { kind: 'CLOSING', from: '11:00', until: '11:30', auditorIds: ['c1'], clauseIds: [] },
    ],
  });
  expect(sent.slots[2].number).toBeUndefined();
});
