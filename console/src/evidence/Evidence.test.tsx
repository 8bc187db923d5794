import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import oneNode, { type EvidenceOneQuery } from '#/__generated__/EvidenceOneQuery.graphql';
import piecesNode, { type EvidencePiecesQuery } from '#/__generated__/EvidencePiecesQuery.graphql';
import { show } from '#/test-screen';
import { EvidenceOne } from './EvidenceOne';
import { EvidencePieces } from './EvidencePieces';
import { evidenceVariables } from './screens';

vi.mock('#/session/session', () => ({ accessToken: () => Promise.resolve('token') }));

class Request {
  upload = {};
  status = 200;
  onload: (() => void) | null = null;
  open() {}
  setRequestHeader() {}
  send() {
    queueMicrotask(() => this.onload?.());
  }
}

const inputs = (environment: Awaited<ReturnType<typeof show>>['environment'], name: string) =>
  environment.mock
    .getAllOperations()
    .filter((o) => o.request.node.operation.name === name)
    .map((o) => o.request.variables['input']);

test('a file that is dropped on the list is sent, and becomes evidence with its name', async () => {
  vi.stubGlobal('XMLHttpRequest', Request);
  const variables = evidenceVariables('t1', {}, '2026-11-30');
  const { environment } = await show<EvidencePiecesQuery>({
    path: '/clients/$tenantId/records/$kind',
    at: '/clients/t1/records/evidence',
    query: piecesNode,
    variables,
    answers: {
      Tenant: () => ({
        id: 't1',
        today: '2026-11-30',
        permissions: ['KEEP_RECORDS'],
        evidence: { edges: [], totalCount: { number: 0, isMore: false }, pageInfo: { hasNextPage: false } },
      }),
    } as never,
    screen: (query) => <EvidencePieces query={query} />,
  });
  const shelf = await screen.findByRole('group', { name: 'Evidence' });
  fireEvent.drop(shelf, { dataTransfer: { files: [new File(['x'], 'Calibration 2026.pdf')] } });
  const form = within(await screen.findByRole('dialog'));
  expect(inputs(environment, 'fileUploadMutation')).toMatchObject([
    { tenantId: 't1', purpose: 'EVIDENCE', fileName: 'Calibration 2026.pdf', size: 1 },
  ]);
  await act(async () => {
    environment.mock.resolve(
      environment.mock.getAllOperations().find((o) => o.request.node.operation.name === 'fileUploadMutation')!,
      { data: { prepareUpload: { upload: { id: 'u1', url: 'http://product.test/uploads/u1' }, errors: [] } } },
    );
  });
  await waitFor(() => expect(form.getByText('Calibration 2026.pdf has arrived.')).toBeTruthy());
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }));
  expect(inputs(environment, 'EvidencePiecesAddMutation')).toMatchObject([
    {
      tenantId: 't1',
      title: 'Calibration 2026',
      content: { uploadId: 'u1' },
      validity: { from: '2026-11-30' },
      record: null,
    },
  ]);
  vi.unstubAllGlobals();
});

test('evidence without a file or an address is not sent', async () => {
  const { environment } = await show<EvidencePiecesQuery>({
    path: '/clients/$tenantId/records/$kind',
    at: '/clients/t1/records/evidence',
    query: piecesNode,
    variables: evidenceVariables('t1', {}, '2026-11-30'),
    answers: {
      Tenant: () => ({
        id: 't1',
        today: '2026-11-30',
        permissions: ['KEEP_RECORDS'],
        evidence: { edges: [], totalCount: { number: 0, isMore: false }, pageInfo: { hasNextPage: false } },
      }),
    } as never,
    screen: (query) => <EvidencePieces query={query} />,
  });
  await userEvent.click(await screen.findByRole('button', { name: /^Add evidence/ }));
  const form = within(screen.getByRole('dialog'));
  await userEvent.type(form.getByRole('textbox', { name: 'What it is, in a few words' }), 'Permit');
  await userEvent.click(form.getByRole('button', { name: 'Add evidence' }));
  expect(form.getByRole('alert').textContent).toBe('Send a file, or write the address of where it lies.');
  expect(inputs(environment, 'EvidencePiecesAddMutation')).toEqual([]);
});

test('a change of the title leaves alone what the evidence is about', async () => {
  const { environment } = await show<EvidenceOneQuery>({
    path: '/clients/$tenantId/records/$kind/$id',
    at: '/clients/t1/records/evidence/e1',
    query: oneNode,
    variables: { id: 'e1' },
    answers: {
      Evidence: () => ({
        id: 'e1',
        version: 5,
        title: 'Permit',
        description: null,
        archivedAt: null,
        archivedBy: null,
        record: null,
        owner: null,
        validity: { from: '2026-01-01', until: null },
        allowedActions: ['CHANGE'],
        tenant: { id: 't1', today: '2026-11-30' },
        subjects: [{ subject: { __typename: 'Control', id: 'k1', number: 'A.5.1', title: 'Policies' } }],
        revisions: { edges: [], pageInfo: { hasNextPage: false } },
      }),
    } as never,
    screen: (query) => <EvidenceOne query={query} />,
  });
  expect(await screen.findByText('A.5.1')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Change/ }));
  const title = screen.getByRole('textbox', { name: 'What it is, in a few words' });
  await userEvent.type(title, ' of 2026');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(inputs(environment, 'EvidenceOneChangeMutation')).toEqual([
    { id: 'e1', expectedVersion: 5, title: 'Permit of 2026' },
  ]);
});

test('what ends soon is asked for until a day, what ended until yesterday', () => {
  expect(evidenceVariables('t1', { show: 'ending' }, '2026-11-30')).toMatchObject({
    orderBy: 'VALID_UNTIL',
    filter: { endsUntil: '2027-01-29' },
  });
  expect(evidenceVariables('t1', { show: 'ended' }, '2026-11-30').filter).toMatchObject({ endsUntil: '2026-11-29' });
  expect(evidenceVariables('t1', { show: 'archive' }, '2026-11-30')).toMatchObject({
    archived: 'ONLY',
    orderBy: 'NEWEST',
  });
});
