import { useCallback, useRef } from 'react';
import { useRelayEnvironment } from 'react-relay';
import { commitMutation, graphql, readInlineData } from 'relay-runtime';
import type { answering_item$key } from '#/__generated__/answering_item.graphql';
import type {
  AnswerAssessmentItemInput,
  AssessmentResult,
  answeringMutation,
} from '#/__generated__/answeringMutation.graphql';
import { type Status as LaneStatus, useLanes } from '#/graphql/lane';
import { readErrors } from '#/graphql/userErrors';

export type Result = AssessmentResult;

/** What shall change; what is left out stays. */
export type Patch = Omit<AnswerAssessmentItemInput, 'id' | 'expectedVersion'>;

export type Status = LaneStatus<Patch>;

const itemFragment = graphql`
  fragment answering_item on AssessmentItem @inline {
    id
    version
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

const join = (held: Patch, more: Patch): Patch => ({ ...held, ...more });

/** Saves answers in the background, with the newest version of each item that the person has seen. */
export function useAnswering() {
  const environment = useRelayEnvironment();
  const versions = useRef(new Map<string, number>());
  const see = useCallback((key: answering_item$key): string => {
    const { id, version } = readInlineData<answering_item$key>(itemFragment, key);
    versions.current.set(id, Math.max(version, versions.current.get(id) ?? 0));
    return id;
  }, []);
  const { save, contest, insist, settle, states } = useLanes<Patch>(join, (id, held, done) =>
    commitMutation<answeringMutation>(environment, {
      mutation,
      variables: { input: { id, expectedVersion: versions.current.get(id) ?? 0, ...held } },
      onCompleted: ({ answerAssessmentItem: payload }) => {
        if (payload.assessmentItem) see(payload.assessmentItem);
        const errors = readErrors(payload.errors);
        const isConflict = errors.some((e) => e.code === 'VERSION_CONFLICT');
        done(errors.length === 0 ? { kind: 'saved' } : { kind: isConflict ? 'conflict' : 'refused', errors });
      },
      onError: () => done({ kind: 'refused', errors: [] }),
    }),
  );
  // What was refused is tried again over what the person has seen; what came since is theirs to choose about.
  const isOvertaken = (item: answering_item$key): boolean => {
    const { id, version } = readInlineData<answering_item$key>(itemFragment, item);
    return states[id]?.kind === 'refused' && version > (versions.current.get(id) ?? 0);
  };
  const put = (item: answering_item$key, patch: Patch, after?: () => void) =>
    (isOvertaken(item) ? contest : save)(see(item), patch, after);
  return {
    states,
    /** As the person has seen it by now. */
    seen: (item: answering_item$key) => {
      const id = see(item);
      return { id, expectedVersion: versions.current.get(id) ?? 0 };
    },
    settle,
    save: put,
    contest: (item: answering_item$key, patch: Patch, after?: () => void) => contest(see(item), patch, after),
    insist: (item: answering_item$key) => (isOvertaken(item) ? contest(see(item), {}) : insist(see(item))),
  };
}
