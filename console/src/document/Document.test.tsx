import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import node, { type DocumentQuery } from '#/__generated__/DocumentQuery.graphql';
import { show } from '#/test-screen';
import { Document } from './Document';
import { pathOf } from './Folders';
import { sideBySide } from './lines';
import { documentSearch, documentsVariables } from './search';

vi.mock('#/session/session', async (load) => ({ ...(await load<object>()), accessToken: async () => 'secret' }));
afterEach(() => vi.unstubAllGlobals());

test('lines that both texts share stand beside each other', () => {
  const told = sideBySide('a\nb\nc', 'a\nB\nc\nd').map((p) => `${p.left}|${p.right}|${p.isSame}`);
  expect(told).toEqual(['a|a|true', 'b|B|false', 'c|c|true', 'null|d|false']);
  expect(sideBySide('', '')).toEqual([{ left: '', right: '', isSame: true }]);
});

test('a folder is told by the way to it', () => {
  const folders = [
    { id: 'f1', name: 'Manual', parent: null },
    { id: 'f2', name: 'Forms', parent: { id: 'f1' } },
  ];
  expect(pathOf(folders[1]!, folders)).toBe('Manual / Forms');
});

test('the address narrows the list', () => {
  expect(documentsVariables('t1', { folder: 'f1', show: 'review' })).toEqual({
    id: 't1',
    filter: { folderId: 'f1', next: 'IN_REVIEW' },
  });
});

const version = (id: string, number: string, state: string, changes: object = {}) => ({
  __typename: 'DocumentVersion',
  id,
  number,
  state,
  changelog: '',
  text: 'One',
  file: null,
  sha256: 'ab',
  downloadLink: null,
  authors: [],
  effectiveOn: null,
  obsoleteOn: null,
  reviewDueOn: null,
  gaps: [],
  approval: null,
  decisions: [],
  acknowledgements: { edges: [], totalCount: { number: 0 } },
  ...changes,
});

const approval = {
  round: 1,
  approvers: [
    { place: 0, role: 'MANAGEMENT', colleague: null, hasLeft: false },
    { place: 1, role: 'REPRESENTATIVE', colleague: null, hasLeft: false },
  ],
  required: 1,
  inOrder: false,
  waiting: [0, 1],
};

async function open(allowedActions: string[], next: object) {
  const first = version('v1', '1.0', 'PUBLISHED', { effectiveOn: '2026-11-01' });
  const shown = await show<DocumentQuery>({
    path: '/clients/$tenantId/documents/$id',
    at: '/clients/t1/documents/d1',
    query: node,
    variables: { id: 'd1' },
    answers: {
      Document: () => ({
        id: 'd1',
        version: 9,
        title: 'Control of documents',
        number: 'QP-01',
        kind: 'PROCEDURE',
        classification: 'INTERNAL',
        state: 'IN_REVISION',
        folder: null,
        tenant: { id: 't1', today: '2026-11-30' },
        inForce: first,
        next,
        versions: { edges: [{ node: next }, { node: first }] },
        allowedActions,
        distribution: { toAll: true, departments: [], days: 14, colleagues: [] },
        missingAcknowledgements: { edges: [], totalCount: { number: 0 }, pageInfo: { hasNextPage: false } },
      }),
    } as never,
    screen: (query) => <Document query={query} />,
    validateSearch: documentSearch as never,
  });
  await screen.findByRole('heading', { name: /Control of documents/ });
  const { environment } = shown;
  const pending = (name: string) =>
    environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
  await waitFor(() => expect(pending('CompareVersionsQuery')).toBeTruthy());
  act(() => environment.mock.resolve(pending('CompareVersionsQuery')!, { data: { left: first, right: next } }));
  return { ...shown, pending, input: (name: string) => pending(name)?.request.variables['input'] };
}

test('the version in force stands beside the next, and says what differs', async () => {
  await open([], version('v2', '1.1', 'IN_REVIEW', { text: 'One\nTwo', approval }));
  expect(await screen.findByText('1 line differs')).toBeTruthy();
  expect(screen.getByText('1 of 2 have to agree')).toBeTruthy();
  expect(screen.getByText('Everybody has confirmed it.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Approve/ })).toBeNull();
});

test('who approves agrees to a sentence that is kept word for word', async () => {
  const { input } = await open(['APPROVE', 'REJECT'], version('v2', '1.1', 'IN_REVIEW', { approval }));
  await userEvent.click(screen.getByRole('button', { name: 'Approve …' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText(/I have read version 1.1/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Approve' }));
  expect(input('DocumentApprovalMutation')).toEqual({
    id: 'd1',
    expectedVersion: 9,
    consent: 'I have read version 1.1 of “Control of documents” and approve it.',
  });
});

test('whoever is asked to read confirms the version in force', async () => {
  const { input } = await open(['ACKNOWLEDGE'], version('v2', '1.1', 'DRAFT'));
  await userEvent.click(screen.getByRole('button', { name: 'I have read and understood it' }));
  expect(input('ReadersAcknowledgeMutation')).toMatchObject({
    id: 'v1',
    consent: 'I have read and understood version 1.0 of “Control of documents”.',
  });
});

test('a file is sent with its progress, and then used', async () => {
  let request: FakeRequest | null = null;
  class FakeRequest {
    status = 200;
    upload: { onprogress?: (e: object) => void } = {};
    onload?: () => void;
    sent: unknown = null;
    opened: string[] = [];
    headers: Record<string, string> = {};
    open(...how: string[]) {
      this.opened = how;
    }
    setRequestHeader(name: string, value: string) {
      this.headers[name] = value;
    }
    send(body: unknown) {
      this.sent = body;
      request = this;
    }
  }
  const { environment, pending, input } = await open(['WRITE'], version('v2', '1.1', 'DRAFT'));
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  await userEvent.click(screen.getByRole('button', { name: 'Write' }));
  const file = new File(['x'], 'Manual.pdf', { type: 'application/pdf' });
  await userEvent.upload(screen.getByLabelText(/Drop a file here/, { selector: 'input' }), file);
  expect(input('fileUploadMutation')).toMatchObject({
    tenantId: 't1',
    purpose: 'DOCUMENT',
    fileName: 'Manual.pdf',
  });
  act(() =>
    environment.mock.resolve(pending('fileUploadMutation')!, {
      data: { prepareUpload: { upload: { id: 'u1', url: 'https://elsewhere.example/uploads/u1' }, errors: [] } },
    }),
  );
  await waitFor(() => expect(request?.sent).toBe(file));
  expect(request!.opened).toEqual(['PUT', '/uploads/u1']);
  expect(request!.headers['authorization']).toBe('Bearer secret');
  act(() => request!.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 2 }));
  expect(screen.getByText('Sending Manual.pdf 50 %')).toBeTruthy();
  act(() => request!.onload?.());
  await userEvent.click(await screen.findByRole('button', { name: 'Use the file' }));
  expect(input('WritingDocumentMutation')).toEqual({ id: 'd1', expectedVersion: 9, changelog: '', uploadId: 'u1' });
});
