import { useState } from 'react';
import { graphql } from 'react-relay';
import type { MakingFolderMutation } from '#/__generated__/MakingFolderMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useM, useTexts } from '#/i18n/language';
import { Choice, Field, FormButtons, Refusals } from '#/parts/parts';
import { type Folder, pathOf } from './Folders';
import { texts } from './texts';

export function MakingFolder({
  tenantId,
  folders,
  folder,
  onMade,
  onClose,
}: {
  tenantId: string;
  folders: readonly Folder[];
  folder: string | undefined;
  onMade: (id: string) => void;
  onClose: () => void;
}) {
  const m = useM();
  const t = useTexts(texts);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [parentId, setParent] = useState(folder ?? '');
  const [isMissing, setMissing] = useState(false);
  const { act, isBusy, errors, failure } = useAct<MakingFolderMutation>(graphql`
    mutation MakingFolderMutation($input: CreateDocumentFolderInput!) {
      createDocumentFolder(input: $input) {
        documentFolder {
          id
          tenant { id documentFolders(first: 100) { edges { node { id name parent { id } } } } }
        }
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
        if (!name.trim()) return;
        const input = { tenantId, idempotencyKey, name: name.trim(), parentId: parentId || null };
        act({ input }, ({ createDocumentFolder: { documentFolder } }) =>
          documentFolder ? onMade(documentFolder.id) : onClose(),
        );
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['name']} />
      <Field
        label={t.folderName}
        value={name}
        onChange={setName}
        required
        maxLength={200}
        errors={isMissing && !name.trim() ? [t.needTitle] : (byField(errors)['name'] ?? [])}
      />
      <Choice
        label={t.inFolder}
        value={parentId}
        onChange={setParent}
        options={[['', t.noFolder] as const, ...folders.map((f) => [f.id, pathOf(f, folders)] as const)]}
      />
      <FormButtons submit={m.common.create} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
