import { useState } from 'react';
import { graphql } from 'react-relay';
import type { DocumentRevisionStep, RevisingDocumentMutation } from '#/__generated__/RevisingDocumentMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Choice, Field, FormButtons, Refusals } from '#/parts/parts';
import { texts } from './texts';

/** Begins the next version of what is in force. */
export function Revising({
  document,
  onClose,
}: {
  document: { readonly id: string; readonly version: number };
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [step, setStep] = useState<DocumentRevisionStep>('MINOR');
  const [changelog, setChangelog] = useState('');
  const { act, isBusy, errors, failure } = useAct<RevisingDocumentMutation>(graphql`
    mutation RevisingDocumentMutation($input: ReviseDocumentInput!) {
      reviseDocument(input: $input) {
        document { ...Document_document }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        act({ input: { id: document.id, expectedVersion: document.version, step, changelog } }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['changelog']} />
      <Choice
        label={t.revisionStep}
        value={step}
        onChange={setStep}
        options={Object.entries(t.revisionSteps) as [DocumentRevisionStep, string][]}
      />
      <Field
        label={t.changelog}
        value={changelog}
        onChange={setChangelog}
        lines={3}
        required
        maxLength={2000}
        errors={byField(errors)['changelog'] ?? []}
      />
      <FormButtons submit={t.revise} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
