import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type AuditTrailQuery } from '#/__generated__/AuditTrailQuery.graphql';
import { show } from '#/test-screen';
import { AuditTrail } from './AuditTrail';
import { trailSearch } from './search';

const entry = {
  __typename: 'AuditEntry',
  id: 'e1',
  sequence: '12',
  occurredAt: '2026-11-30T10:00:00Z',
  operation: 'changeSite',
  person: { id: 'p1', givenName: 'Nora', familyName: 'North' },
  personId: 'p1',
  onBehalfOf: { id: 'f1', name: 'Northstar Consulting' },
  role: 'PARTNER',
  subjectType: 'Site',
  subjectId: 's1',
  subjectName: 'Works',
  subject: null,
  changes: [
    { field: 'headcount', before: [{ text: '40', person: null }], after: [{ text: '48', person: null }] },
    {
      field: 'owner',
      before: [],
      after: [{ text: 'p1', person: { id: 'p1', givenName: 'Nora', familyName: 'North' } }],
    },
  ],
  changeCount: 60,
  hash: 'abc',
};

async function open(permissions: string[], at = '') {
  const shown = await show<AuditTrailQuery>({
    path: '/clients/$tenantId/people/trail',
    at: `/clients/t1/people/trail${at}`,
    query: node,
    variables: { id: 't1' },
    answers: {
      Tenant: () => ({ id: 't1', timeZone: 'Europe/Berlin', permissions }),
      AuditEntryConnection: () => ({
        edges: [{ cursor: '1', node: entry }],
        pageInfo: { hasNextPage: false, endCursor: null },
      }),
    } as never,
    screen: (query) => <AuditTrail query={query} />,
    validateSearch: trailSearch as never,
  });
  await screen.findByRole('heading', { level: 1 });
  const asked = () =>
    shown.environment.mock.getAllOperations().find((o) => o.request.node.operation.name === 'AuditTrailEntriesQuery');
  return {
    ...shown,
    asked,
    answer: async () => {
      await waitFor(() => expect(asked()).toBeTruthy());
      const query = asked();
      if (query) act(() => shown.environment.mock.resolve(query, shown.resolver(query)));
    },
  };
}

test('an entry says who, for whom, and each field before and after', async () => {
  const { answer } = await open(['READ', 'READ_AUDIT_TRAIL']);
  await answer();
  const row = (await screen.findByText(/Site: Works/)).closest('li') as HTMLElement;
  expect(within(row).getByText('Nora North for Northstar Consulting')).toBeTruthy();
  const rows = within(row).getAllByRole('row');
  expect(rows.map((r) => r.textContent)).toEqual(['FieldBeforeAfter', 'headcount4048', 'ownernothingNora North']);
  expect(within(row).getByText('and 58 more fields')).toBeTruthy();
});

test('days of the address begin and end where the organisation is', async () => {
  const { asked, answer, router } = await open(
    ['READ', 'READ_AUDIT_TRAIL'],
    '?from=2026-07-01&until=2026-07-01&kind=Site&person=nonsense%20here',
  );
  await waitFor(() => expect(asked()).toBeTruthy());
  expect(asked()?.request.variables['filter']).toEqual({
    from: '2026-06-30T22:00:00.000Z',
    until: '2026-07-01T22:00:00.000Z',
    subjectType: 'Site',
  });
  await answer();
  await userEvent.click(await screen.findByRole('link', { name: 'All changes of this' }));
  await waitFor(() => expect(router.state.location.search).toMatchObject({ subject: 's1', kind: 'Site' }));
});

test('who may not read it is told who may, and nothing is asked', async () => {
  const { asked } = await open(['READ']);
  expect(screen.getByText(/You may not read the audit trail/)).toBeTruthy();
  expect(asked()).toBeUndefined();
});
