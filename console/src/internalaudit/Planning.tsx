import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from 'react-relay';
import type { AuditMethod, PlanningMutation } from '#/__generated__/PlanningMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { type ChosenClause, ClauseField } from '#/forms/ClauseField';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import css from './internalaudit.module.css';
import { texts } from './texts';

type Named = readonly { readonly id: string; readonly name: string }[];

/** A new audit of a programme. Its key is made with the form, so that pressing twice makes one. */
export function Planning({
  tenantId,
  today,
  programmeId,
  standards,
  sites,
  processes,
  onClose,
}: {
  tenantId: string;
  today: string;
  programmeId: string;
  standards: readonly { readonly id: string; readonly designation: string }[];
  sites: Named;
  processes: Named;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [standardIds, setStandardIds] = useState<readonly string[]>(() => standards.map((s) => s.id));
  const [clauses, setClauses] = useState<readonly ChosenClause[]>([]);
  const [siteIds, setSiteIds] = useState<readonly string[]>([]);
  const [processIds, setProcessIds] = useState<readonly string[]>([]);
  const [isTried, setTried] = useState(false);
  const state = useAct<PlanningMutation>(graphql`
    mutation PlanningMutation($input: PlanInternalAuditInput!) {
      planInternalAudit(input: $input) {
        audit { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(state.errors);
  const method = Object.entries(t.methodName) as [AuditMethod, string][];
  return (
    <ActForm
      state={state}
      submit={t.plan}
      onCancel={onClose}
      extra={['standardIds', 'clauseIds', 'siteIds', 'processIds']}
      isComplete={() => {
        setTried(true);
        return standardIds.length > 0;
      }}
      send={(v) =>
        state.act(
          {
            input: {
              programmeId,
              idempotencyKey: key,
              title: v.title,
              objectives: v.objectives,
              scope: v.scope || null,
              method: v.method as AuditMethod,
              startsOn: v.startsOn,
              endsOn: v.endsOn,
              reportDueOn: v.reportDueOn || null,
              standardIds,
              clauseIds: clauses.map((clause) => clause.id),
              siteIds,
              processIds,
            },
          },
          ({ planInternalAudit: { audit } }) => {
            onClose();
            if (audit) {
              void navigate({ to: '/clients/$tenantId/improvement/audits/$id', params: { tenantId, id: audit.id } });
            }
          },
        )
      }
      fields={[
        { name: 'title', label: t.form.title, required: true, maxLength: 200 },
        { name: 'startsOn', label: t.form.startsOn, kind: 'date', required: true, initial: today },
        { name: 'endsOn', label: t.form.endsOn, kind: 'date', required: true, initial: today },
        { name: 'objectives', label: t.form.objectives, lines: 2, required: true, maxLength: 5000 },
        { name: 'scope', label: t.form.scope, lines: 2, maxLength: 5000 },
        { name: 'method', label: t.form.method, kind: 'choice', required: true, initial: 'ON_SITE', options: method },
        { name: 'reportDueOn', label: t.form.reportDueOn, hint: t.form.reportHint, kind: 'date' },
      ]}
    >
      <Several
        legend={t.form.criteria}
        options={standards.map((s) => [s.id, s.designation] as const)}
        value={standardIds}
        onChange={setStandardIds}
        errors={isTried && standardIds.length === 0 ? [t.form.needStandard] : (told['standardIds'] ?? [])}
      />
      <ClauseField
        legend={t.form.clauses}
        standards={standards.filter((s) => standardIds.includes(s.id))}
        value={clauses}
        onChange={setClauses}
        errors={told['clauseIds'] ?? []}
      />
      {processes.length > 0 ? (
        <Several
          legend={t.form.processes}
          options={processes.map((p) => [p.id, p.name] as const)}
          value={processIds}
          onChange={setProcessIds}
          errors={told['processIds'] ?? []}
        />
      ) : null}
      {sites.length > 1 ? (
        <Several
          legend={t.form.sites}
          options={sites.map((s) => [s.id, s.name] as const)}
          value={siteIds}
          onChange={setSiteIds}
          errors={told['siteIds'] ?? []}
        />
      ) : null}
    </ActForm>
  );
}

export function Several({
  legend,
  options,
  value,
  onChange,
  errors = [],
}: {
  legend: string;
  options: readonly (readonly [string, string])[];
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
  errors?: readonly string[];
}) {
  return (
    <fieldset className={css['plain']}>
      <legend>{legend}</legend>
      <ul className={css['choices']}>
        {options.map(([id, name]) => (
          <li key={id}>
            <label className={css['check']}>
              <input
                type="checkbox"
                checked={value.includes(id)}
                onChange={(e) => onChange(e.target.checked ? [...value, id] : value.filter((one) => one !== id))}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      {errors.length > 0 ? (
        <p role="alert" className="wrong">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  );
}
