import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type StatementQuery } from '#/__generated__/StatementQuery.graphql';
import { show } from '#/test-screen';
import { Statement } from './Statement';
import { statementSearch } from './search';

const control = (id: string, number: string, title: string, applicable: boolean | null) => ({
  node: {
    id,
    number,
    applicable,
    justified: applicable !== null,
    justification: null,
    reasons: [],
    implementationState: 'NOT_STARTED',
    control: { id: `c${id}`, title, theme: 'Organizational', question: 'Is it so?', evidence: [] },
    own: null,
    owner: null,
    links: [],
  },
});

const statement = {
  id: 's1',
  version: 4,
  number: 1,
  state: 'DRAFT',
  allowedActions: ['CHANGE_CONTROLS', 'SIGN'],
  summary: { controls: 2, applicable: 1, excluded: 0, open: 1, implemented: 0 },
  checks: [
    {
      rule: { id: 'SOA-1', source: 'ISO/IEC 27001' },
      force: 'HARD',
      message: 'Controls are undecided.',
      controls: ['A.5.2'],
    },
  ],
  signature: null,
  controls: {
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: [control('k1', 'A.5.1', 'Policies', true), control('k2', 'A.5.2', 'Roles', null)],
  },
};

const open = (language: 'en' | 'de', changes: object = {}) =>
  show<StatementQuery>({
    path: '/clients/$tenantId/statements/$id',
    at: '/clients/t1/statements/s1',
    query: node,
    variables: { id: 's1' },
    answers: { StatementOfApplicability: () => ({ ...statement, ...changes }) } as never,
    screen: (query) => <Statement query={query} />,
    language,
    validateSearch: statementSearch as never,
  });

test('keys decide while the list has the focus, with the version of the statement', async () => {
  const { environment } = await open('en');
  await userEvent.click(await screen.findByRole('row', { name: /A\.5\.2/ }));
  await userEvent.keyboard('n');
  const { variables } = environment.mock.getMostRecentOperation().request;
  expect(variables['input']).toEqual({
    id: 's1',
    expectedVersion: 4,
    controls: [{ id: 'k2', applicable: false, reasons: [] }],
  });
  // A second decision waits for the first.
  const sent = environment.mock.getAllOperations().length;
  await userEvent.keyboard('y');
  expect(environment.mock.getAllOperations()).toHaveLength(sent);
  act(() => environment.mock.rejectMostRecentOperation(new Error('away')));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Not saved'));
});

test('what is in the way of the signature leads to the controls', async () => {
  const { router } = await open('en');
  await userEvent.click(await screen.findByText('One thing is in the way of the signature'));
  await userEvent.click(screen.getByRole('button', { name: 'A.5.2' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ control: 'k2' }));
});

test('who may not change it sees it in German, without what they may not do', async () => {
  await open('de', { allowedActions: [], state: 'SIGNED' });
  expect(await screen.findByText('Unterschrieben · Fassung 1')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Unterschreiben/ })).toBeNull();
  expect((screen.getByRole('radio', { name: /Anwendbar/ }) as HTMLButtonElement).disabled).toBe(true);
});
