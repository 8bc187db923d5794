import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type ManagementReviewQuery } from '#/__generated__/ManagementReviewQuery.graphql';
import { show } from '#/test-screen';
import { ManagementReview } from './ManagementReview';

const input = (key: string, topic: string, changes: object = {}) => ({
  key,
  topic,
  text: null,
  isRecordedHere: true,
  standards: [{ id: 's1', designation: 'ISO 9001' }],
  figures: [{ kind: 'ACTIONS_OPEN', text: 'Open decisions', value: 3, source: 'Decisions' }],
  ...changes,
});

const review = (changes: object = {}) => ({
  __typename: 'ManagementReview',
  id: 'r1',
  version: 1,
  title: 'Review of the year',
  state: 'PLANNED',
  plannedOn: '2026-12-12',
  preparedOn: '2026-11-30',
  heldOn: null,
  nextOn: null,
  cancelledWhy: null,
  signedAt: null,
  chairName: null,
  conclusion: null,
  chair: { id: 'c1', givenName: 'Sabine', familyName: 'Großmann' },
  managementSystem: { id: 'm1', name: 'Quality management system' },
  standards: [],
  addenda: [],
  attendees: [],
  inputs: [input('actions', 'Earlier actions'), input('context', 'Context', { isRecordedHere: false, figures: [] })],
  decisions: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
  allowedActions: ['PREPARE', 'HOLD'],
  ...changes,
});

async function open(changes: object = {}) {
  const shown = await show<ManagementReviewQuery>({
    path: '/clients/$tenantId/improvement/reviews/$id',
    at: '/clients/t1/improvement/reviews/r1',
    query: node,
    variables: { id: 'r1', tenantId: 't1' },
    answers: {
      Node: () => ({ __typename: 'ManagementReview', id: 'r1' }),
      Tenant: () => ({ id: 't1', today: '2026-11-30' }),
      ManagementReview: () => review(changes),
    } as never,
    screen: (query) => <ManagementReview query={query} />,
  });
  await screen.findByRole('heading', { level: 1, name: /Review of the year/ });
  const { environment } = shown;
  const saves = () =>
    environment.mock.getAllOperations().filter((o) => o.request.node.operation.name === 'sayingMutation');
  return {
    ...shown,
    sent: () => saves().map((o) => o.request.variables['input']),
    answer: (more: object, errors: object[] = []) =>
      act(() =>
        environment.mock.resolve(saves()[0]!, {
          data: { prepareManagementReview: { managementReview: review(more), errors } },
        }),
      ),
  };
}

const field = (topic: string) => screen.getByRole('textbox', { name: new RegExp(topic) }) as HTMLTextAreaElement;

test('what is said is saved on leaving the field, one save after the other', async () => {
  const { sent, answer } = await open();
  await userEvent.type(field('Earlier actions'), 'All done');
  expect(sent()).toEqual([]);
  await userEvent.type(field('Context'), 'A new plant');
  await userEvent.tab();
  expect(sent()).toEqual([{ id: 'r1', expectedVersion: 1, inputs: [{ key: 'actions', text: 'All done' }] }]);
  answer({
    version: 2,
    inputs: [input('actions', 'Earlier actions', { text: 'All done' }), input('context', 'Context')],
  });
  expect(sent()).toEqual([{ id: 'r1', expectedVersion: 2, inputs: [{ key: 'context', text: 'A new plant' }] }]);
  expect(screen.getByText('2 of 2 items have something said')).toBeTruthy();
});

test('what somebody else said meanwhile is shown before it is written over', async () => {
  const { sent, answer } = await open();
  await userEvent.type(field('Context'), 'Mine');
  await userEvent.tab();
  const theirs = {
    version: 5,
    inputs: [input('actions', 'Earlier actions'), input('context', 'Context', { text: 'Theirs' })],
  };
  answer(theirs, [
    {
      __typename: 'VersionConflict',
      __isUserError: 'VersionConflict',
      code: 'VERSION_CONFLICT',
      message: 'Changed',
      path: ['input'],
    },
  ]);
  const alert = within(screen.getByRole('alert'));
  expect(alert.getByText('Theirs')).toBeTruthy();
  expect(field('Context').value).toBe('Mine');
  await userEvent.click(alert.getByRole('button', { name: 'Save mine over it' }));
  expect(sent()).toEqual([{ id: 'r1', expectedVersion: 5, inputs: [{ key: 'context', text: 'Mine' }] }]);
});

test('a meeting without anybody is not sent', async () => {
  const { environment } = await open();
  await userEvent.click(screen.getByRole('button', { name: /Record the meeting/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Conclusion' }), 'It works');
  await userEvent.click(screen.getByRole('button', { name: 'Take away Sabine Großmann' }));
  const asked = () =>
    environment.mock.getAllOperations().filter((o) => o.request.node.operation.name === 'MeetingMutation');
  await userEvent.click(screen.getByRole('button', { name: 'Record the meeting' }));
  expect(screen.getByText(/Add who was there/)).toBeTruthy();
  expect(asked()).toEqual([]);
});

test('signed minutes offer nothing but addenda', async () => {
  await open({
    state: 'SIGNED',
    signedAt: '2026-12-13T10:00:00Z',
    chairName: 'Sabine Großmann',
    allowedActions: ['ADD'],
  });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getAllByRole('button').map((b) => b.textContent)).toEqual(['Minutes (PDF)', 'Add something …']);
});
