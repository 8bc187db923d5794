import { type ComponentProps, useState } from 'react';
import type { ChangeContextIssueInput } from '#/__generated__/ContextIssueChangeMutation.graphql';
import type {
  ContextIssueOrigin,
  ContextIssueTopic,
  RecordContextIssueInput,
} from '#/__generated__/ContextIssuesRecordMutation.graphql';
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
  | 'origin'
  | 'topic'
  | 'description'
  | 'isRelevant'
  | 'effect'
  | 'response'
  | 'ownerId'
  | 'reviewOn';

interface Typed {
  values: Record<Name, string>;
  clauses: readonly ChosenClause[];
  risks: readonly ChosenRisk[];
}

export interface Before {
  readonly title: string;
  readonly origin: string;
  readonly topic: string;
  readonly isRelevant: boolean;
  readonly effect: string;
  readonly description?: string | null | undefined;
  readonly response?: string | null | undefined;
  readonly owner?: Chosen | null | undefined;
  readonly reviewOn?: string | null | undefined;
  readonly clauses: readonly ChosenClause[];
  readonly risks: readonly ChosenRisk[];
}

export const recordInput = ({
  values: v,
  clauses,
  risks,
}: Typed): Omit<RecordContextIssueInput, 'tenantId' | 'idempotencyKey'> => ({
  title: v.title,
  origin: v.origin as ContextIssueOrigin,
  topic: v.topic as ContextIssueTopic,
  description: v.description || null,
  isRelevant: v.isRelevant === 'yes',
  effect: v.effect,
  response: v.response || null,
  ownerId: v.ownerId || null,
  reviewOn: v.reviewOn || null,
  clauseIds: clauses.map((clause) => clause.id),
  riskIds: risks.map((risk) => risk.id),
});

export function changeInput(
  { values, clauses, risks }: Typed,
  before: Before,
): Omit<ChangeContextIssueInput, 'id' | 'expectedVersion'> {
  const { isRelevant, ...others } = values;
  return {
    ...(changed<Exclude<Name, 'isRelevant'>>(others, { ...before, ownerId: before.owner?.id }) as Omit<
      ChangeContextIssueInput,
      'id' | 'expectedVersion'
    >),
    ...((isRelevant === 'yes') === before.isRelevant ? {} : { isRelevant: isRelevant === 'yes' }),
    ...(sameIds(clauses, before.clauses) ? {} : { clauseIds: clauses.map((clause) => clause.id) }),
    ...(sameIds(risks, before.risks) ? {} : { riskIds: risks.map((risk) => risk.id) }),
  };
}

export function ContextIssueForm({
  tenantId,
  before,
  send,
  ...form
}: {
  tenantId: string;
  before?: Before;
  send: (typed: Typed) => void;
} & Pick<ComponentProps<typeof ActForm>, 'state' | 'submit' | 'onCancel'>) {
  const t = useTexts(texts).issues;
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
        {
          name: 'origin',
          label: t.origin,
          kind: 'choice',
          required: true,
          initial: before?.origin,
          options: Object.entries(t.origins),
        },
        {
          name: 'topic',
          label: t.topic,
          kind: 'choice',
          required: true,
          initial: before?.topic,
          options: Object.entries(t.topics),
        },
        { name: 'description', label: t.description, lines: 3, maxLength: 5000, initial: before?.description },
        {
          name: 'isRelevant',
          label: t.relevance,
          kind: 'choice',
          required: true,
          initial: before ? (before.isRelevant ? 'yes' : 'no') : '',
          options: [
            ['yes', tr.yes],
            ['no', tr.no],
          ],
        },
        { name: 'effect', label: t.effect, required: true, lines: 3, maxLength: 5000, initial: before?.effect },
        { name: 'response', label: t.response, lines: 3, maxLength: 5000, initial: before?.response },
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
