import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type PeopleQuery } from '#/__generated__/PeopleQuery.graphql';
import { show } from '#/test-screen';
import { People } from './People';
import { peopleSearch } from './search';

const edges = (...nodes: object[]) => ({
  edges: nodes.map((one, i) => ({ cursor: `${i}`, node: one })),
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
});
const person = (id: string, givenName: string, familyName: string) => ({
  id,
  givenName,
  familyName,
  email: `${id}@birch.example`,
  mailSuppression: null,
});
const membership = {
  id: 'm1',
  version: 3,
  person: person('p1', 'Eva', 'Birch'),
  role: 'REPRESENTATIVE',
  validFrom: '2026-06-30T22:00:00Z',
  validUntil: null,
  grantedBy: null,
  endedBy: null,
  endReason: null,
  firmStandingIn: null,
  allowedActions: ['GRANT_ROLE', 'CHANGE_VALIDITY'],
};

async function open(at = '', tenant: object = {}) {
  const shown = await show<PeopleQuery>({
    path: '/clients/$tenantId/people',
    at: `/clients/t1/people${at}`,
    query: node,
    variables: { id: 't1' },
    answers: {
      Tenant: () => ({
        id: 't1',
        timeZone: 'Europe/Berlin',
        locale: 'de',
        permissions: ['READ', 'MANAGE_PEOPLE', 'MANAGE_TENANT'],
        actingFor: null,
        memberships: edges(membership),
        invitations: edges(),
        sites: edges(),
        colleagues: edges(),
        engagements: edges(),
        ...tenant,
      }),
    } as never,
    screen: (query) => <People query={query} />,
    validateSearch: peopleSearch as never,
  });
  await screen.findByRole('heading', { level: 1 });
  const { environment } = shown;
  const operation = (name: string) =>
    environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
  return {
    ...shown,
    operation,
    sent: (name: string) => operation(name)?.request.variables['input'],
    answer: (name: string, payload: object) =>
      act(() => {
        const asked = operation(name);
        if (!asked) throw new Error(`${name} was not sent`);
        environment.mock.resolve(asked, { data: payload });
      }),
  };
}

test('a role ends with the last day that was said, in the time zone of the organisation', async () => {
  const { sent, answer, operation } = await open();
  const row = screen.getByRole('row', { name: /Eva Birch/ });
  expect(within(row).getByText(/from 1 Jul 2026/)).toBeTruthy();
  expect(within(row).queryByRole('button', { name: /End the role/ })).toBeNull();
  await userEvent.click(within(row).getByRole('button', { name: /Change the time/ }));
  await userEvent.type(screen.getByLabelText(/Last day/), '2026-12-31');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent('RolesValidityMutation')).toEqual({
    id: 'm1',
    expectedVersion: 3,
    validUntil: '2026-12-31T23:00:00.000Z',
    firmStandsIn: false,
  });
  answer('RolesValidityMutation', { changeRoleValidity: { membership: { id: 'm1', version: 4 }, errors: [] } });
  expect(await screen.findByText(/Saved/)).toBeTruthy();
  expect(operation('PeopleQuery')).toBeTruthy();
});

test('who invites chooses at least one role, and a refusal stands at its field', async () => {
  const { sent, answer } = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Invite somebody' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText(/Given name/), 'Ida');
  await userEvent.type(within(dialog).getByLabelText(/Family name/), 'Holm');
  await userEvent.type(within(dialog).getByLabelText(/Mail address/), 'ida');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Invite somebody' }));
  expect(within(dialog).getByText('This is needed here.')).toBeTruthy();
  await userEvent.click(within(dialog).getByLabelText('Internal auditor'));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Invite somebody' }));
  expect(sent('InvitationsInviteMutation')).toMatchObject({
    tenantId: 't1',
    email: 'ida',
    locale: 'de',
    roles: [{ role: 'AUDITOR', validUntil: null }],
  });
  answer('InvitationsInviteMutation', {
    invitePerson: {
      invitation: null,
      errors: [
        { __typename: 'ValidationError', code: 'INPUT_INVALID', message: 'No address.', path: ['input', 'email'] },
      ],
    },
  });
  expect(await within(dialog).findByText('No address.')).toBeTruthy();
  expect(
    within(dialog)
      .getByLabelText(/Mail address/)
      .getAttribute('aria-invalid'),
  ).toBe('true');
});

test('invitations are not there for those who may not invite', async () => {
  await open('', {
    invitations: null,
    permissions: ['READ'],
    memberships: edges({ ...membership, allowedActions: [] }),
  });
  expect(screen.queryByRole('heading', { name: 'Invitations' })).toBeNull();
  expect(screen.queryByRole('button', { name: /…$/ })).toBeNull();
});

test('an empty register names the next step', async () => {
  await open('?view=staff');
  expect(screen.getByText('The register is empty.')).toBeTruthy();
  expect(screen.getByText(/Enter those who are asked/)).toBeTruthy();
});
