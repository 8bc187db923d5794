import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type InboxQuery } from '#/__generated__/InboxQuery.graphql';
import { show } from '#/test-screen';
import { Inbox } from './Inbox';

const tenant = { id: 't1', name: 'Birch Foods' };
const transition = {
  kind: 'certification.TRANSITION',
  subject: { __typename: 'Certification', id: 'x1', editionTransition: { isUnverified: true } },
};
const deadline = (id: string, daysLeft: number, changes: object = {}) => ({
  node: {
    id,
    kind: 'certification.EXPIRY',
    tenant,
    name: `Deadline ${id}`,
    title: 'ISO 9001',
    dueOn: '2026-12-04',
    daysLeft,
    rule: { id: 'AP-5', source: 'ISO' },
    owner: null,
    subject: null,
    ...changes,
  },
});
const page = { hasNextPage: false, endCursor: null };
const answers = {
  DeadlineConnection: () => ({
    edges: [deadline('d1', -2), deadline('d2', 5), deadline('d3', 300, transition)],
    pageInfo: page,
  }),
  NotificationConnection: () => ({
    unreadCount: 1,
    pageInfo: page,
    edges: [
      {
        node: {
          id: 'n1',
          tenant,
          text: 'The audit is due.',
          news: 'MOVED',
          dueOn: '2026-12-04',
          toldAt: '2026-11-30T08:00:00Z',
          readAt: null,
          deadline: { id: 'd1', subject: null },
        },
      },
    ],
  }),
};

const open = (language: 'en' | 'de') =>
  show<InboxQuery>({
    path: '/inbox',
    at: '/inbox',
    query: node,
    variables: { unreadOnly: false },
    answers: answers as never,
    screen: (query) => <Inbox query={query} />,
    language,
  });

test('what falls due stands by how near it is, and leads to its client', async () => {
  await open('en');
  for (const group of ['Late 1', 'Within a week 1', 'Later 1'])
    expect((await screen.findAllByRole('heading', { level: 3 })).map((h) => h.textContent)).toContain(group);
  expect(screen.getByRole('link', { name: 'Deadline d1' }).getAttribute('href')).toBe('/clients/t1');
});

test('all that was seen is marked as read, and nothing that came later', async () => {
  const { environment } = await open('de');
  expect(await screen.findByText('Verschoben')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Alles als gelesen markieren' }));
  expect(environment.mock.getMostRecentOperation().request.variables).toEqual({
    input: { toldUntil: '2026-11-30T08:00:00Z' },
  });
});

test('what could not be marked as read says so beside it', async () => {
  const { environment } = await open('en');
  await userEvent.click(await screen.findByRole('button', { name: 'Mark as read' }));
  act(() => environment.mock.rejectMostRecentOperation(new Error('away')));
  expect(screen.getByRole('alert').closest('li')?.textContent).toContain('The audit is due.');
});

test('a day that the rules do not vouch for says so', async () => {
  await open('de');
  expect(await screen.findAllByText(/^ungeprüft$/, { ignore: '.visually-hidden' })).toHaveLength(1);
});
