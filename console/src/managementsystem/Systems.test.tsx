import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type SystemsQuery } from '#/__generated__/SystemsQuery.graphql';
import { show } from '#/test-screen';
import { Systems } from './Systems';

const edges = (...nodes: object[]) => ({
  edges: nodes.map((one, i) => ({ cursor: `${i}`, node: one })),
  pageInfo: { hasNextPage: false, endCursor: null },
});
const counted = (number: number) => ({
  number,
  headcount: 48,
  rule: { id: 'MD5', source: 'IAF MD 5', summary: 'Says how.' },
});
const scope = {
  __typename: 'ScopeStatement',
  id: 'v1',
  number: 1,
  state: 'APPROVED',
  standards: [{ id: 's1', designation: 'ISO 9001:2026', title: 'Quality' }],
  sites: {
    edges: [
      {
        name: 'Works',
        address: 'Ulmenweg 2',
        headcount: 48,
        fullTimeWeek: 'PT40H',
        personnel: [{ shift: 'Late', kind: 'PERMANENT', persons: 8, weeklyTime: 'PT20H', reduction: null }],
        effectivePersonnel: counted(4),
        node: { id: 'w1' },
      },
    ],
  },
  processes: [{ name: 'Turning', description: null }],
  wordings: [
    { language: 'en', text: 'Turning' },
    { language: 'fr', text: 'Tournage' },
  ],
  exclusions: [],
  outsourcedProcesses: [],
  sectorCodes: [17],
  effectivePersonnel: counted(44),
};

async function open(allowedActions: string[]) {
  const shown = await show<SystemsQuery>({
    path: '/clients/$tenantId/system',
    at: '/clients/t1/system',
    query: node,
    variables: { id: 't1' },
    answers: {
      Tenant: () => ({
        id: 't1',
        today: '2026-11-30',
        permissions: ['READ'],
        sites: edges({ id: 'w1', name: 'Works' }),
        managementSystems: edges({
          id: 'm1',
          version: 4,
          name: 'Quality',
          state: 'IN_FORCE',
          allowedActions,
          currentScope: scope,
          draft: null,
          versions: edges({
            id: 'v1',
            number: 1,
            state: 'APPROVED',
            supersededOn: null,
            approval: {
              approvedOn: '2026-01-05',
              reason: 'First issue',
              person: { id: 'p1', givenName: 'Eva', familyName: 'Birch' },
              onBehalfOf: null,
            },
          }),
        }),
      }),
    } as never,
    screen: (query) => <Systems query={query} />,
  });
  await screen.findByRole('heading', { level: 1 });
  const sent = (name: string) =>
    shown.environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
  return { ...shown, sent };
}

test('a scope says what counts, by which rule, and who approved it', async () => {
  await open([]);
  expect(screen.getByText('44 of 48 people count for audit time')).toBeTruthy();
  expect(screen.getByText(/MD5, IAF MD 5: Says how/)).toBeTruthy();
  expect(screen.getByText(/approved 5 Jan 2026 by Eva Birch/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
});

test('a wording in a third language outlives a change of the two', async () => {
  const { sent } = await open(['CHANGE_SCOPE']);
  await userEvent.click(screen.getByRole('button', { name: 'Change (In words)' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText(/Scope in German/), 'Drehen');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(sent('ScopeChangeMutation')?.request.variables['input']).toEqual({
    id: 'm1',
    expectedVersion: 4,
    wordings: [
      { language: 'en', text: 'Turning' },
      { language: 'de', text: 'Drehen' },
      { language: 'fr', text: 'Tournage' },
    ],
  });
});

test('people of a site are entries, and a refusal stands at the field of its entry', async () => {
  const { sent, environment } = await open(['CHANGE_SCOPE', 'SET_SITE_PERSONNEL']);
  await userEvent.click(screen.getByRole('button', { name: 'Change (Works)' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
  const second = within(dialog).getByRole('group', { name: 'Entry 2' });
  await userEvent.type(within(second).getByLabelText('Shift'), 'Early');
  await userEvent.type(within(second).getByLabelText('People'), '40');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  const operation = sent('RowFormsPersonnelMutation');
  expect(operation?.request.variables['input']).toEqual({
    id: 'm1',
    expectedVersion: 4,
    siteId: 'w1',
    fullTimeWeek: 'PT40H',
    personnel: [
      { shift: 'Late', kind: 'PERMANENT', persons: 8, weeklyTime: 'PT20H', reduction: null },
      { shift: 'Early', kind: 'PERMANENT', persons: 40, weeklyTime: null, reduction: null },
    ],
  });
  const errors = [
    {
      __typename: 'ValidationError',
      code: 'INPUT_INVALID',
      message: 'Too many.',
      path: ['input', 'personnel', '1', 'persons'],
    },
  ];
  act(() => {
    if (operation)
      environment.mock.resolve(operation, { data: { setSitePersonnel: { managementSystem: null, errors } } });
  });
  expect(await within(second).findByText('Too many.')).toBeTruthy();
});
