import { useCallback, useRef, useState } from 'react';
import { useRelayEnvironment } from 'react-relay';
import { commitMutation, graphql, readInlineData } from 'relay-runtime';
import type { answering_item$data, answering_item$key } from '#/__generated__/answering_item.graphql';
import type {
  AnswerAssessmentItemInput,
  AssessmentResult,
  answeringMutation,
} from '#/__generated__/answeringMutation.graphql';
import { readErrors } from '#/graphql/userErrors';

export type Result = AssessmentResult;

/** What shall change; what is left out stays. */
export type Patch = Omit<AnswerAssessmentItemInput, 'id' | 'expectedVersion'>;

export type Status =
  | { kind: 'saving' | 'saved' }
  | { kind: 'conflict' | 'refused'; messages: readonly string[]; patch: Patch };

const itemFragment = graphql`
  fragment answering_item on AssessmentItem @inline {
    id
    version
    result
    maturity
    notes
    justification
  }
`;

const mutation = graphql`
  mutation answeringMutation($input: AnswerAssessmentItemInput!) {
    answerAssessmentItem(input: $input) {
      assessmentItem { ...answering_item result maturity state allowedActions ...Answer_item }
      errors { ...userErrors_error }
    }
  }
`;

interface Lane {
  isRunning: boolean;
  waiting: Patch | null;
  latest: answering_item$data;
}

/**
 * Saves answers in the background, one at a time for each item: what is typed while a save is on its way is put
 * together and follows with the version that came back. A conflict stops the item until the person has chosen.
 */
export function useAnswering() {
  const environment = useRelayEnvironment();
  const [states, setStates] = useState<Record<string, Status>>({});
  const lanes = useRef(new Map<string, Lane>());

  const save = useCallback(
    (key: answering_item$key, patch: Patch, after?: () => void) => {
      const seen = readInlineData(itemFragment, key);
      const tell = (status: Status) => setStates((old) => ({ ...old, [seen.id]: status }));
      const lane: Lane = lanes.current.get(seen.id) ?? { isRunning: false, waiting: null, latest: seen };
      lanes.current.set(seen.id, lane);
      if (lane.isRunning) {
        lane.waiting = { ...lane.waiting, ...patch };
        return;
      }
      lane.latest = seen.version > lane.latest.version ? seen : lane.latest;
      const run = (next: Patch) => {
        lane.isRunning = true;
        tell({ kind: 'saving' });
        commitMutation<answeringMutation>(environment, {
          mutation,
          variables: { input: { id: seen.id, expectedVersion: lane.latest.version, ...next } },
          optimisticUpdater: (store) => {
            const record = store.get(seen.id);
            if (next.result) record?.setValue(next.result, 'result');
            if (next.maturity !== undefined) record?.setValue(next.maturity, 'maturity');
          },
          onCompleted: ({ answerAssessmentItem: payload }) => {
            lane.isRunning = false;
            if (payload.assessmentItem) {
              lane.latest = readInlineData<answering_item$key>(itemFragment, payload.assessmentItem);
            }
            const errors = readErrors(payload.errors);
            const waiting = lane.waiting;
            lane.waiting = null;
            if (errors.length > 0) {
              tell({
                kind: errors.some((e) => e.code === 'VERSION_CONFLICT') ? 'conflict' : 'refused',
                messages: errors.map((e) => e.message),
                patch: { ...next, ...waiting },
              });
            } else if (waiting) run(waiting);
            else {
              tell({ kind: 'saved' });
              after?.();
            }
          },
          onError: () => {
            lane.isRunning = false;
            const waiting = lane.waiting;
            lane.waiting = null;
            tell({ kind: 'refused', messages: [], patch: { ...next, ...waiting } });
          },
        });
      };
      run(patch);
    },
    [environment],
  );
  /** Stops an item until the person has chosen between theirs and what they wrote on top of it. */
  const contest = useCallback(
    (id: string, patch: Patch) => setStates((old) => ({ ...old, [id]: { kind: 'conflict', messages: [], patch } })),
    [],
  );
  const settle = useCallback((id: string) => setStates(({ [id]: _, ...rest }) => rest), []);
  return { save, contest, settle, states };
}
