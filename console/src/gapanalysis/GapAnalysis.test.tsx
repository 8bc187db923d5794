import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type GapAnalysisQuery } from '#/__generated__/GapAnalysisQuery.graphql';
import { reconnected } from '#/graphql/reconnected';
import { show } from '#/test-screen';
import { draftOf, keepDraft } from './drafts';
import { GapAnalysis } from './GapAnalysis';
import { gapSearch } from './search';

const item = (id: string, number: string, title: string, changes: object = {}) => ({
  __typename: 'AssessmentItem',
  id,
  version: 1,
  state: 'OPEN',
  result: 'NOT_ASSESSED',
  maturity: null,
  notes: null,
  justification: null,
  evidence: [],
  effort: null,
  allowedActions: ['ANSWER', 'ASSIGN'],
  assignee: null,
  dueOn: null,
  changedAt: '2026-11-30T10:00:00Z',
  changedBy: { id: 'p2', givenName: 'Ben', familyName: 'Birch' },
  site: null,
  parts: [
    {
      chapter: '4',
      standard: { id: 's1', designation: 'ISO 9001' },
      clause: { id: `c${id}`, number, title, question: 'Is it so?', evidence: [] },
      control: null,
    },
  ],
  ...changes,
});

async function open(at = '', items = [item('i1', '4.1', 'Context'), item('i2', '4.2', 'Parties')]) {
  const shown = await show<GapAnalysisQuery>({
    path: '/clients/$tenantId/assessments/$id',
    at: `/clients/t1/assessments/a1${at}`,
    query: node,
    variables: { id: 'a1' },
    answers: {
      Assessment: () => ({
        id: 'a1',
        name: 'Gap analysis',
        state: 'IN_PROGRESS',
        dueOn: null,
        standards: [{ id: 's1', designation: 'ISO 9001' }],
        chapters: [{ chapter: '4', chapterTitle: 'Context', standard: { id: 's1', designation: 'ISO 9001' } }],
        items: {
          pageInfo: { hasNextPage: false, endCursor: null },
          edges: items.map((one) => ({ cursor: one.id, node: one })),
        },
      }),
    } as never,
    screen: (query) => <GapAnalysis query={query} />,
    validateSearch: gapSearch as never,
  });
  await screen.findByRole('row', { name: /4\.1/ });
  const { environment } = shown;
  const saves = () => environment.mock.getAllOperations().filter((o) => o.request.node.operation.name === MUTATION);
  return {
    ...shown,
    sent: () => saves().map((o) => o.request.variables['input']),
    answer: (changes: object, errors: object[] = []) =>
      act(() => {
        const [operation] = saves();
        if (!operation) throw new Error('Nothing was sent');
        const assessmentItem = item('i1', '4.1', 'Context', changes);
        environment.mock.resolve(operation, { data: { answerAssessmentItem: { assessmentItem, errors } } });
      }),
    fail: () =>
      act(() => {
        const [operation] = saves();
        if (operation) environment.mock.reject(operation, new Error('away'));
      }),
    /** The items are read again; returns which page was asked for. */
    readAgain: (changes: object, next: string | null) => {
      const name = 'GapAnalysisAgainQuery';
      const operation = environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
      if (!operation) return undefined;
      const pageInfo = { hasNextPage: next !== null, endCursor: next };
      const edges = [{ node: item('i1', '4.1', 'Context', changes) }];
      const assessment = { __typename: 'Assessment', id: 'a1', items: { edges, pageInfo } };
      act(() => environment.mock.resolve(operation, { data: { assessment } }));
      return operation.request.variables;
    },
    told: (changes: object, itemCount = 1) =>
      act(() => {
        const told = environment.mock
          .getAllOperations()
          .find((o) => o.request.node.operation.name === 'GapAnalysisSubscription');
        if (!told) throw new Error('Nobody listens');
        const person = { id: 'p2', givenName: 'Ben', familyName: 'Birch' };
        const items = [item('i1', '4.1', 'Context', changes)];
        environment.mock.nextValue(told, { data: { assessmentItemChanged: { itemCount, person, items } } });
      }),
  };
}

const MUTATION = 'answeringMutation';
const row = (name: RegExp) => screen.getByRole('row', { name });
const notes = () => screen.getByRole('textbox', { name: 'Notes' }) as HTMLTextAreaElement;

test('each of three quick steps counts, though the first is still on its way', async () => {
  const { sent, answer } = await open();
  await userEvent.click(row(/4\.1/));
  await userEvent.keyboard('+++');
  expect(sent()).toEqual([{ id: 'i1', expectedVersion: 1, maturity: 0 }]);
  expect((screen.getByRole('radio', { name: '2' }) as HTMLElement).getAttribute('aria-checked')).toBe('true');
  answer({ version: 2, maturity: 0 });
  expect(sent()).toEqual([{ id: 'i1', expectedVersion: 2, maturity: 2 }]);
});

test('keys answer the question whose row has the focus', async () => {
  const { sent, router } = await open();
  await userEvent.click(row(/4\.1/));
  // The address does not follow yet.
  router.navigate = () => Promise.resolve();
  await userEvent.keyboard('j2');
  expect(sent()).toEqual([{ id: 'i2', expectedVersion: 1, result: 'MINOR_GAP' }]);
  await userEvent.keyboard('k');
  await userEvent.keyboard('jn4 people');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Parties');
  expect(notes().value).toBe('4 people');
});

test('the first answer under a filter stays in sight', async () => {
  await open('?show=open');
  await userEvent.click(screen.getByRole('radio', { name: /Minor gap/ }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Context');
  await userEvent.type(notes(), 'No list');
  expect(notes().value).toBe('No list');
  expect(row(/4\.1.*Minor gap/)).toBeTruthy();
});

test('to take back "not applicable" before it has a reason changes nothing', async () => {
  const { sent } = await open('', [item('i1', '4.1', 'Context', { result: 'CONFORMING' })]);
  await userEvent.click(screen.getByRole('radio', { name: /Not applicable/ }));
  expect(screen.getByRole('textbox', { name: /Why/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: /Not applicable/ }));
  expect(screen.queryByRole('textbox', { name: /Why/ })).toBeNull();
  await userEvent.click(row(/4\.1/));
  await userEvent.keyboard('4');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(row(/4\.1/));
  await userEvent.keyboard('4');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Why/ })));
  await userEvent.click(row(/4\.1/));
  await userEvent.keyboard('0');
  expect(screen.queryByRole('textbox', { name: /Why/ })).toBeNull();
  expect(sent()).toEqual([]);
});

test('a draft is dropped by the save that stores it, also when that had to wait', async () => {
  const { answer } = await open();
  await userEvent.click(screen.getByRole('radio', { name: /Minor gap/ }));
  await userEvent.type(notes(), 'No list');
  await userEvent.tab();
  expect(draftOf('me', 'i1')).toEqual({ from: '', notes: 'No list' });
  answer({ version: 2, result: 'MINOR_GAP' });
  expect(draftOf('me', 'i1')).not.toBeNull();
  answer({ version: 3, result: 'MINOR_GAP', notes: 'No list' });
  expect(draftOf('me', 'i1')).toBeNull();
});

test('a draft of before does not write over what others stored since', async () => {
  keepDraft('me', 'i1', { from: 'Old', notes: 'Mine' });
  const { sent } = await open('', [item('i1', '4.1', 'Context', { notes: 'Theirs' })]);
  await userEvent.click(notes());
  expect(notes().value).toBe('Mine');
  await userEvent.tab();
  expect(sent()).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('Theirs');
  await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
  expect(sent()).toEqual([{ id: 'i1', expectedVersion: 1, notes: 'Mine' }]);
});

test('evidence that comes back without its last empty line is one’s own', async () => {
  const { sent, answer } = await open();
  const evidence = screen.getByRole('textbox', { name: /Evidence/ });
  await userEvent.type(evidence, 'Register{Enter}');
  await userEvent.tab();
  expect(sent()).toEqual([{ id: 'i1', expectedVersion: 1, evidence: ['Register'] }]);
  answer({ version: 2, evidence: ['Register'] });
  await userEvent.type(evidence, 'List');
  await userEvent.tab();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(sent()).toEqual([{ id: 'i1', expectedVersion: 2, evidence: ['Register', 'List'] }]);
});

test('a reason is not saved over somebody else’s unseen', async () => {
  const { sent, told } = await open('', [
    item('i1', '4.1', 'Context', { result: 'NOT_APPLICABLE', justification: 'Old' }),
  ]);
  await userEvent.type(screen.getByRole('textbox', { name: /Why/ }), ' and mine');
  told({ version: 2, result: 'NOT_APPLICABLE', justification: 'Theirs' });
  await userEvent.tab();
  expect(sent()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Keep theirs' }));
  expect((screen.getByRole('textbox', { name: /Why/ }) as HTMLTextAreaElement).value).toBe('Theirs');
});

test('effort follows what others store', async () => {
  const gap = { result: 'MINOR_GAP', effort: { days: 2, price: null } };
  const { told } = await open('', [item('i1', '4.1', 'Context', gap)]);
  const effort = screen.getByRole('textbox', { name: /Working days/ }) as HTMLInputElement;
  expect(effort.value).toBe('2');
  told({ ...gap, version: 2, effort: { days: 5, price: null } });
  expect(effort.value).toBe('5');
});

test('what failed shows, and is tried again', async () => {
  const { sent, fail } = await open();
  await userEvent.click(screen.getByRole('radio', { name: /Major gap/ }));
  fail();
  expect(row(/4\.1 Context, Major gap, Not saved/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(sent()).toEqual([{ id: 'i1', expectedVersion: 1, result: 'MAJOR_GAP' }]);
});

test('what may have been missed in a pause of the stream is read, page by page', async () => {
  const { readAgain } = await open();
  expect(readAgain({}, null)).toBeUndefined();
  act(() => reconnected('GapAnalysisSubscription'));
  expect(readAgain({ version: 2, result: 'MAJOR_GAP' }, 'c1')).toEqual({ id: 'a1', cursor: null });
  expect(row(/4\.1 Context, Major gap/)).toBeTruthy();
  expect(readAgain({ version: 2, result: 'MAJOR_GAP' }, null)).toEqual({ id: 'a1', cursor: 'c1' });
  expect(readAgain({}, null)).toBeUndefined();
});

test('of a change to more items than it brings, the others are read', async () => {
  const { told, readAgain } = await open();
  told({}, 30);
  expect(readAgain({}, null)).toEqual({ id: 'a1', cursor: null });
});

test('a question that editions put differently shows as each puts it, and is found by either', async () => {
  const part = (id: string, designation: string, number: string, question: string) => ({
    chapter: '4',
    standard: { id, designation },
    clause: { id: number, number, title: 'Context', question, evidence: [] },
    control: null,
  });
  const parts = [part('s1', 'ISO 9001', '4.1', 'Quality?'), part('s2', 'ISO 14001', '4.1.1', 'Environment?')];
  await open('', [item('i1', '4.1', 'Context', { parts }), item('i2', '4.2', 'Parties')]);
  await userEvent.click(row(/4\.1 \/ 4\.1\.1 Context/));
  for (const text of ['Quality?', 'ISO 14001', 'Environment?']) expect(screen.getByText(text)).toBeTruthy();
  await userEvent.type(screen.getByRole('searchbox'), 'environment');
  await waitFor(() => expect(screen.queryByRole('row', { name: /4\.2/ })).toBeNull());
  expect(row(/4\.1\.1/)).toBeTruthy();
});
