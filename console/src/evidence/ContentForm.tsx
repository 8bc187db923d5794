import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import type { EvidenceContentInput, EvidenceValidityInput } from '#/__generated__/EvidencePiecesAddMutation.graphql';
import { ActForm, type FieldOf } from '#/forms/ActForm';
import { useTexts } from '#/i18n/language';
import { Field } from '#/parts/parts';
import recordsCss from '#/records/records.module.css';
import { Drop } from '#/upload/Drop';
import { useUpload } from '#/upload/fileUpload';
import { texts } from './texts';

const EVIDENCE_FILES = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.csv,.txt,.md';

type Dated = 'from' | 'until' | 'note';

export interface Content {
  content: EvidenceContentInput;
  validity: EvidenceValidityInput;
  note: string | null;
}

/** What evidence is, a file or an address, and the days that it speaks of, with the fields of its occasion. */
export function ContentForm<N extends string = never>({
  tenantId,
  file,
  before,
  fields,
  send,
  children,
  extra = [],
  isComplete = () => true,
  ...form
}: {
  tenantId: string;
  /** What was dropped before the form opened. */
  file?: File | null;
  before?: { readonly from: string; readonly until?: string | null | undefined };
  fields: readonly FieldOf<N>[];
  send: (content: Content, values: Record<N, string>) => void;
  children?: ReactNode;
  extra?: readonly string[];
  isComplete?: () => boolean;
} & Pick<ComponentProps<typeof ActForm>, 'state' | 'submit' | 'onCancel' | 'intro'>) {
  const t = useTexts(texts).form;
  const { sending, send: upload } = useUpload(tenantId, 'EVIDENCE');
  const [url, setUrl] = useState('');
  const [isTried, setTried] = useState(false);
  const dropped = useRef(file ?? null);
  const start = useRef(upload);
  useEffect(() => {
    // Once: what was dropped on the list is on its way when the form opens.
    if (dropped.current) start.current(dropped.current);
    dropped.current = null;
  }, []);
  const told = form.state.errors.filter((e) => !e.rule && e.path.includes('content')).map((e) => e.message);
  const lacks =
    !isTried || sending.kind === 'sent' || url.trim() ? [] : [sending.kind === 'sending' ? t.wait : t.needed];
  return (
    <ActForm<N | Dated>
      {...form}
      intro={
        <>
          {form.intro}
          <Drop accept={EVIDENCE_FILES} hint={t.file} sending={sending} send={upload} />
          {sending.kind === 'sent' ? null : (
            <Field label={t.url} value={url} onChange={setUrl} maxLength={2000} errors={[...lacks, ...told]} />
          )}
        </>
      }
      extra={['content', ...extra]}
      isComplete={() => {
        setTried(true);
        const others = isComplete();
        return others && (sending.kind === 'sent' || (sending.kind !== 'sending' && url.trim() !== ''));
      }}
      fields={
        [
          ...fields,
          { name: 'from', label: t.from, kind: 'date', required: true, initial: before?.from },
          { name: 'until', label: t.until, hint: t.untilHint, kind: 'date', initial: before?.until },
          { name: 'note', label: t.note, lines: 2, maxLength: 2000 },
        ] as FieldOf<N | Dated>[]
      }
      send={(values) =>
        send(
          {
            content: sending.kind === 'sent' ? { uploadId: sending.id } : { url: url.trim() },
            validity: { from: values.from, ...(values.until ? { until: values.until } : {}) },
            note: values.note || null,
          },
          values,
        )
      }
    >
      {children ? <div className={recordsCss['extra']}>{children}</div> : null}
    </ActForm>
  );
}
