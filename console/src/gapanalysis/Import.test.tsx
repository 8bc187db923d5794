import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import node, { type ImportQuery } from '#/__generated__/ImportQuery.graphql';
import { show } from '#/test-screen';
import { Import } from './Import';

vi.mock('#/session/session', async (original) => ({
  ...(await original<object>()),
  accessToken: async () => 'token',
}));

const open = async (status = 200) => {
  const put = vi.fn(async () => new Response('', { status }));
  vi.stubGlobal('fetch', put);
  const { environment } = await show<ImportQuery>({
    path: '/clients/$tenantId/assessments/$id/import',
    at: '/clients/t1/assessments/a1/import',
    query: node,
    variables: { id: 'a1' },
    answers: {
      Assessment: () => ({ id: 'a1', name: 'Gap analysis', allowedActions: ['ANSWER'], tenant: { id: 't1' } }),
    } as never,
    screen: (query) => <Import query={query} />,
  });
  const resolve = (name: string, data: object) =>
    act(async () => {
      const asked = () => environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
      await vi.waitUntil(asked);
      const operation = asked();
      if (operation) environment.mock.resolve(operation, { data } as never);
    });
  await userEvent.upload(await screen.findByLabelText(/Filled template/), new File(['a'], 'answers.csv'));
  await userEvent.click(screen.getByRole('button', { name: 'Show what it would change' }));
  const upload = { id: 'u1', url: 'http://localhost/uploads/u1' };
  await resolve('uploadMutation', { prepareUpload: { upload, errors: [] } });
  return { put, resolve, environment };
};

const preview = (changes: object) => ({
  previewAnswerImport: {
    errors: [],
    preview: {
      changeCount: 0,
      unchangedCount: 3,
      problemCount: 0,
      changes: [],
      problems: [],
      notices: [],
      ...changes,
    },
  },
});

test('what is wrong stands by row and column, and nothing can be taken over', async () => {
  const { put, resolve } = await open();
  expect(put).toHaveBeenCalledWith('/uploads/u1', expect.objectContaining({ method: 'PUT' }));
  const problems = [{ row: 7, column: 'D', heading: 'Result', message: 'There is no such result.' }];
  await resolve('ImportPreviewMutation', preview({ changeCount: 2, problemCount: 1, problems }));
  expect(await screen.findByRole('row', { name: '7 D Result There is no such result.' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Take over/ })).toBeNull();
});

test('what the file would change is taken over once it was seen', async () => {
  const { resolve, environment } = await open();
  await resolve('ImportPreviewMutation', preview({ changeCount: 2 }));
  await userEvent.click(await screen.findByRole('button', { name: 'Take over 2 answers' }));
  const sent = environment.mock.getAllOperations().find((o) => o.request.node.operation.name === 'ImportApplyMutation');
  expect(sent?.request.variables['input']).toEqual({ uploadId: 'u1', assessmentId: 'a1' });
  await resolve('ImportApplyMutation', {
    applyAnswerImport: { assessment: { id: 'a1', version: 1 }, changeCount: 2, items: [], errors: [] },
  });
  expect(await screen.findByText(/2 answers were taken over/)).toBeTruthy();
});

test('a file that the server does not take says why', async () => {
  await open(415);
  expect((await screen.findByRole('alert')).textContent).toContain('neither a workbook');
});
