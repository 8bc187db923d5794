import { useEffect, useState, useSyncExternalStore } from 'react';
import { fetchQuery, useRelayEnvironment } from 'react-relay';
import { commitMutation, graphql } from 'relay-runtime';
import type { sendingAgainQuery } from '#/__generated__/sendingAgainQuery.graphql';
import type { sendingMutation } from '#/__generated__/sendingMutation.graphql';
import type { RequestFailed } from '#/graphql/environment';
import { readErrors, type UserErrorData } from '#/graphql/userErrors';
import { type Batch, Outbox, type Outcome, outboxKey } from './outbox';

type Environment = ReturnType<typeof useRelayEnvironment>;

const mutation = graphql`
  mutation sendingMutation($input: AnswerInternalAuditQuestionsInput!) {
    answerInternalAuditQuestions(input: $input) {
      questions {
        id
        version
        result
        ...Question_question
        audit { id version results { result count } allowedActions }
      }
      errors { ...userErrors_error }
    }
  }
`;

// The network, or a server that asks for a pause: the same answer has its time later.
const LATER = new Set(['OFFLINE', 'UNAVAILABLE', 'RATE_LIMITED']);

/** Which answer of a batch something was refused for; those that belong to none count for all. */
export function refusals(batch: Batch, errors: readonly UserErrorData[]): Outcome {
  const told = new Map<string, { isConflict: boolean; errors: string[] }>();
  const tell = (id: string, error: UserErrorData) => {
    const one = told.get(id) ?? { isConflict: false, errors: [] };
    told.set(id, {
      isConflict: one.isConflict || error.code === 'VERSION_CONFLICT',
      errors: [...one.errors, error.message],
    });
  };
  for (const error of errors) {
    const place = error.path.indexOf('answers');
    const at = place >= 0 ? batch[Number(error.path[place + 1])] : undefined;
    for (const one of at ? [at] : batch) tell(one.id, error);
  }
  return { kind: 'refused', refusals: told };
}

function send(environment: Environment, audit: string, batch: Batch): Promise<Outcome> {
  return new Promise((resolve) => {
    commitMutation<sendingMutation>(environment, {
      mutation,
      variables: {
        input: {
          id: audit,
          answers: batch.map(({ id, base, answer }) => ({
            id,
            expectedVersion: base,
            result: answer.result,
            sample: answer.sample.trim() || null,
            notes: answer.notes.trim() || null,
            evidence: answer.evidence.trim() || null,
          })),
        },
      },
      onCompleted: ({ answerInternalAuditQuestions: { questions, errors } }) => {
        const refused = readErrors(errors);
        if (refused.length === 0) {
          resolve({ kind: 'stored', versions: new Map(questions?.map((one) => [one.id, one.version])) });
          return;
        }
        const outcome = refusals(batch, refused);
        const isConflict = refused.some((error) => error.code === 'VERSION_CONFLICT');
        if (!isConflict) resolve(outcome);
        // What somebody else answered is not in the payload; whoever has to choose wants to see it.
        else readAgain(environment, batch).finally(() => resolve(outcome));
      },
      onError: (error) => {
        const { code, message } = error as RequestFailed;
        if (LATER.has(code ?? '')) resolve({ kind: 'away' });
        else {
          const errors = [message];
          resolve({ kind: 'refused', refusals: new Map(batch.map((one) => [one.id, { isConflict: false, errors }])) });
        }
      },
    });
  });
}

function readAgain(environment: Environment, batch: Batch): Promise<unknown> {
  return Promise.all(
    batch.map(({ id }) =>
      fetchQuery<sendingAgainQuery>(
        environment,
        graphql`
          query sendingAgainQuery($id: ID!) {
            node(id: $id) {
              ... on InternalAuditQuestion { version result }
              ...Question_question @alias(as: "question")
            }
          }
        `,
        { id },
        { fetchPolicy: 'network-only' },
      ).toPromise(),
    ),
  );
}

/** The outbox of one audit as long as its checklist is open. */
export function useOutbox(person: string, audit: string) {
  const environment = useRelayEnvironment();
  const [outbox] = useState(
    () =>
      new Outbox({
        storage: sessionStorage,
        key: outboxKey(person, audit),
        send: (batch) => send(environment, audit, batch),
      }),
  );
  const snapshot = useSyncExternalStore(outbox.subscribe, outbox.read);
  useEffect(() => {
    outbox.open();
    const back = () => void outbox.flush();
    addEventListener('online', back);
    return () => {
      removeEventListener('online', back);
      outbox.close();
    };
  }, [outbox]);
  // The tab keeps them over a reload, not when it is closed.
  const isUnsent = snapshot.held.size > 0;
  useEffect(() => {
    if (!isUnsent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsent]);
  return { outbox, ...snapshot };
}
