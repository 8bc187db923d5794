import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import node, { type ChecklistQuery } from '#/__generated__/ChecklistQuery.graphql';
import { RequestFailed } from '#/graphql/environment';
import { show } from '#/test-screen';
import { Checklist } from './Checklist';
import { checklistSearch, coverageSearch } from './search';
import { refusals } from './sending';

const question = (id: string, ordinal: number, number: string, changes: object = {}) => ({
  __typename: 'InternalAuditQuestion',
  id,
  version: 1,
  ordinal,
  result: null,
  sample: null,
  notes: null,
  evidence: null,
  answeredAt: null,
  answeredBy: null,
  nonconformity: null,
  documents: [],
  allowedActions: ['ANSWER'],
  clauses: [
    {
      id: `c${id}`,
      number,
      title: `Title ${number}`,
      question: 'Is it so?',
      evidence: [],
      standard: { id: 's', designation: 'ISO 9001' },
    },
  ],
  ...changes,
});

beforeEach(() => sessionStorage.clear());

async function open(at = '') {
  const shown = await show<ChecklistQuery>({
    path: '/clients/$tenantId/improvement/audits/$id/checklist',
    at: `/clients/t1/improvement/audits/a1/checklist${at}`,
    query: node,
    variables: { id: 'a1' },
    answers: {
      Node: () => ({ __typename: 'InternalAudit', id: 'a1' }),
      InternalAudit: () => ({
        id: 'a1',
        title: 'Leadership',
        state: 'UNDER_WAY',
        questionCount: 2,
        questions: {
          pageInfo: { hasNextPage: false, endCursor: null },
          edges: [question('q1', 1, '4.1'), question('q2', 2, '4.2')].map((one) => ({ cursor: one.id, node: one })),
        },
      }),
    } as never,
    screen: (query) => <Checklist query={query} />,
    validateSearch: checklistSearch as never,
  });
  await screen.findByRole('heading', { name: /4\.1 Title/ });
  const { environment } = shown;
  const last = () =>
    environment.mock.getAllOperations().find((o) => o.request.node.operation.name === 'sendingMutation');
  const wait = () => act(() => new Promise((go) => setTimeout(go, 800)));
  return { ...shown, last, wait };
}

test('an answer is sent once it is borne out, and kept while nobody answers', async () => {
  const { environment, last, wait, unmount } = await open();
  await userEvent.click(screen.getByRole('radio', { name: /^.?Conformity/ }));
  expect(screen.getAllByText(/still needed: what was looked at/).length > 0).toBeTruthy();
  await wait();
  expect(last()).toBeUndefined();
  await userEvent.type(screen.getByRole('textbox', { name: 'What was looked at' }), 'Orders 7 to 12');
  await wait();
  const answer = {
    id: 'q1',
    expectedVersion: 1,
    result: 'CONFORM',
    sample: 'Orders 7 to 12',
    notes: null,
    evidence: null,
  };
  expect(last()?.request.variables['input']).toEqual({ id: 'a1', answers: [answer] });
  act(() => environment.mock.reject(last()!, new RequestFailed(0, 'OFFLINE', null, 'away')));
  expect(await screen.findByText(/1 answer is kept on this device/)).toBeTruthy();
  unmount();

  // The tab was loaded again; the network is back.
  const again = await open();
  expect((screen.getByRole('textbox', { name: 'What was looked at' }) as HTMLTextAreaElement).value).toBe(
    'Orders 7 to 12',
  );
  expect(again.last()?.request.variables['input'].answers).toEqual([answer]);
  const stored = question('q1', 1, '4.1', { version: 2, result: 'CONFORM', sample: 'Orders 7 to 12' });
  await act(async () =>
    again.environment.mock.resolve(again.last()!, {
      data: {
        answerInternalAuditQuestions: {
          questions: [{ ...stored, audit: { id: 'a1', version: 2, results: [], allowedActions: [] } }],
          errors: [],
        },
      },
    }),
  );
  expect(screen.queryByText(/kept on this device/)).toBeNull();
  expect(sessionStorage.length).toBe(0);
});

test('one goes on to the next question, also under a filter', async () => {
  const { router } = await open('?show=open');
  await userEvent.click(screen.getByRole('radio', { name: /Not sampled/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Why nothing was looked at' }), 'Nobody there');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('4.1');
  await userEvent.click(screen.getByRole('button', { name: /Next/ }));
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('4.2');
  expect(router.state.location.search).toMatchObject({ question: 'q2' });
});

test('a refusal is told at the answer that it belongs to', () => {
  const answer = { result: null, sample: '', notes: '', evidence: '' };
  const batch = [
    { id: 'q1', base: 1, answer },
    { id: 'q2', base: 1, answer },
  ];
  const error = (path: string[], code = 'VALIDATION') => ({ code, message: 'No', path }) as never;
  const at = refusals(batch, [error(['input', 'answers', '1'], 'VERSION_CONFLICT')]);
  expect(at.kind === 'refused' && [...at.refusals]).toEqual([['q2', { isConflict: true, errors: ['No'] }]]);
  const all = refusals(batch, [error(['input'])]);
  expect(all.kind === 'refused' && [...all.refusals.keys()]).toEqual(['q1', 'q2']);
});

test('the address says what of the coverage is asked', () => {
  expect(coverageSearch({ rows: 'sites', until: 'soon', only: true, process: 7 })).toEqual({
    rows: 'sites',
    only: true,
  });
  expect(coverageSearch({ rows: 'clauses', until: '2026-12-01' })).toEqual({ until: '2026-12-01' });
});
