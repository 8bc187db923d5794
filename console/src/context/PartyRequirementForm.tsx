import { type ComponentProps, useState } from 'react';
import type { RecordPartyRequirementInput } from '#/__generated__/InterestedPartyRequireMutation.graphql';
import type { ChangePartyRequirementInput } from '#/__generated__/PartyRequirementChangeMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import type { ChosenClause } from '#/forms/ClauseField';
import type { Chosen } from '#/forms/ColleagueField';
import { useTexts } from '#/i18n/language';
import { type ChosenRisk, ClausesField, RisksField } from '#/records/LinksField';
import { changed, sameIds } from '#/records/search';
import { texts as recordTexts } from '#/records/texts';
import { texts } from './texts';

type Name =
  | 'title'
  | 'description'
  | 'isObligation'
  | 'isClimateRelated'
  | 'isAddressed'
  | 'handling'
  | 'ownerId'
  | 'reviewOn';

interface Typed {
  values: Record<Name, string>;
  clauses: readonly ChosenClause[];
  risks: readonly ChosenRisk[];
}

export interface Before {
  readonly title: string;
  readonly description?: string | null | undefined;
  readonly isObligation: boolean;
  readonly isClimateRelated: boolean;
  readonly isAddressed: boolean;
  readonly handling: string;
  readonly owner?: Chosen | null | undefined;
  readonly reviewOn?: string | null | undefined;
  readonly clauses: readonly ChosenClause[];
  readonly risks: readonly ChosenRisk[];
}

export const recordInput = ({
  values: v,
  clauses,
  risks,
}: Typed): Omit<RecordPartyRequirementInput, 'interestedPartyId' | 'idempotencyKey'> => ({
  title: v.title,
  description: v.description || null,
  isObligation: v.isObligation === 'yes',
  isClimateRelated: v.isClimateRelated === 'yes',
  isAddressed: v.isAddressed === 'yes',
  handling: v.handling,
  ownerId: v.ownerId || null,
  reviewOn: v.reviewOn || null,
  clauseIds: clauses.map((clause) => clause.id),
  riskIds: risks.map((risk) => risk.id),
});

export function changeInput(
  { values, clauses, risks }: Typed,
  before: Before,
): Omit<ChangePartyRequirementInput, 'id' | 'expectedVersion'> {
  const { isObligation, isClimateRelated, isAddressed, ...others } = values;
  return {
    ...(changed<Exclude<Name, 'isObligation' | 'isClimateRelated' | 'isAddressed'>>(others, {
      ...before,
      ownerId: before.owner?.id,
    }) as Omit<ChangePartyRequirementInput, 'id' | 'expectedVersion'>),
    ...((isObligation === 'yes') === before.isObligation ? {} : { isObligation: isObligation === 'yes' }),
    ...((isClimateRelated === 'yes') === before.isClimateRelated
      ? {}
      : { isClimateRelated: isClimateRelated === 'yes' }),
    ...((isAddressed === 'yes') === before.isAddressed ? {} : { isAddressed: isAddressed === 'yes' }),
    ...(sameIds(clauses, before.clauses) ? {} : { clauseIds: clauses.map((clause) => clause.id) }),
    ...(sameIds(risks, before.risks) ? {} : { riskIds: risks.map((risk) => risk.id) }),
  };
}

export function PartyRequirementForm({
  tenantId,
  before,
  send,
  ...form
}: {
  tenantId: string;
  before?: Before;
  send: (typed: Typed) => void;
} & Pick<ComponentProps<typeof ActForm>, 'state' | 'submit' | 'onCancel'>) {
  const t = useTexts(texts).requirements;
  const tr = useTexts(recordTexts);
  const [clauses, setClauses] = useState<readonly ChosenClause[]>(before?.clauses ?? []);
  const [risks, setRisks] = useState<readonly ChosenRisk[]>(before?.risks ?? []);
  return (
    <ActForm<Name>
      {...form}
      extra={['clauseIds', 'riskIds']}
      send={(values) => send({ values, clauses, risks })}
      fields={[
        { name: 'title', label: t.name, required: true, maxLength: 300, initial: before?.title },
        { name: 'description', label: t.description, lines: 3, maxLength: 5000, initial: before?.description },
        {
          name: 'isObligation',
          label: t.isObligation,
          kind: 'choice',
          required: true,
          initial: before ? (before.isObligation ? 'yes' : 'no') : '',
          options: [
            ['yes', tr.yes],
            ['no', tr.no],
          ],
        },
        {
          name: 'isClimateRelated',
          label: t.isClimateRelated,
          kind: 'choice',
          required: true,
          initial: before ? (before.isClimateRelated ? 'yes' : 'no') : '',
          options: [
            ['yes', tr.yes],
            ['no', tr.no],
          ],
        },
        {
          name: 'isAddressed',
          label: t.isAddressed,
          kind: 'choice',
          required: true,
          initial: before ? (before.isAddressed ? 'yes' : 'no') : '',
          options: [
            ['yes', tr.yes],
            ['no', tr.no],
          ],
        },
        { name: 'handling', label: t.handling, required: true, lines: 3, maxLength: 5000, initial: before?.handling },
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
