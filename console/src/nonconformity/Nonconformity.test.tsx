import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import node, { type NonconformityQuery } from '#/__generated__/NonconformityQuery.graphql';
import { show } from '#/test-screen';
import { lines } from './Ishikawa';
import { Nonconformity } from './Nonconformity';
import { without } from './Tree';

const person = { id: 'p1', givenName: 'Eva', familyName: 'Elm' };
const noted = {
  correction: { what: 'Evaluated both', doneOn: '2026-11-30' },
  extent: { where: 'All suppliers', lookedAt: 40, found: 'None' },
};

async function open(changes: object) {
  const shown = await show<NonconformityQuery>({
    path: '/clients/$tenantId/improvement/nonconformities/$id',
    at: '/clients/t1/improvement/nonconformities/n1',
    query: node,
    variables: { id: 'n1', tenantId: 't1' },
    answers: {
      Node: () => ({ __typename: 'Nonconformity', id: 'n1' }),
      Tenant: () => ({ id: 't1', today: '2026-11-30', permissions: [] }),
      Nonconformity: () => ({
        id: 'n1',
        version: 4,
        reference: 'NC-2026-001',
        grade: 'MINOR',
        state: 'OPEN',
        source: 'INTERNAL_AUDIT',
        statement: 'Two suppliers were not evaluated',
        foundOn: '2026-11-01',
        dueDays: [
          { step: 'CORRECTION', dueOn: '2026-12-05', rule: { id: 'NC-1', source: 'ISO', summary: 'Within a month.' } },
        ],
        isOverdue: false,
        isSettled: false,
        shouldBeMajor: false,
        isContested: false,
        earlier: null,
        followUpOf: null,
        incident: null,
        auditQuestion: null,
        owner: null,
        site: null,
        managementSystem: null,
        clauses: [],
        controls: [],
        correction: null,
        extent: null,
        analysis: null,
        implementedOn: null,
        verification: null,
        effectivenessReview: null,
        returnedBecause: null,
        bodyStanding: null,
        extensions: [],
        contest: null,
        gradeChanges: [],
        analyses: [],
        plans: [],
        rounds: 0,
        actions: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
        recordedBy: person,
        recordedAt: '2026-11-01T10:00:00Z',
        allowedActions: ['CORRECT'],
        ...changes,
      }),
    } as never,
    screen: (query) => <Nonconformity query={query} />,
  });
  await screen.findByRole('heading', { level: 1, name: /NC-2026-001/ });
  const { environment } = shown;
  const last = () => environment.mock.getMostRecentOperation();
  return {
    ...shown,
    sent: () => last().request.variables['input'],
    refuse: (mutation: string, error: object) =>
      act(() => environment.mock.resolve(last(), { data: { [mutation]: { nonconformity: null, errors: [error] } } })),
  };
}

const part = (name: RegExp) => within(screen.getByRole('region', { name }));

test('the first step that lacks something is the one whose form is open', async () => {
  const { sent, refuse } = await open({});
  const steps = within(screen.getByRole('navigation', { name: 'Steps' }));
  expect(steps.getByRole('link', { current: 'step' }).textContent).toContain('Correction');
  const correction = part(/Correction.*Now/);
  await userEvent.click(correction.getByRole('button', { name: 'Note it' }));
  expect(correction.getByText('Please fill this in.')).toBeTruthy();
  await userEvent.type(correction.getByRole('textbox', { name: 'What was done' }), 'Evaluated both');
  await userEvent.click(correction.getByRole('button', { name: 'Note it' }));
  expect(sent()).toEqual({ id: 'n1', expectedVersion: 4, what: 'Evaluated both', doneOn: '2026-11-30' });
  refuse('correctNonconformity', {
    __typename: 'ValidationError',
    __isUserError: 'ValidationError',
    code: 'VALIDATION',
    message: 'It is too short.',
    path: ['input', 'what'],
  });
  const field = correction.getByRole('textbox', { name: 'What was done' }) as HTMLTextAreaElement;
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe('Evaluated both');
});

test('whys are stored once somebody has read them backwards', async () => {
  const { sent, environment } = await open({ ...noted, allowedActions: ['ANALYSE'] });
  const cause = part(/Cause.*Now/);
  const whys = ['Nobody reminded them', 'The list was private', 'Leavers hand nothing over'];
  for (const [i, why] of whys.entries()) {
    await userEvent.type(cause.getByRole('textbox', { name: `${i + 1}. Why?` }), why);
    await userEvent.type(cause.getAllByRole('textbox', { name: 'What shows that it is so' })[i]!, `Proof ${i}`);
  }
  const before = environment.mock.getAllOperations().length;
  await userEvent.click(cause.getAllByRole('button', { name: 'Store the analysis' })[0]!);
  expect(environment.mock.getAllOperations().length).toBe(before);
  expect(cause.getByText('Read the chain backwards, and confirm it.')).toBeTruthy();
  expect(cause.getByText(/Leavers hand nothing over/).parentElement?.textContent).toMatch(
    /Leavers.*therefore The list.*therefore Nobody.*therefore Two suppliers/,
  );
  await userEvent.click(cause.getByRole('checkbox', { name: /Read backwards/ }));
  await userEvent.click(cause.getAllByRole('button', { name: 'Store the analysis' })[0]!);
  expect(sent()).toEqual({
    id: 'n1',
    expectedVersion: 4,
    chains: [{ isValidatedBackwards: true, steps: whys.map((why, i) => ({ why, evidence: `Proof ${i}` })) }],
  });
});

test('a tree names the place of what each cause leads to, and needs a root', async () => {
  const { sent } = await open({ ...noted, allowedActions: ['ANALYSE'] });
  const cause = part(/Cause.*Now/);
  await userEvent.click(cause.getByRole('radio', { name: 'Ishikawa diagram' }));
  const statement = () => cause.getByRole('textbox', { name: 'Cause' });
  await userEvent.type(statement(), 'No reminder{Enter}');
  await userEvent.click(cause.getByRole('button', { name: 'Store the analysis' }));
  expect(cause.getByText(/at least one cause as a root/)).toBeTruthy();
  await userEvent.selectOptions(cause.getByRole('combobox', { name: 'Leads to' }), 'No reminder');
  await userEvent.type(statement(), 'No list');
  await userEvent.click(cause.getByRole('checkbox', { name: /Root cause/ }));
  await userEvent.click(cause.getByRole('button', { name: 'Store the analysis' }));
  expect(cause.getByText('A root cause needs what shows it.')).toBeTruthy();
  await userEvent.type(cause.getByRole('textbox', { name: /^What shows/ }), 'Interview');
  // What is typed and not added yet is meant as well.
  await userEvent.click(cause.getByRole('button', { name: 'Store the analysis' }));
  expect(sent().causes).toEqual([
    { category: 'METHOD', statement: 'No reminder', evidence: null, parent: null, isRoot: false },
    { category: 'METHOD', statement: 'No list', evidence: 'Interview', parent: 0, isRoot: true },
  ]);
});

test('what may not be done is not offered', async () => {
  await open({ allowedActions: [] });
  expect(screen.queryByRole('button', { name: /Note it|Change|Appeal/ })).toBeNull();
});

test('whatever leads to a cause goes with it', () => {
  const cause = (key: number, parent: number | null) => ({
    key,
    parent,
    category: 'METHOD' as const,
    statement: '',
    evidence: '',
    isRoot: false,
  });
  const left = without([cause(1, null), cause(2, 1), cause(3, 2), cause(4, null)], 1);
  expect(left.map((one) => one.key)).toEqual([4]);
});

test('words are set in lines, and cut where there is no room', () => {
  expect(lines('one two three', 64)).toEqual(['one two', 'three']);
  expect(lines('a b c d e f g h i j k l m n o p q r s', 64).length).toBe(3);
  expect(lines('Donaudampfschifffahrt', 64)[0]).toMatch(/…$/);
});
