import { useEffect, useState } from 'react';
import { fetchQuery, type GraphQLTaggedNode, useRelayEnvironment } from 'react-relay';
import type { OperationType } from 'relay-runtime';
import { RequestFailed } from './environment';

const PAUSE = 250;

interface Asked<R> {
  data: R | null;
  failure: RequestFailed | null;
  isAsking: boolean;
}

/**
 * The answer to what somebody types, once they pause. The latest question alone counts; the answer before stays until
 * then, and a question that the server refuses leaves the screen as it is. Nothing is asked without variables.
 */
export function useAsked<Q extends OperationType>(
  query: GraphQLTaggedNode,
  variables: Q['variables'] | null,
): Asked<Q['response']> {
  const environment = useRelayEnvironment();
  const [asked, setAsked] = useState<Asked<Q['response']>>({ data: null, failure: null, isAsking: variables !== null });
  const text = JSON.stringify(variables);
  useEffect(() => {
    const question: Q['variables'] | null = JSON.parse(text);
    setAsked((old) => ({ ...old, isAsking: question !== null }));
    if (question === null) return;
    let running: { unsubscribe: () => void } | null = null;
    const timer = setTimeout(() => {
      running = fetchQuery<Q>(environment, query, question).subscribe({
        next: (data) => setAsked({ data, failure: null, isAsking: false }),
        error: (error: Error) =>
          setAsked({
            data: null,
            failure: error instanceof RequestFailed ? error : new RequestFailed(0, undefined, null, error.message),
            isAsking: false,
          }),
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      running?.unsubscribe();
    };
  }, [environment, query, text]);
  return asked;
}
