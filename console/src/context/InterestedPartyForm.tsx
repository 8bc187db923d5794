import { type ComponentProps, useState } from 'react';
import type {
  InterestedPartyKind,
  RecordInterestedPartyInput,
} from '#/__generated__/InterestedPartiesRecordMutation.graphql';
import type { ChangeInterestedPartyInput } from '#/__generated__/InterestedPartyChangeMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import type { ChosenClause } from '#/forms/ClauseField';
import type { Chosen } from '#/forms/ColleagueField';
import { useTexts } from '#/i18n/language';
import { type ChosenRisk, ClausesField, RisksField } from '#/records/LinksField';
import { changed, sameIds } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { texts } from './texts';

type Name = 'name' | 'kind' | 'knownFrom' | 'ownerId' | 'reviewOn';

interface Typed {
  values: Record<Name, string>;
  clauses: readonly ChosenClause[];
  risks: readonly ChosenRisk[];
}

export interface Before {
  readonly name: string;
  readonly kind: string;
  readonly knownFrom?: string | null | undefined;
  readonly owner?: Chosen | null | undefined;
  readonly reviewOn?: string | null | undefined;
  readonly clauses: readonly ChosenClause[];
  readonly risks: readonly ChosenRisk[];
}

export const recordInput = ({
  values: v,
  clauses,
  risks,
}: Typed): Omit<RecordInterestedPartyInput, 'tenantId' | 'idempotencyKey'> => ({
  name: v.name,
  kind: v.kind as InterestedPartyKind,
  knownFrom: v.knownFrom || null,
  ownerId: v.ownerId || null,
  reviewOn: v.reviewOn || null,
  clauseIds: clauses.map((clause) => clause.id),
  riskIds: risks.map((risk) => risk.id),
});

export function changeInput(
  { values, clauses, risks }: Typed,
  before: Before,
): Omit<ChangeInterestedPartyInput, 'id' | 'expectedVersion'> {
  return {
    ...(changed<Name>(values, { ...before, ownerId: before.owner?.id }) as Omit<
      ChangeInterestedPartyInput,
      'id' | 'expectedVersion'
    >),
    ...(sameIds(clauses, before.clauses) ? {} : { clauseIds: clauses.map((clause) => clause.id) }),
    ...(sameIds(risks, before.risks) ? {} : { riskIds: risks.map((risk) => risk.id) }),
  };
}

export function InterestedPartyForm({
  tenantId,
  before,
  send,
  ...form
}: {
  tenantId: string;
  before?: Before;
  send: (typed: Typed) => void;
} & Pick<ComponentProps<typeof ActForm>, 'state' | 'submit' | 'onCancel'>) {
  const t = useTexts(texts).parties;
  const tr = useTexts(recordTexts);
  const [clauses, setClauses] = useState<readonly ChosenClause[]>(before?.clauses ?? []);
  const [risks, setRisks] = useState<readonly ChosenRisk[]>(before?.risks ?? []);
  return (
    <ActForm<Name>
      {...form}
      extra={['clauseIds', 'riskIds']}
      send={(values) => send({ values, clauses, risks })}
      fields={[
        { name: 'name', label: t.name, required: true, maxLength: 300, initial: before?.name },
        {
          name: 'kind',
          label: t.kind,
          kind: 'choice',
          required: true,
          initial: before?.kind,
          options: Object.entries(t.kinds),
        },
        { name: 'knownFrom', label: t.knownFrom, lines: 2, maxLength: 2000, initial: before?.knownFrom },
        {
          name: 'ownerId',
          label: tr.owner,
          kind: 'colleague',
          tenantId,
          chosen: before?.owner,
          initial: before?.owner?.id,
        },
        { name: 'reviewOn', label: tr.reviewOn, kind: 'date', initial: before?.reviewOn },
      ]}
    >
      <ClausesField tenantId={tenantId} value={clauses} onChange={setClauses} />
      <RisksField tenantId={tenantId} value={risks} onChange={setRisks} />
    </ActForm>
  );
}
