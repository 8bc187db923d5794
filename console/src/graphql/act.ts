import { useCallback, useState } from 'react';
import { type GraphQLTaggedNode, useMutation } from 'react-relay';
import type { MutationParameters } from 'relay-runtime';
import type { userErrors_error$key } from '#/__generated__/userErrors_error.graphql';
import { RequestFailed } from './environment';
import { readErrors, type UserErrorData } from './userErrors';

type Payload = { readonly errors: readonly userErrors_error$key[] };

/**
 * A mutation as forms use it: what was refused, whether it is on its way, and what to do when it worked. A failed
 * request is told like a refusal, beside the button that was pressed.
 */
export function useAct<M extends MutationParameters>(mutation: GraphQLTaggedNode) {
  const [commit, isBusy] = useMutation<M>(mutation);
  const [errors, setErrors] = useState<UserErrorData[]>([]);
  const [failure, setFailure] = useState<RequestFailed | null>(null);
  const act = useCallback(
    (variables: M['variables'], done?: (response: M['response']) => void) => {
      setErrors([]);
      setFailure(null);
      commit({
        variables,
        onCompleted: (response) => {
          const payload = Object.values(response as object)[0] as Payload;
          const refused = readErrors(payload.errors);
          setErrors(refused);
          if (refused.length === 0) done?.(response);
        },
        onError: (error) =>
          setFailure(error instanceof RequestFailed ? error : new RequestFailed(0, undefined, null, error.message)),
      });
    },
    [commit],
  );
  return { act, isBusy, errors, failure };
}
