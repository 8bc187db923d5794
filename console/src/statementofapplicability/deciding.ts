import { useCallback, useRef, useState } from 'react';
import { useRelayEnvironment } from 'react-relay';
import { commitMutation, graphql } from 'relay-runtime';
import type { decidingMutation, StatementControlChangeInput } from '#/__generated__/decidingMutation.graphql';
import { readErrors, type UserErrorData } from '#/graphql/userErrors';

export type Change = Omit<StatementControlChangeInput, 'id'>;

export type Status = { kind: 'saving' | 'saved' } | { kind: 'conflict' | 'refused'; errors: readonly UserErrorData[] };

const mutation = graphql`
  mutation decidingMutation($input: ChangeStatementControlsInput!) {
    changeStatementControls(input: $input) {
      statementOfApplicability { id version ...Head_statement }
      controls { id applicable implementationState justified ...Decision_control }
      errors { ...userErrors_error }
    }
  }
`;

/**
 * Saves decisions in the background. A statement has one version for all of its controls, so that one change is on its
 * way at a time; what is decided meanwhile follows together.
 */
export function useDeciding(statementId: string, version: number) {
  const environment = useRelayEnvironment();
  const [status, setStatus] = useState<Status | null>(null);
  const lane = useRef({ isRunning: false, version, waiting: new Map<string, Change>() });
  lane.current.version = Math.max(lane.current.version, version);

  const decide = useCallback(
    (controlId: string, change: Change) => {
      const { waiting } = lane.current;
      waiting.set(controlId, { ...waiting.get(controlId), ...change });
      const run = () => {
        const controls = [...waiting].map(([id, next]) => ({ id, ...next }));
        if (lane.current.isRunning || controls.length === 0) return;
        waiting.clear();
        lane.current.isRunning = true;
        setStatus({ kind: 'saving' });
        commitMutation<decidingMutation>(environment, {
          mutation,
          variables: { input: { id: statementId, expectedVersion: lane.current.version, controls } },
          optimisticUpdater: (store) => {
            for (const next of controls) {
              const record = store.get(next.id);
              if (next.applicable !== undefined) record?.setValue(next.applicable, 'applicable');
              if (next.implementationState) record?.setValue(next.implementationState, 'implementationState');
            }
          },
          onCompleted: ({ changeStatementControls: payload }) => {
            lane.current.isRunning = false;
            const now = payload.statementOfApplicability?.version;
            if (now) lane.current.version = now;
            const errors = readErrors(payload.errors);
            if (errors.length > 0) {
              waiting.clear();
              const isConflict = errors.some((e) => e.code === 'VERSION_CONFLICT');
              setStatus({ kind: isConflict ? 'conflict' : 'refused', errors });
            } else if (waiting.size > 0) run();
            else setStatus({ kind: 'saved' });
          },
          onError: () => {
            lane.current.isRunning = false;
            waiting.clear();
            setStatus({ kind: 'refused', errors: [] });
          },
        });
      };
      run();
    },
    [environment, statementId],
  );
  return { decide, status };
}
