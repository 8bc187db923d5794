import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import node, { type AccountQuery } from '#/__generated__/AccountQuery.graphql';
import { show } from '#/test-screen';
import { Account } from './Account';

afterEach(() => vi.useRealTimers());

const person = (id: string, givenName: string) => ({ id, givenName, familyName: 'Berg' });

const open = (changes: object) =>
  show<AccountQuery>({
    path: '/clients/$tenantId/people/account',
    at: '/clients/t1/people/account',
    query: node,
    variables: { id: 't1' },
    answers: {
      Tenant: () => ({
        id: 't1',
        version: 8,
        archivedAt: null,
        archivedBy: null,
        closing: null,
        permissions: [],
        allowedActions: [],
        ...changes,
      }),
    } as never,
    screen: (query) => <Account query={query} />,
  });

const one = (state: string) => ({
  id: 'x1',
  state,
  requestedAt: '2026-11-30T10:00:00Z',
  readyAt: null,
  expiresAt: '2026-12-07T10:00:00Z',
  size: state === 'READY' ? 1_250_000 : null,
  sha256: state === 'READY' ? 'abc' : null,
  requestedBy: person('p1', 'Ida'),
});

test('an export that is being made is looked at again until it can be fetched', async () => {
  const { environment } = await open({ permissions: ['EXPORT_TENANT'] });
  await screen.findByRole('heading', { level: 1, name: 'Export and archive' });
  const asked = () =>
    environment.mock.getAllOperations().filter((o) => o.request.node.operation.name === 'AccountExportsQuery');
  vi.useFakeTimers();
  const answer = (state: string) =>
    act(async () =>
      environment.mock.resolve(asked()[0]!, { data: { tenantExports: { edges: [{ node: one(state) }] } } }),
    );
  await answer('REQUESTED');
  expect(screen.queryByRole('button', { name: 'Download' })).toBeNull();
  await act(async () => vi.advanceTimersByTime(4100));
  await answer('READY');
  expect(screen.getByRole('button', { name: 'Download' })).toBeTruthy();
  expect(screen.getByText(/1.3 MB/)).toBeTruthy();
  await act(async () => vi.advanceTimersByTime(10_000));
  expect(asked()).toHaveLength(0);
});

test('the second person confirms the closing by its own version', async () => {
  const { environment } = await open({
    closing: {
      version: 2,
      state: 'REQUESTED',
      requestedAt: '2026-11-29T10:00:00Z',
      exportSha256: 'abc',
      certificationsRun: true,
      confirmedAt: null,
      endsAt: null,
      confirmedBy: null,
      requestedBy: person('p1', 'Ida'),
      allowedActions: ['CONFIRM'],
    },
  });
  expect(await screen.findByText(/It waits for a second person/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Take the closing back/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Confirm the closing/ }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Confirm the closing' }));
  const sent = environment.mock
    .getAllOperations()
    .find((o) => o.request.node.operation.name === 'AccountConfirmMutation');
  expect(sent?.request.variables['input']).toEqual({ id: 't1', expectedVersion: 2 });
});
