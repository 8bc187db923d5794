import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type AdvisorQuery } from '#/__generated__/AdvisorQuery.graphql';
import { show } from '#/test-screen';
import { Advisor } from './Advisor';

const option = (key: string, alone = false) => ({ key, text: `Option ${key}`, alone });
const questions = [
  { key: 'size', text: 'How large?', choice: 'SINGLE', mostOptions: 1, options: [option('s'), option('l')] },
  {
    key: 'goals',
    text: 'Which goals?',
    choice: 'MULTIPLE',
    mostOptions: 2,
    options: [option('a'), option('b'), option('c'), option('none', true)],
  },
];

async function open() {
  const shown = await show<AdvisorQuery>({
    path: '/clients/$tenantId/system/advisor',
    at: '/clients/t1/system/advisor',
    query: node,
    variables: { id: 't1' },
    answers: {
      Tenant: () => ({ id: 't1', permissions: ['READ', 'MANAGE_SYSTEM'] }),
      KeptSelectionConnection: () => ({ edges: [] }),
      Query: () => ({ selectionQuestions: questions }),
      StandardRecommendation: () => ({
        standard: { id: 's1', designation: 'ISO 9001:2026', title: 'Quality' },
        verdict: 'RECOMMENDED',
        reasons: ['Customers ask for it.'],
        warnings: ['The edition is new.'],
        prerequisites: [],
        typicalMonths: { min: 6, max: 9, note: 'With help.' },
        held: false,
      }),
    } as never,
    screen: (query) => <Advisor query={query} />,
  });
  await screen.findByRole('heading', { level: 1 });
  const asked = () =>
    shown.environment.mock
      .getAllOperations()
      .filter((o) => o.request.node.operation.name === 'AdvisorRecommendationsQuery');
  return { ...shown, asked };
}

test('no more answers than the question takes, and one that stands alone takes the place of the others', async () => {
  await open();
  const box = (name: string) => screen.getByRole('checkbox', { name: `Option ${name}` }) as HTMLInputElement;
  await userEvent.click(box('a'));
  await userEvent.click(box('b'));
  expect(box('c').disabled).toBe(true);
  await userEvent.click(box('none'));
  expect([box('a').checked, box('b').checked, box('none').checked]).toEqual([false, false, true]);
  await userEvent.click(box('c'));
  expect([box('c').checked, box('none').checked]).toEqual([true, false]);
});

test('each answer brings the recommendations with their reasons', async () => {
  const { asked, environment, resolver } = await open();
  expect(screen.getByText(/With the first answer/)).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'Option l' }));
  await waitFor(() => expect(asked().length).toBe(1));
  const [query] = asked();
  expect(query?.request.variables).toEqual({ answers: [{ question: 'size', options: ['l'] }] });
  if (query) act(() => environment.mock.resolve(query, resolver(query)));
  const why = await screen.findByRole('list', { name: 'Why' });
  expect(within(why).getByText('Customers ask for it.')).toBeTruthy();
  expect(screen.getByText('typically 6 to 9 months')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Keep these answers with the client' })).toBeTruthy();
});
