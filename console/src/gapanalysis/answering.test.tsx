import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { RelayEnvironmentProvider } from 'react-relay';
import { createOperationDescriptor, getRequest, graphql } from 'relay-runtime';
import { createMockEnvironment } from 'relay-test-utils';
import { expect, test } from 'vitest';
import type { answering_item$key } from '#/__generated__/answering_item.graphql';
import type { answeringTestQuery } from '#/__generated__/answeringTestQuery.graphql';
import { useAnswering } from './answering';

const query = graphql`
  query answeringTestQuery($id: ID!) {
    assessment(id: $id) { items(first: 1) { edges { node { ...answering_item } } } }
  }
`;

function lane() {
  const environment = createMockEnvironment();
  const operation = createOperationDescriptor(getRequest(query), { id: 'a1' });
  const item = {
    __typename: 'AssessmentItem',
    __isNode: 'AssessmentItem',
    id: 'i1',
    version: 1,
    result: 'NOT_ASSESSED',
    maturity: null,
    notes: null,
    justification: null,
  };
  environment.commitPayload(operation, {
    assessment: { __typename: 'Assessment', id: 'a1', items: { edges: [{ node: item }] } },
  } as never);
  const read = environment.lookup(operation.fragment).data as unknown as answeringTestQuery['response'];
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RelayEnvironmentProvider environment={environment}>{children}</RelayEnvironmentProvider>
  );
  const { result } = renderHook(() => useAnswering(), { wrapper });
  const sent = () => environment.mock.getMostRecentOperation().request.variables['input'];
  const answer = (version: number, errors: object[] = [], changes: object = {}) =>
    act(() => {
      const assessmentItem = {
        ...item,
        __typename: 'AssessmentItem',
        version,
        state: 'OPEN',
        allowedActions: [],
        evidence: [],
        effort: null,
        assignee: null,
        dueOn: null,
        changedAt: '2026-11-30T10:00:00Z',
        changedBy: null,
        site: null,
        parts: [],
        ...changes,
      };
      environment.mock.resolveMostRecentOperation({ data: { answerAssessmentItem: { assessmentItem, errors } } });
    });
  const at = (version: number) => {
    environment.commitPayload(operation, {
      assessment: { __typename: 'Assessment', id: 'a1', items: { edges: [{ node: { ...item, version } }] } },
    } as never);
    const now = environment.lookup(operation.fragment).data as unknown as answeringTestQuery['response'];
    return now.assessment?.items.edges[0]?.node as answering_item$key;
  };
  const key = read.assessment?.items.edges[0]?.node as answering_item$key;
  return { environment, item: key, at, result, sent, answer };
}

test('what is typed while a save is on its way follows with the version that came back', () => {
  const { environment, item, result, sent, answer } = lane();
  act(() => result.current.save(item, { result: 'MINOR_GAP' }));
  act(() => result.current.save(item, { maturity: 2 }));
  act(() => result.current.save(item, { notes: 'No list' }));
  expect(environment.mock.getAllOperations()).toHaveLength(1);
  expect(sent()).toEqual({ id: 'i1', expectedVersion: 1, result: 'MINOR_GAP' });
  answer(2);
  expect(sent()).toEqual({ id: 'i1', expectedVersion: 2, maturity: 2, notes: 'No list' });
  answer(3);
  expect(result.current.states['i1']).toEqual({ kind: 'saved' });
});

const conflict = {
  __typename: 'VersionConflict',
  __isUserError: 'VersionConflict',
  code: 'VERSION_CONFLICT',
  message: 'Changed.',
  path: ['input'],
};

test('a conflict waits for a choice, and mine is saved over theirs with their version', () => {
  const { item, result, sent, answer } = lane();
  act(() => result.current.save(item, { notes: 'Mine' }));
  answer(7, [conflict], { notes: 'Theirs' });
  const status = result.current.states['i1'];
  expect(status).toMatchObject({ kind: 'conflict', errors: [{ message: 'Changed.' }], held: { notes: 'Mine' } });
  act(() => result.current.insist(item));
  expect(sent()).toEqual({ id: 'i1', expectedVersion: 7, notes: 'Mine' });
});

test('a save that failed can be tried again, with all that waited', () => {
  const { environment, item, result, sent } = lane();
  act(() => result.current.save(item, { result: 'CONFORMING' }));
  act(() => result.current.save(item, { maturity: 4 }));
  act(() => environment.mock.rejectMostRecentOperation(new Error('away')));
  const held = { result: 'CONFORMING', maturity: 4 };
  expect(result.current.states['i1']).toEqual({ kind: 'refused', errors: [], held });
  act(() => result.current.insist(item));
  expect(sent()).toEqual({ id: 'i1', expectedVersion: 1, ...held });
});

test('what failed is not tried again over what somebody else has stored since', () => {
  const { environment, item, at, result, sent } = lane();
  act(() => result.current.save(item, { notes: 'Mine' }));
  act(() => environment.mock.rejectMostRecentOperation(new Error('away')));
  const theirs = at(5);
  act(() => result.current.insist(theirs));
  expect(result.current.states['i1']).toMatchObject({ kind: 'conflict', held: { notes: 'Mine' } });
  expect(environment.mock.getAllOperations()).toHaveLength(0);
  act(() => result.current.insist(theirs));
  expect(sent()).toEqual({ id: 'i1', expectedVersion: 5, notes: 'Mine' });
});
