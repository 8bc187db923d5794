import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from 'react-relay';
import type { NonconformityGrade, NonconformitySource } from '#/__generated__/NonconformitiesQuery.graphql';
import type { RecordingMutation } from '#/__generated__/RecordingMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { type ChosenClause, ClauseField } from '#/forms/ClauseField';
import { texts as formTexts } from '#/forms/texts';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { SOURCE_NAMES } from './search';
import { texts } from './texts';

type Standards = readonly { readonly id: string; readonly designation: string }[];
interface System {
  readonly id: string;
  readonly name: string;
  readonly currentScope?: { readonly standards: Standards } | null | undefined;
  readonly draft?: { readonly standards: Standards } | null | undefined;
}

/** A new entry of the register; once it is there, its page leads on. */
export function Recording({
  tenantId,
  today,
  sites,
  systems,
  standards,
  onClose,
}: {
  tenantId: string;
  today: string;
  sites: readonly { readonly id: string; readonly name: string }[];
  systems: readonly System[];
  standards: Standards;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const f = useTexts(formTexts);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [clauses, setClauses] = useState<readonly ChosenClause[]>([]);
  const [isTried, setTried] = useState(false);
  const state = useAct<RecordingMutation>(graphql`
    mutation RecordingMutation($input: RecordNonconformityInput!) {
      recordNonconformity(input: $input) {
        nonconformity { id }
        errors { ...userErrors_error }
      }
    }
  `);
  // Its own standards first: nobody looks for a clause among those of others.
  const own = systems.flatMap((s) => (s.currentScope ?? s.draft)?.standards ?? []);
  const shown = [...new Map([...own, ...standards].map((s) => [s.id, s])).values()];
  const lacks = isTried && clauses.length === 0 ? [f.needClause] : (byField(state.errors)['clauseIds'] ?? []);
  return (
    <ActForm
      state={state}
      submit={t.record}
      onCancel={onClose}
      extra={['clauseIds']}
      isComplete={() => {
        setTried(true);
        return clauses.length > 0;
      }}
      send={(v) =>
        state.act(
          {
            input: {
              tenantId,
              idempotencyKey: key,
              source: v.source as NonconformitySource,
              grade: v.grade as NonconformityGrade,
              requirement: v.requirement,
              statement: v.statement,
              evidence: v.evidence,
              foundOn: v.foundOn,
              processName: v.processName || null,
              siteId: v.siteId || null,
              managementSystemId: v.managementSystemId || null,
              ownerId: v.ownerId || null,
              answerBy: v.answerBy || null,
              clauseIds: clauses.map((clause) => clause.id),
            },
          },
          ({ recordNonconformity: { nonconformity: made } }) => {
            onClose();
            if (made) {
              void navigate({
                to: '/clients/$tenantId/improvement/nonconformities/$id',
                params: { tenantId, id: made.id },
              });
            }
          },
        )
      }
      fields={[
        {
          name: 'source',
          label: t.source,
          kind: 'choice',
          required: true,
          options: SOURCE_NAMES.map((source) => [source, t.sourceName[source]] as const),
        },
        {
          name: 'grade',
          label: t.grade,
          kind: 'choice',
          required: true,
          options: [
            ['MINOR', t.gradeName.MINOR],
            ['MAJOR', t.gradeName.MAJOR],
          ],
        },
        { name: 'foundOn', label: t.form.foundOn, kind: 'date', required: true, initial: today },
        {
          name: 'requirement',
          label: t.form.requirement,
          hint: t.form.requirementHint,
          lines: 2,
          required: true,
          maxLength: 5000,
        },
        { name: 'statement', label: t.form.statement, lines: 2, required: true, maxLength: 5000 },
        {
          name: 'evidence',
          label: t.form.evidence,
          hint: t.form.evidenceHint,
          lines: 2,
          required: true,
          maxLength: 5000,
        },
        { name: 'processName', label: t.process, maxLength: 200 },
        { name: 'siteId', label: t.site, kind: 'choice', options: sites.map((s) => [s.id, s.name] as const) },
        {
          name: 'managementSystemId',
          label: t.form.system,
          kind: 'choice',
          options: systems.map((s) => [s.id, s.name] as const),
        },
        { name: 'ownerId', label: t.owner, kind: 'colleague', tenantId },
        { name: 'answerBy', label: t.form.answerBy, kind: 'date' },
      ]}
    >
      <ClauseField standards={shown} value={clauses} onChange={setClauses} errors={lacks} />
    </ActForm>
  );
}
