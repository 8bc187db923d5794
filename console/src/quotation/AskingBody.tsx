import { useState } from 'react';
import { graphql } from 'react-relay';
import type { AskingBodyMutation } from '#/__generated__/AskingBodyMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Choice, Field, FormButtons, Refusals } from '#/parts/parts';
import { texts } from './texts';

export function AskingBody({
  requestId,
  bodies,
  onClose,
}: {
  requestId: string;
  bodies: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [certificationBodyId, setBody] = useState(bodies[0]?.id ?? '');
  const [recipientName, setName] = useState('');
  const [recipientEmail, setEmail] = useState('');
  const [recipientLocale, setLocale] = useState('en');
  const { act, isBusy, errors, failure } = useAct<AskingBodyMutation>(graphql`
    mutation AskingBodyMutation($input: AddQuotationRecipientInput!) {
      addQuotationRecipient(input: $input) {
        quotation { id request { ...Quotations_request } }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  if (bodies.length === 0) return <p>{t.everyBody}</p>;
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        const input = {
          requestId,
          idempotencyKey,
          certificationBodyId,
          recipientName,
          recipientEmail,
          recipientLocale,
        };
        act({ input }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['recipientName', 'recipientEmail']} />
      <Choice
        label={t.body}
        value={certificationBodyId}
        options={bodies.map((b) => [b.id, b.name] as const)}
        onChange={setBody}
      />
      <Field
        label={t.recipient}
        value={recipientName}
        onChange={setName}
        required
        maxLength={200}
        errors={told['recipientName'] ?? []}
      />
      <Field
        label={t.email}
        value={recipientEmail}
        onChange={setEmail}
        required
        maxLength={320}
        errors={told['recipientEmail'] ?? []}
      />
      <Choice
        label={t.mailLanguage}
        value={recipientLocale}
        options={Object.entries(t.languages)}
        onChange={setLocale}
      />
      <FormButtons submit={t.addBody} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
