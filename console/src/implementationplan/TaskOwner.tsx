import { useState } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { TaskOwnerMutation } from '#/__generated__/TaskOwnerMutation.graphql';
import type { TaskOwnerQuery } from '#/__generated__/TaskOwnerQuery.graphql';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Choice, FormButtons, Refusals } from '#/parts/parts';
import { texts } from './texts';

/** Names who does a task. The register is asked only when somebody wants to name one. */
export function Owner({
  task,
  tenantId,
  onClose,
}: {
  task: { readonly id: string; readonly version: number; readonly owner: { readonly id: string } | null | undefined };
  tenantId: string;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const { tenant } = useLazyLoadQuery<TaskOwnerQuery>(
    graphql`
      query TaskOwnerQuery($id: ID!) {
        tenant(id: $id) {
          colleagues(first: 100, filter: { active: true }) {
            edges { node { id givenName familyName function } }
          }
        }
      }
    `,
    { id: tenantId },
  );
  const [ownerId, setOwner] = useState(task.owner?.id ?? '');
  const { act, isBusy, errors, failure } = useAct<TaskOwnerMutation>(graphql`
    mutation TaskOwnerMutation($input: ChangePlanTaskInput!) {
      changePlanTask(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        act({ input: { id: task.id, expectedVersion: task.version, ownerId: ownerId || null } }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} />
      <Choice
        label={t.owner}
        value={ownerId}
        onChange={setOwner}
        options={[
          ['', t.ownerNobody] as const,
          ...(tenant?.colleagues.edges ?? []).map(
            ({ node }) =>
              [node.id, `${node.givenName} ${node.familyName}${node.function ? ` · ${node.function}` : ''}`] as const,
          ),
        ]}
      />
      <FormButtons submit={t.save} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
