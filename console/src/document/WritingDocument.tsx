import { useState } from 'react';
import { graphql, useFragment } from 'react-relay';
import type { WritingDocument_version$key } from '#/__generated__/WritingDocument_version.graphql';
import type { WritingDocumentMutation } from '#/__generated__/WritingDocumentMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, FormButtons, Refusals } from '#/parts/parts';
import { Drop } from '#/upload/Drop';
import { useUpload } from '#/upload/fileUpload';
import css from './document.module.css';
import { DOCUMENT_FILES } from './files';
import { texts } from './texts';

/** Writes into the draft: a text, or a file in its place. */
export function Writing({
  document,
  version: key,
  onClose,
}: {
  document: { id: string; version: number; tenantId: string };
  version: WritingDocument_version$key;
  onClose: () => void;
}) {
  const version = useFragment(
    graphql`
      fragment WritingDocument_version on DocumentVersion { id text changelog file { fileName } }
    `,
    key,
  );
  const t = useTexts(texts);
  const [text, setText] = useState(version.text ?? '');
  const [changelog, setChangelog] = useState(version.changelog);
  const { sending, send } = useUpload(document.tenantId, 'DOCUMENT');
  const { act, isBusy, errors, failure } = useAct<WritingDocumentMutation>(graphql`
    mutation WritingDocumentMutation($input: WriteDocumentInput!) {
      writeDocument(input: $input) {
        document { ...Document_document }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  const isFile = sending.kind === 'sent';
  return (
    <form
      noValidate
      className={`${css['writing']} card`}
      aria-label={t.writeTitle}
      onSubmit={(e) => {
        e.preventDefault();
        const input = { id: document.id, expectedVersion: document.version, changelog };
        act({ input: { ...input, ...(isFile ? { uploadId: sending.id } : { text }) } }, onClose);
      }}
    >
      <h2>{t.writeTitle}</h2>
      <Refusals errors={errors} failure={failure} fields={['text', 'changelog']} />
      <Drop accept={DOCUMENT_FILES} hint={t.dropHint} sending={sending} send={send} />
      {isFile ? null : (
        <Field
          label={t.text}
          value={text}
          onChange={setText}
          lines={18}
          required
          maxLength={200_000}
          errors={told['text'] ?? []}
        />
      )}
      <Field
        label={t.changelog}
        value={changelog}
        onChange={setChangelog}
        lines={2}
        maxLength={2000}
        errors={told['changelog'] ?? []}
      />
      <FormButtons
        submit={isFile ? t.useFile : t.save}
        isBusy={isBusy || sending.kind === 'sending'}
        onCancel={onClose}
      />
    </form>
  );
}
