import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type PlanQuery } from '#/__generated__/PlanQuery.graphql';
import { show } from '#/test-screen';
import { arrow, monthsOf, spanOf } from './chart';
import { durationOf } from './MovingTask';
import { Plan } from './Plan';
import { planSearch } from './search';

test('a span begins on a Monday and shows the months within it', () => {
  const span = spanOf(['2026-12-03', '2027-02-01']);
  expect(span.from).toBe('2026-11-30');
  expect(monthsOf(span)).toEqual(['2026-12-01', '2027-01-01', '2027-02-01']);
});

test('an arrow goes round when the next task begins before the end of the first', () => {
  expect(arrow(10, 0, 40, 1)).toBe('M10 15H15V45H40');
  expect(arrow(10, 0, 10, 1)).toBe('M10 15H10V45H10');
  expect(arrow(40, 0, 10, 1)).toBe('M40 15H45V30H4V45H10');
});

test('a duration is a whole number of days', () => {
  expect(durationOf('15')).toBe(15);
  for (const text of ['', '0', '2501', '1.5', 'x']) expect(durationOf(text)).toBe(null);
});

test('an address that asks nonsense shows the chart', () => {
  expect(planSearch({ view: 'table', show: 'late', task: 3 })).toEqual({});
  expect(planSearch({ view: 'board', show: 'mine', task: 't' })).toEqual({ view: 'board', show: 'mine', task: 't' });
});

const dates = (earlyStart: string, earlyFinish: string, changes: object = {}) => ({
  earlyStart,
  earlyFinish,
  lateFinish: earlyFinish,
  totalFloat: 0,
  isCritical: true,
  ...changes,
});

const task = (id: string, name: string, changes: object = {}) => ({
  __typename: 'PlanTask',
  id,
  version: 3,
  name,
  phase: 'START',
  state: 'NOT_BEGUN',
  percentDone: 0,
  duration: 5,
  isMilestone: false,
  isAssumed: false,
  role: 'Quality manager',
  owner: null,
  start: { kind: 'WHEN_READY', day: null },
  begunOn: null,
  gate: null,
  dependencies: [],
  allowedActions: ['MOVE', 'REPORT', 'CONNECT'],
  requirements: [],
  gaps: [],
  description: null,
  category: 'POLICY',
  deliverable: 'DECISION',
  effort: { internalDays: 2, consultantDays: 0 },
  cost: null,
  notes: null,
  finishedOn: null,
  droppedBecause: null,
  dates: dates('2026-12-01', '2026-12-07'),
  plan: {
    __typename: 'ImplementationPlan',
    id: 'p1',
    tenant: { __typename: 'Tenant', id: 't1', today: '2026-11-30' },
    assessment: { __typename: 'Assessment', id: 'a1' },
  },
  ...changes,
});

const criterion = (name: string, state: string, changes: object = {}) => ({
  fact: name,
  name,
  step: 2,
  type: 'PERCENT',
  standard: null,
  isRequired: true,
  comparison: 'AT_LEAST',
  wanted: 100,
  known: state === 'NOT_RECORDED' ? null : 40,
  state,
  ...changes,
});

const first = task('k1', 'Get the mandate');
const second = task('k2', 'Write the policy', {
  dependencies: [{ lag: 0, predecessor: { id: 'k1', name: first.name } }],
});
const gate = (changes: object = {}) => ({
  phase: 'START',
  name: 'Gate: start',
  state: 'OPEN',
  isReady: false,
  allowedActions: ['OVERRIDE'],
  task: { id: 'k9', version: 7 },
  criteria: [criterion('Gap analysis done', 'UNMET'), criterion('Team named', 'MET', { known: 100 })],
  decisions: [],
  ...changes,
});

async function open(at = '', language: 'en' | 'de' = 'en') {
  const shown = await show<PlanQuery>({
    path: '/clients/$tenantId/plans/$id',
    at: `/clients/t1/plans/p1${at}`,
    query: node,
    variables: { id: 'p1' },
    language,
    answers: {
      ImplementationPlan: () => ({
        id: 'p1',
        name: 'To the certificate',
        allowedActions: ['TAKE_BASELINE'],
        tenant: { id: 't1', today: '2026-11-30' },
        assessment: { id: 'a1', name: 'Gap analysis' },
        baselines: { edges: [] },
        dropped: { edges: [] },
        gates: [gate()],
        schedule: {
          endsOn: '2027-01-29',
          workingDays: 40,
          percentDone: 10,
          budget: { effort: { internalDays: 40, consultantDays: 10 }, cost: null, spentCost: null },
          phases: [
            {
              phase: 'START',
              name: 'Start',
              purpose: 'Mandate',
              taskCount: 2,
              doneCount: 0,
              percentDone: 0,
              startsOn: '2026-12-01',
              endsOn: '2026-12-14',
            },
          ],
          bars: [
            { task: first, dates: dates('2026-12-01', '2026-12-07') },
            { task: second, dates: dates('2026-12-08', '2026-12-14', { totalFloat: 4, isCritical: false }) },
          ],
        },
      }),
    } as never,
    screen: (query) => <Plan query={query} />,
    validateSearch: planSearch as never,
  });
  await screen.findByRole('heading', { name: 'To the certificate' });
  const { environment } = shown;
  const pending = (name: string) =>
    environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
  return {
    ...shown,
    asked: (name: string) => pending(name)?.request.variables,
    resolve: (name: string, data: object) =>
      act(() => {
        const operation = pending(name);
        if (!operation) throw new Error(`${name} was not sent`);
        environment.mock.resolve(operation, { data });
      }),
  };
}

test('the chart reads as a table and says what is critical', async () => {
  await open();
  const row = screen.getByRole('row', { name: /Get the mandate/ });
  expect(within(row).getByText('critical')).toBeTruthy();
  expect(within(row).getByText('1 Dec 26')).toBeTruthy();
  const other = screen.getByRole('row', { name: /Write the policy/ });
  expect(within(other).getByText('4')).toBeTruthy();
});

test('j and k move through the tasks, and Enter opens one', async () => {
  const { router } = await open();
  screen.getByRole('button', { name: /Get the mandate/ }).focus();
  await userEvent.keyboard('j');
  expect(document.activeElement?.textContent).toContain('Write the policy');
  await userEvent.keyboard('k{Enter}');
  await waitFor(() => expect(router.state.location.search).toEqual({ task: 'k1' }));
});

test('only the critical ones, as a board', async () => {
  await open('?view=board&show=critical');
  expect(screen.getByRole('button', { name: /Get the mandate/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Write the policy/ })).toBeNull();
});

test('what moves is told before anything is saved', async () => {
  const { asked, resolve } = await open('?task=k1');
  await waitFor(() => expect(asked('TaskQuery')).toEqual({ id: 'k1' }));
  resolve('TaskQuery', { planTask: first });
  await userEvent.click(await screen.findByRole('button', { name: 'Move' }));
  const days = screen.getByRole('textbox', { name: 'Working days' });
  await userEvent.clear(days);
  await userEvent.type(days, '15');
  await waitFor(() =>
    expect(asked('MovingTaskPreviewQuery')).toEqual({ id: 'k1', start: { kind: 'WHEN_READY' }, duration: 15 }),
  );
  resolve('MovingTaskPreviewQuery', {
    planTaskMovePreview: {
      endsOn: '2027-01-29',
      wouldEndOn: '2027-02-12',
      endMovesBy: 10,
      moves: [
        {
          task: { id: 'k2', name: 'Write the policy' },
          startsOn: '2026-12-08',
          endsOn: '2026-12-14',
          wouldStartOn: '2026-12-22',
          wouldEndOn: '2026-12-28',
          startMovesBy: 10,
          endMovesBy: 10,
        },
      ],
    },
  });
  expect(await screen.findByText(/The end moves from 29 Jan 2027 to 12 Feb 2027: \+10 working days/)).toBeTruthy();
  expect(asked('MovingTaskMutation')).toBeUndefined();
  await userEvent.click(screen.getByRole('button', { name: 'Move it' }));
  expect(asked('MovingTaskMutation')).toEqual({
    input: { id: 'k1', expectedVersion: 3, start: { kind: 'WHEN_READY' }, duration: 15 },
  });
});

test('a gate says what is missing, and passes with a reason alone', async () => {
  const { asked } = await open('?view=gates');
  const section = screen.getByRole('region', { name: 'Gate: start' });
  expect(within(section).getByText('1 requirement is missing')).toBeTruthy();
  const missing = within(section).getByRole('list', { name: /Missing/ });
  expect(missing.textContent).toContain('Gap analysis done');
  expect(missing.textContent).toContain('at least 100 %');
  expect(within(section).queryByRole('button', { name: 'Pass the gate' })).toBeNull();
  await userEvent.click(within(section).getByRole('button', { name: /Pass although/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Reason' }), 'The board has decided');
  await userEvent.click(screen.getByRole('button', { name: 'Pass the gate' }));
  expect(asked('GateOverrideMutation')).toEqual({
    input: { id: 'k9', expectedVersion: 7, reason: 'The board has decided' },
  });
});

test('in German', async () => {
  await open('?view=gates', 'de');
  expect(screen.getByText('1 Forderung fehlt')).toBeTruthy();
});
