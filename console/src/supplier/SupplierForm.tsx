import { type ComponentProps, useState } from 'react';
import type { ChangeSupplierInput } from '#/__generated__/SupplierChangeMutation.graphql';
import type {
  RecordSupplierInput,
  SupplierCriticality,
  SupplierKind,
} from '#/__generated__/SuppliersRecordMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import type { ChosenClause } from '#/forms/ClauseField';
import type { Chosen } from '#/forms/ColleagueField';
import { useTexts } from '#/i18n/language';
import { type ChosenRisk, ClausesField, RisksField } from '#/records/LinksField';
import { changed, sameIds } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { texts } from './texts';

type Name =
  | 'name'
  | 'kind'
  | 'supplied'
  | 'criticality'
  | 'criteria'
  | 'supervision'
  | 'contact'
  | 'ownerId'
  | 'reviewOn';

interface Typed {
  values: Record<Name, string>;
  clauses: readonly ChosenClause[];
  risks: readonly ChosenRisk[];
}

export interface Before {
  readonly name: string;
  readonly kind: string;
  readonly supplied: string;
  readonly criticality: string;
  readonly criteria: string;
  readonly supervision?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly reviewOn?: string | null | undefined;
  readonly owner?: Chosen | null | undefined;
  readonly clauses: readonly ChosenClause[];
  readonly risks: readonly ChosenRisk[];
}

export const recordInput = ({
  values: v,
  clauses,
  risks,
}: Typed): Omit<RecordSupplierInput, 'tenantId' | 'idempotencyKey'> => ({
  name: v.name,
  kind: v.kind as SupplierKind,
  supplied: v.supplied,
  criticality: v.criticality as SupplierCriticality,
  criteria: v.criteria,
  supervision: v.supervision || null,
  contact: v.contact || null,
  ownerId: v.ownerId || null,
  reviewOn: v.reviewOn || null,
  clauseIds: clauses.map((clause) => clause.id),
  riskIds: risks.map((risk) => risk.id),
});

export const changeInput = (
  { values, clauses, risks }: Typed,
  before: Before,
): Omit<ChangeSupplierInput, 'id' | 'expectedVersion'> => ({
  ...(changed<Name>(values, { ...before, ownerId: before.owner?.id }) as Omit<
    ChangeSupplierInput,
    'id' | 'expectedVersion'
  >),
  ...(sameIds(clauses, before.clauses) ? {} : { clauseIds: clauses.map((clause) => clause.id) }),
  ...(sameIds(risks, before.risks) ? {} : { riskIds: risks.map((risk) => risk.id) }),
});

/** What the register says of a supplier. */
export function SupplierForm({
  tenantId,
  before,
  send,
  ...form
}: {
  tenantId: string;
  before?: Before;
  send: (typed: Typed) => void;
} & Pick<ComponentProps<typeof ActForm>, 'state' | 'submit' | 'onCancel'>) {
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const [clauses, setClauses] = useState<readonly ChosenClause[]>(before?.clauses ?? []);
  const [risks, setRisks] = useState<readonly ChosenRisk[]>(before?.risks ?? []);
  return (
    <ActForm<Name>
      {...form}
      extra={['clauseIds', 'riskIds']}
      send={(values) => send({ values, clauses, risks })}
      fields={[
        { name: 'name', label: t.form.name, required: true, maxLength: 300, initial: before?.name },
        {
          name: 'kind',
          label: t.kind,
          kind: 'choice',
          required: true,
          initial: before?.kind ?? 'SUPPLIER',
          options: Object.entries(t.kinds),
        },
        {
          name: 'supplied',
          label: t.form.supplied,
          required: true,
          lines: 2,
          maxLength: 2000,
          initial: before?.supplied,
        },
        {
          name: 'criticality',
          label: t.form.criticality,
          kind: 'choice',
          required: true,
          initial: before?.criticality,
          options: Object.entries(t.criticalities),
        },
        {
          name: 'criteria',
          label: t.form.criteria,
          required: true,
          lines: 3,
          maxLength: 5000,
          initial: before?.criteria,
        },
        { name: 'supervision', label: t.form.supervision, lines: 3, maxLength: 5000, initial: before?.supervision },
        { name: 'contact', label: t.form.contact, lines: 2, maxLength: 1000, initial: before?.contact },
        {
          name: 'ownerId',
          label: tr.owner,
          kind: 'colleague',
          tenantId,
          chosen: before?.owner,
          initial: before?.owner?.id,
        },
        { name: 'reviewOn', label: t.form.reviewOn, kind: 'date', initial: before?.reviewOn },
      ]}
    >
      <ClausesField tenantId={tenantId} value={clauses} onChange={setClauses} />
      <RisksField tenantId={tenantId} value={risks} onChange={setRisks} />
    </ActForm>
  );
}
