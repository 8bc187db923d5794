import { useCallback, useRef, useState } from 'react';
import { fetchQuery, useRelayEnvironment } from 'react-relay';
import { commitMutation, graphql, readInlineData } from 'relay-runtime';
import type { deciding_control$key } from '#/__generated__/deciding_control.graphql';
import type { decidingMutation, StatementControlChangeInput } from '#/__generated__/decidingMutation.graphql';
import type { decidingQuery } from '#/__generated__/decidingQuery.graphql';
import { heldIn, type Status as LaneStatus, type Outcome, useLanes } from '#/graphql/lane';
import { readErrors } from '#/graphql/userErrors';

export type Change = Omit<StatementControlChangeInput, 'id'>;

/** What shall become of controls, by their ids. */
type Changes = Readonly<Record<string, Change>>;

export type Status = LaneStatus<Changes>;

const controlFragment = graphql`
  fragment deciding_control on StatementControl @inline {
    id
    applicable
    justification
    reasons { kind text }
    implementationState
  }
`;

const mutation = graphql`
  mutation decidingMutation($input: ChangeStatementControlsInput!) {
    changeStatementControls(input: $input) {
      statementOfApplicability { id version ...Head_statement }
      controls { id applicable implementationState justified ...Decision_control ...deciding_control }
      errors { ...userErrors_error }
    }
  }
`;

const query = graphql`
  query decidingQuery($id: ID!, $cursor: String) {
    statementOfApplicability(id: $id) {
      id
      version
      controls(first: 100, after: $cursor) {
        edges { node { id applicable implementationState justified ...Decision_control ...deciding_control } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

/** How a control was decided when somebody began to decide otherwise. */
function decided(key: deciding_control$key): [string, string] {
  const { id, applicable, justification, reasons, implementationState } = readInlineData<deciding_control$key>(
    controlFragment,
    key,
  );
  const because = reasons.map(({ kind, text }) => `${kind} ${text ?? ''}`).sort();
  return [id, JSON.stringify([applicable, justification, because, implementationState])];
}

const join = (held: Changes, more: Changes): Changes => {
  const out = { ...held };
  for (const [id, change] of Object.entries(more)) out[id] = { ...out[id], ...change };
  return out;
};

/**
 * Saves decisions in the background. A statement has one version for all of its controls: where others decided other
 * controls meanwhile, a change is sent again by itself; the person is asked only about controls that both decided.
 */
export function useDeciding(statementId: string, version: number) {
  const environment = useRelayEnvironment();
  const newest = useRef(version);
  newest.current = Math.max(newest.current, version);
  const before = useRef(new Map<string, string>());
  const [disputed, setDisputed] = useState<readonly string[]>([]);

  const readAgain = useCallback(async () => {
    const now = new Map<string, string>();
    let read = 0;
    for (let cursor: string | null | undefined = null; ; ) {
      const answer: decidingQuery['response'] | undefined = await fetchQuery<decidingQuery>(
        environment,
        query,
        { id: statementId, cursor },
        { fetchPolicy: 'network-only' },
      ).toPromise();
      const statement: decidingQuery['response']['statementOfApplicability'] = answer?.statementOfApplicability;
      if (!statement) break;
      // The oldest version of all pages: what changed between two of them is a conflict once more.
      read = read === 0 ? statement.version : Math.min(read, statement.version);
      for (const { node } of statement.controls.edges) now.set(...decided(node));
      if (!statement.controls.pageInfo.hasNextPage) break;
      cursor = statement.controls.pageInfo.endCursor;
    }
    return { now, read };
  }, [environment, statementId]);

  const send = (id: string, held: Changes, done: (outcome: Outcome) => void) => {
    const failed = () => done({ kind: 'refused', errors: [] });
    commitMutation<decidingMutation>(environment, {
      mutation,
      variables: {
        input: {
          id,
          expectedVersion: newest.current,
          controls: Object.entries(held).map(([control, change]) => ({ id: control, ...change })),
        },
      },
      onCompleted: ({ changeStatementControls: payload }) => {
        const errors = readErrors(payload.errors);
        if (errors.some((e) => e.code === 'VERSION_CONFLICT')) {
          readAgain().then(({ now, read }) => {
            newest.current = Math.max(newest.current, read);
            const both = Object.keys(held).filter((control) => before.current.get(control) !== now.get(control));
            if (both.length === 0 && read > 0) return send(id, held, done);
            for (const control of before.current.keys()) {
              const stored = now.get(control);
              if (stored !== undefined) before.current.set(control, stored);
            }
            setDisputed((old) => [...new Set([...old, ...both])]);
            done({ kind: 'conflict', errors });
          }, failed);
          return;
        }
        newest.current = Math.max(newest.current, payload.statementOfApplicability?.version ?? 0);
        for (const control of payload.controls ?? []) before.current.set(...decided(control));
        done(errors.length === 0 ? { kind: 'saved' } : { kind: 'refused', errors });
      },
      onError: failed,
    });
  };
  const { save, contest, insist, settle, states } = useLanes<Changes>(join, send);
  const status = states[statementId];

  const begin = useCallback(
    (key: deciding_control$key) => {
      const [id, stored] = decided(key);
      if (!heldIn(status)?.[id]) before.current.set(id, stored);
      return id;
    },
    [status],
  );
  return {
    status,
    /** The controls that others decided meanwhile, too. */
    disputed,
    decide: (control: deciding_control$key, change: Change) => save(statementId, { [begin(control)]: change }),
    contest: (control: deciding_control$key, change: Change) => {
      const id = begin(control);
      setDisputed((old) => [...new Set([...old, id])]);
      contest(statementId, { [id]: change });
    },
    insist: () => {
      setDisputed([]);
      insist(statementId);
    },
    /** Theirs stays where both decided; what else is held is saved. After a refusal, all that is held goes. */
    settle: () => {
      setDisputed([]);
      settle(statementId, (held) => {
        const rest = Object.entries(held).filter(([id]) => disputed.length > 0 && !disputed.includes(id));
        return rest.length > 0 ? Object.fromEntries(rest) : null;
      });
    },
  };
}
