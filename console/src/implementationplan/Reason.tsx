import { useState } from 'react';
import type { RequestFailed } from '#/graphql/environment';
import { byField, type UserErrorData } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, FormButtons, Refusals } from '#/parts/parts';
import { texts } from './texts';

/** A form that asks for nothing but why. */
export function Reason({
  submit,
  hint,
  send,
  onClose,
  isBusy,
  errors,
  failure,
}: {
  submit: string;
  hint?: string;
  send: (reason: string) => void;
  onClose: () => void;
  isBusy: boolean;
  errors: readonly UserErrorData[];
  failure: RequestFailed | null;
}) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        send(reason);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['reason']} />
      <Field
        label={t.reason}
        value={reason}
        onChange={setReason}
        lines={4}
        required
        maxLength={2000}
        {...(hint ? { hint } : {})}
        errors={byField(errors)['reason'] ?? []}
      />
      <FormButtons submit={submit} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
