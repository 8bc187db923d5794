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

const MUTATION = 'decidingMutation';
const AGAIN = 'decidingQuery';

/** The statement on the screen, and what the server is asked about it and says. */
async function deciding() {
  const shown = await open('en');
  await screen.findByRole('row', { name: /A\.5\.1/ });
  const { environment } = shown;
  const all = (name: string) =>
    environment.mock.getAllOperations().filter((o) => o.request.node.operation.name === name);
  const only = (name: string) => {
    const [operation] = all(name);
    if (!operation) throw new Error(`${name} was not sent`);
    return operation;
  };
  const stored = (id: string, changes: object) => {
    const found = statement.controls.edges.find((edge) => edge.node.id === id)?.node;
    return { __typename: 'StatementControl', ...found, ...changes };
  };
  const head = (version: number) => ({
    __typename: 'StatementOfApplicability',
    ...statement,
    version,
    tenant: { id: 't1', today: '2026-11-30' },
    standard: { id: 'e1', designation: 'ISO/IEC 27001' },
  });
  const say = (version: number, controls: object[], errors: object[]) =>
    act(() => {
      const payload = { statementOfApplicability: head(version), controls, errors };
      environment.mock.resolve(only(MUTATION), { data: { changeStatementControls: payload } });
    });
  return {
    ...shown,
    sent: () => all(MUTATION).map((o) => o.request.variables['input']),
    saved: (version: number, ...controls: object[]) => say(version, controls, []),
    stored,
    /** Somebody was faster: these are their decisions. */
    overtaken: async (version: number, changes: Record<string, object>) => {
      await say(
        4,
        [],
        [
          {
            __typename: 'VersionConflict',
            __isUserError: 'VersionConflict',
            code: 'VERSION_CONFLICT',
            message: 'Changed.',
            path: ['input'],
          },
        ],
      );
      await act(async () => {
        const edges = statement.controls.edges.map(({ node: { id } }) => ({ node: stored(id, changes[id] ?? {}) }));
        environment.mock.resolve(only(AGAIN), {
          data: {
            statementOfApplicability: {
              ...head(version),
              controls: { edges, pageInfo: { hasNextPage: false, endCursor: null } },
            },
          },
        });
      });
    },
    fail: () => act(() => environment.mock.reject(only(MUTATION), new Error('away'))),
  };
}

test('what others decided about other controls is in nobody’s way', async () => {
  const { sent, overtaken, saved, stored } = await deciding();
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.2/ }));
  await userEvent.keyboard('y');
  await overtaken(9, { k1: { applicable: false } });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(sent()).toEqual([{ id: 's1', expectedVersion: 9, controls: [{ id: 'k2', applicable: true }] }]);
  saved(10, stored('k2', { applicable: true }));
  expect(screen.getByRole('row', { name: /A\.5\.1.*Left out/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /A\.5\.2.*Applies/ })).toBeTruthy();
});

test('where both decided, the person chooses, and loses nothing of what they did meanwhile', async () => {
  const { sent, overtaken } = await deciding();
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.2/ }));
  await userEvent.keyboard('y');
  await overtaken(9, { k2: { applicable: false, justification: 'No premises' } });
  expect(screen.getByRole('alert').textContent).toContain('A.5.2');
  expect(screen.getByText(/Left out · No premises/)).toBeTruthy();
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.1/ }));
  await userEvent.keyboard('n');
  expect(sent()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
  expect(sent()).toEqual([
    {
      id: 's1',
      expectedVersion: 9,
      controls: [
        { id: 'k2', applicable: true },
        { id: 'k1', applicable: false, reasons: [] },
      ],
    },
  ]);
});

test('who keeps theirs where both decided still saves the rest', async () => {
  const { sent, overtaken } = await deciding();
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.2/ }));
  await userEvent.keyboard('y');
  await overtaken(9, { k2: { applicable: false } });
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.1/ }));
  await userEvent.keyboard('n');
  await userEvent.click(screen.getByRole('button', { name: 'Keep theirs' }));
  expect(sent()).toEqual([{ id: 's1', expectedVersion: 9, controls: [{ id: 'k1', applicable: false, reasons: [] }] }]);
  expect(screen.getByRole('row', { name: /A\.5\.2.*Left out/ })).toBeTruthy();
});

test('what failed is kept and tried again', async () => {
  const { sent, fail } = await deciding();
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.2/ }));
  await userEvent.keyboard('y');
  await userEvent.click(screen.getByRole('button', { name: /Risk/ }));
  fail();
  expect(screen.getByRole('row', { name: /A\.5\.2.*Applies/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  const controls = [{ id: 'k2', applicable: true, reasons: [{ kind: 'RISK', text: null }] }];
  expect(sent()).toEqual([{ id: 's1', expectedVersion: 4, controls }]);
});

test('reasons chosen one after the other all count', async () => {
  const { sent, saved, stored } = await deciding();
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.1/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Risk' }));
  await userEvent.click(screen.getByRole('button', { name: 'Law' }));
  saved(5, stored('k1', { reasons: [{ kind: 'RISK', text: null }] }));
  const reasons = ['RISK', 'LAW'].map((kind) => ({ kind, text: null }));
  expect(sent()).toEqual([{ id: 's1', expectedVersion: 5, controls: [{ id: 'k1', reasons }] }]);
});

test('what somebody writes stays when another decision is stored meanwhile', async () => {
  const { saved, stored } = await deciding();
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.1/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Risk' }));
  const why = screen.getByRole('textbox', { name: /Why/ }) as HTMLTextAreaElement;
  await userEvent.type(why, 'Half a sent');
  saved(5, stored('k1', { justification: 'Theirs' }));
  expect(why.value).toBe('Half a sent');
  await userEvent.tab();
  expect(screen.getByRole('alert').textContent).toContain('A.5.1');
});

test('keys decide the control whose row has the focus', async () => {
  const { sent, router } = await deciding();
  await userEvent.click(screen.getByRole('row', { name: /A\.5\.1/ }));
  router.navigate = () => Promise.resolve();
  await userEvent.keyboard('jn');
  expect(sent()).toEqual([{ id: 's1', expectedVersion: 4, controls: [{ id: 'k2', applicable: false, reasons: [] }] }]);
});

test('what is open beside the list is in the theme that is shown', async () => {
  const people = control('k3', 'A.6.1', 'Screening', null);
  people.node.control.theme = 'People';
  const controls = { ...statement.controls, edges: [...statement.controls.edges, people] };
  await open('en', { controls });
  await userEvent.click(await screen.findByRole('row', { name: /A\.5\.2/ }));
  await userEvent.click(screen.getByRole('button', { name: /^People/ }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Screening');
  expect(screen.queryByRole('row', { name: /A\.5/ })).toBeNull();
});

test('what is in the way of the signature leads to the controls', async () => {
  const { router } = await open('en');
  await userEvent.click(await screen.findByText('One thing is in the way of the signature'));
  await userEvent.click(screen.getByRole('button', { name: 'A.5.2' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ control: 'k2' }));
});

test('a download that fails says so', async () => {
  const { environment } = await open('en');
  await userEvent.click(await screen.findByRole('button', { name: /Download/ }));
  act(() => environment.mock.rejectMostRecentOperation(new Error('away')));
  expect(screen.getByRole('alert').textContent).toBe('Something went wrong.');
});

test('who may not change it sees it in German, without what they may not do', async () => {
  await open('de', { allowedActions: [], state: 'SIGNED' });
  expect(await screen.findByText('Unterzeichnet · Fassung 1')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Unterzeichnen/ })).toBeNull();
  expect((screen.getByRole('radio', { name: /Anwendbar/ }) as HTMLButtonElement).disabled).toBe(true);
});
