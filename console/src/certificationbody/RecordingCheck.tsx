import { useState } from 'react';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay';
import type { BodyCheckKind, CheckOutcome } from '#/__generated__/EligibilityQuery.graphql';
import node, { type EligibilityQuery } from '#/__generated__/EligibilityQuery.graphql';
import type { RecordingCheckMutation } from '#/__generated__/RecordingCheckMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Choice, Field, FormButtons, Refusals } from '#/parts/parts';
import { texts } from './texts';

/** What the directory cannot answer, somebody looks up. */
export function RecordingCheck({
  tenantId,
  managementSystemId,
  certificationBodyId,
  countries,
  check,
  today,
  onClose,
}: {
  tenantId: string;
  managementSystemId: string;
  certificationBodyId: string;
  countries: readonly string[];
  check: BodyCheckKind;
  today: string;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [outcome, setOutcome] = useState<CheckOutcome>('PASSED');
  const [evidence, setEvidence] = useState('');
  const [checkedOn, setDay] = useState(today);
  const { act, isBusy, errors, failure } = useAct<RecordingCheckMutation>(graphql`
    mutation RecordingCheckMutation($input: RecordBodyCheckInput!) {
      recordBodyCheck(input: $input) {
        bodyCheckRecord { id outcome evidence checkedOn }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        const input = {
          tenantId,
          idempotencyKey,
          managementSystemId,
          certificationBodyId,
          check,
          outcome,
          evidence,
          checkedOn,
        };
        act({ input }, () => {
          // The verdict hangs on all checks, and no mutation returns it.
          fetchQuery<EligibilityQuery>(environment, node, {
            tenantId,
            id: certificationBodyId,
            system: managementSystemId,
            hasSystem: true,
            countries,
          }).subscribe({ complete: onClose, error: onClose });
        });
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['evidence', 'checkedOn']} />
      <Choice
        label={t.outcome}
        value={outcome}
        options={Object.entries(t.outcomes) as [CheckOutcome, string][]}
        onChange={setOutcome}
      />
      <Field
        label={t.evidence}
        value={evidence}
        onChange={setEvidence}
        hint={t.evidenceHint}
        lines={3}
        required
        maxLength={2000}
        errors={told['evidence'] ?? []}
      />
      <Field
        label={t.checkedOn}
        type="date"
        value={checkedOn}
        onChange={setDay}
        required
        errors={told['checkedOn'] ?? []}
      />
      <FormButtons submit={t.save} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
