import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { PlanBaselineMutation } from '#/__generated__/PlanBaselineMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, Form, FormButtons, Refusals } from '#/parts/parts';
import { texts } from './texts';

/** Keeps the days of a plan as they are agreed now. */
export function Baseline({ planId }: { planId: string }) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        {t.takeBaseline}
      </Button>
      <Form title={t.takeBaseline} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Taking planId={planId} onClose={() => setOpen(false)} />
      </Form>
    </>
  );
}

function Taking({ planId, onClose }: { planId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, errors, failure } = useAct<PlanBaselineMutation>(graphql`
    mutation PlanBaselineMutation($input: TakePlanBaselineInput!) {
      takePlanBaseline(input: $input) {
        planBaseline { id plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        setMissing(!name.trim());
        if (name.trim()) act({ input: { planId, idempotencyKey, name: name.trim() } }, onClose);
      }}
    >
      <p>{t.takeBaselineText}</p>
      <Refusals errors={errors} failure={failure} fields={['name']} />
      <Field
        label={t.baselineName}
        value={name}
        onChange={setName}
        required
        maxLength={200}
        errors={isMissing && !name.trim() ? [t.needName] : (byField(errors)['name'] ?? [])}
      />
      <FormButtons submit={t.takeBaseline} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
