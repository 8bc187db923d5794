import { type ComponentProps, useState } from 'react';
import type { ChangeObjectiveInput } from '#/__generated__/ObjectiveChangeMutation.graphql';
import type { ObjectiveDirection, RecordObjectiveInput } from '#/__generated__/ObjectivesRecordMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import type { ChosenClause } from '#/forms/ClauseField';
import type { Chosen } from '#/forms/ColleagueField';
import { useTexts } from '#/i18n/language';
import { ClausesField } from '#/records/LinksField';
import { changed, decimal, sameIds } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { texts } from './texts';

type Name = 'title' | 'description' | 'direction' | 'target' | 'unit' | 'dueOn' | 'measureOn' | 'ownerId';

interface Typed {
  values: Record<Name, string>;
  clauses: readonly ChosenClause[];
}

export interface Before {
  readonly title: string;
  readonly description?: string | null | undefined;
  readonly direction: string;
  readonly target: number;
  readonly unit?: string | null | undefined;
  readonly dueOn: string;
  readonly measureOn?: string | null | undefined;
  readonly owner?: Chosen | null | undefined;
  readonly clauses: readonly ChosenClause[];
}

export const recordInput = ({
  values: v,
  clauses,
}: Typed): Omit<RecordObjectiveInput, 'tenantId' | 'idempotencyKey'> => ({
  title: v.title,
  description: v.description || null,
  direction: v.direction as ObjectiveDirection,
  target: decimal(v.target),
  unit: v.unit || null,
  dueOn: v.dueOn,
  measureOn: v.measureOn || null,
  ownerId: v.ownerId || null,
  clauseIds: clauses.map((clause) => clause.id),
});

export function changeInput(
  { values: { target, ...values }, clauses }: Typed,
  before: Before,
): Omit<ChangeObjectiveInput, 'id' | 'expectedVersion'> {
  return {
    ...(changed<Exclude<Name, 'target'>>(values, { ...before, ownerId: before.owner?.id }) as Omit<
      ChangeObjectiveInput,
      'id' | 'expectedVersion'
    >),
    ...(decimal(target) === before.target ? {} : { target: decimal(target) }),
    ...(sameIds(clauses, before.clauses) ? {} : { clauseIds: clauses.map((clause) => clause.id) }),
  };
}

/** What the register says of an objective. */
export function ObjectiveForm({
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
  return (
    <ActForm<Name>
      {...form}
      extra={['clauseIds']}
      send={(values) => send({ values, clauses })}
      fields={[
        { name: 'title', label: t.form.title, required: true, maxLength: 300, initial: before?.title },
        { name: 'description', label: t.form.description, lines: 3, maxLength: 5000, initial: before?.description },
        {
          name: 'direction',
          label: t.form.direction,
          kind: 'choice',
          required: true,
          initial: before?.direction ?? 'AT_LEAST',
          options: Object.entries(t.directions),
        },
        {
          name: 'target',
          label: t.form.target,
          kind: 'decimal',
          required: true,
          initial: before ? String(before.target) : undefined,
        },
        { name: 'unit', label: t.form.unit, hint: t.form.unitHint, maxLength: 50, initial: before?.unit },
        { name: 'dueOn', label: t.form.dueOn, kind: 'date', required: true, initial: before?.dueOn },
        { name: 'measureOn', label: t.form.measureOn, kind: 'date', initial: before?.measureOn },
        {
          name: 'ownerId',
          label: tr.owner,
          kind: 'colleague',
          tenantId,
          chosen: before?.owner,
          initial: before?.owner?.id,
        },
      ]}
    >
      <ClausesField tenantId={tenantId} value={clauses} onChange={setClauses} />
    </ActForm>
  );
}
