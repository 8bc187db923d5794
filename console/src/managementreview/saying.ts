import { useCallback, useEffect, useRef } from 'react';
import { useRelayEnvironment } from 'react-relay';
import { commitMutation, graphql } from 'relay-runtime';
import type { sayingMutation } from '#/__generated__/sayingMutation.graphql';
import { useLanes } from '#/graphql/lane';
import { readErrors } from '#/graphql/userErrors';

/** What is said of inputs, by their keys. */
type Said = Record<string, string>;

const mutation = graphql`
  mutation sayingMutation($input: PrepareManagementReviewInput!) {
    prepareManagementReview(input: $input) {
      managementReview { id version ...ManagementReview_review }
      errors { ...userErrors_error }
    }
  }
`;

const join = (held: Said, more: Said): Said => ({ ...held, ...more });

/** Saves what is said in the background. A review has one version for all of its inputs, so there is one lane. */
export function useSaying(review: { id: string; version: number }) {
  const environment = useRelayEnvironment();
  const version = useRef(review.version);
  useEffect(() => {
    version.current = Math.max(version.current, review.version);
  }, [review.version]);
  const { save, insist, settle, states } = useLanes<Said>(join, (id, held, done) =>
    commitMutation<sayingMutation>(environment, {
      mutation,
      variables: {
        input: {
          id,
          expectedVersion: version.current,
          inputs: Object.entries(held).map(([key, text]) => ({ key, text })),
        },
      },
      onCompleted: ({ prepareManagementReview: { managementReview, errors } }) => {
        if (managementReview) version.current = Math.max(version.current, managementReview.version);
        const refused = readErrors(errors);
        const isConflict = refused.some((error) => error.code === 'VERSION_CONFLICT');
        done(refused.length === 0 ? { kind: 'saved' } : { kind: isConflict ? 'conflict' : 'refused', errors: refused });
      },
      onError: () => done({ kind: 'refused', errors: [] }),
    }),
  );
  return {
    status: states[review.id],
    save: useCallback((said: Said) => save(review.id, said), [save, review.id]),
    insist: () => insist(review.id),
    settle: () => settle(review.id),
  };
}
