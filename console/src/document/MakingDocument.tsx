import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type {
  DocumentClassification,
  DocumentKind,
  MakingDocumentMutation,
} from '#/__generated__/MakingDocumentMutation.graphql';
import type { MakingDocumentQuery } from '#/__generated__/MakingDocumentQuery.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useM, useTexts } from '#/i18n/language';
import { Choice, Field, FormButtons, Refusals, Skeleton } from '#/parts/parts';
import { Drop } from '#/upload/Drop';
import { useUpload } from '#/upload/fileUpload';
import css from './document.module.css';
import { type Folder, pathOf } from './Folders';
import { DOCUMENT_FILES } from './files';
import { texts } from './texts';

interface Props {
  tenantId: string;
  locale: string;
  folders: readonly Folder[];
  folder: string | undefined;
  /** What was dropped to begin with. */
  file: File | null;
  onClose: () => void;
}

/** A new document: written here later on, or a file that is sent while the form is filled in. */
export function Making(props: Props) {
  return (
    <Suspense fallback={<Skeleton />}>
      <Fields {...props} />
    </Suspense>
  );
}

const titleOf = (file: File | null) => file?.name.replace(/\.[^.]*$/, '').replaceAll('_', ' ') ?? '';

function Fields({ tenantId, locale, folders, folder, file, onClose }: Props) {
  const m = useM();
  const t = useTexts(texts);
  const navigate = useNavigate();
  // Who may answer for it is asked only when somebody makes one.
  const { tenant } = useLazyLoadQuery<MakingDocumentQuery>(
    graphql`
      query MakingDocumentQuery($id: ID!) {
        tenant(id: $id) {
          colleagues(first: 100, filter: { active: true }) { edges { node { id givenName familyName } } }
        }
      }
    `,
    { id: tenantId },
  );
  const owners = (tenant?.colleagues.edges ?? []).map(
    ({ node }) => [node.id, `${node.givenName} ${node.familyName}`] as const,
  );
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState(titleOf(file));
  const [number, setNumber] = useState('');
  const [kind, setKind] = useState<DocumentKind>('PROCEDURE');
  const [classification, setClassification] = useState<DocumentClassification>('INTERNAL');
  const [ownerId, setOwner] = useState(owners[0]?.[0] ?? '');
  const [folderId, setFolder] = useState(folder ?? '');
  const [language, setLanguage] = useState(locale.startsWith('de') ? 'de' : 'en');
  const [months, setMonths] = useState('12');
  const [isTried, setTried] = useState(false);
  const { sending, send } = useUpload(tenantId, 'DOCUMENT');
  const first = useRef(file);
  useEffect(() => {
    if (first.current) send(first.current);
    first.current = null;
  });
  const { act, isBusy, errors, failure } = useAct<MakingDocumentMutation>(graphql`
    mutation MakingDocumentMutation($input: CreateDocumentInput!) {
      createDocument(input: $input) {
        document { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  const isMonths = months.trim() === '' || (/^\d{1,2}$/.test(months.trim()) && +months >= 1 && +months <= 60);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        setTried(true);
        if (!title.trim() || !ownerId || !isMonths) return;
        const input = {
          tenantId,
          idempotencyKey,
          kind,
          classification,
          title: title.trim(),
          number: number.trim() || null,
          ownerId,
          folderId: folderId || null,
          language,
          reviewMonths: months.trim() ? Number(months) : null,
          ...(sending.kind === 'sent' ? { uploadId: sending.id } : {}),
        };
        act({ input }, ({ createDocument }) => {
          onClose();
          if (!createDocument.document) return;
          const params = { tenantId, id: createDocument.document.id };
          void navigate({ to: '/clients/$tenantId/documents/$id', params });
        });
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['title', 'number', 'reviewMonths']} />
      <Drop
        accept={DOCUMENT_FILES}
        hint={t.dropHint}
        sending={sending}
        send={(chosen) => {
          if (!title.trim()) setTitle(titleOf(chosen));
          send(chosen);
        }}
      />
      <Field
        label={t.name}
        value={title}
        onChange={setTitle}
        required
        maxLength={200}
        errors={isTried && !title.trim() ? [t.needTitle] : (told['title'] ?? [])}
      />
      <div className={css['pair']}>
        <Field
          label={t.number}
          value={number}
          onChange={setNumber}
          maxLength={40}
          hint={t.numberHint}
          errors={told['number'] ?? []}
        />
        <Choice
          label={t.kind}
          value={kind}
          onChange={setKind}
          options={Object.entries(t.kinds) as [DocumentKind, string][]}
        />
        <Choice label={t.owner} value={ownerId} onChange={setOwner} options={owners} />
        <Choice
          label={t.inFolder}
          value={folderId}
          onChange={setFolder}
          options={[['', t.noFolder] as const, ...folders.map((f) => [f.id, pathOf(f, folders)] as const)]}
        />
        <Choice
          label={t.classification}
          value={classification}
          onChange={setClassification}
          options={Object.entries(t.classifications) as [DocumentClassification, string][]}
        />
        <Choice
          label={t.language}
          value={language}
          onChange={setLanguage}
          options={Object.entries(t.languages) as [string, string][]}
        />
        <Field
          label={t.review}
          value={months}
          onChange={setMonths}
          hint={t.reviewHint}
          errors={isMonths ? (told['reviewMonths'] ?? []) : [t.numberWrong]}
        />
      </div>
      {owners.length === 0 ? (
        <p role="alert" className="wrong">
          {t.needOwner}
        </p>
      ) : null}
      <FormButtons submit={m.common.create} isBusy={isBusy || sending.kind === 'sending'} onCancel={onClose} />
    </form>
  );
}
