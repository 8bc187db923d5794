import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Assessments_tenant$key } from '#/__generated__/Assessments_tenant.graphql';
import type { AssessmentsMutation } from '#/__generated__/AssessmentsMutation.graphql';
import type { AssessmentsPageQuery } from '#/__generated__/AssessmentsPageQuery.graphql';
import type { AssessmentsQuery, AssessmentsQuery$data } from '#/__generated__/AssessmentsQuery.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useM, useTexts } from '#/i18n/language';
import { Choice, Empty, Field, Form, FormButtons, More, Refusals, useTitle } from '#/parts/parts';
import { AssessmentRows } from './AssessmentRows';
import css from './assessments.module.css';
import { texts } from './texts';

const PAGE = 20;

export function Assessments({ query }: { query: PreloadedQuery<AssessmentsQuery> }) {
  const { tenant, standards } = usePreloadedQuery<AssessmentsQuery>(
    graphql`
      query AssessmentsQuery($id: ID!) {
        tenant(id: $id) {
          id
          name
          today
          permissions
          sites(first: 50) { edges { node { id name } } }
          managementSystems(first: 50) { edges { node { id name } } }
          ...Assessments_tenant
        }
        standards(first: 100) { edges { node { id designation title } } }
      }
    `,
    query,
  );
  const m = useM();
  useTitle(m.assessments.title);
  const [making, setMaking] = useState(false);
  if (!tenant) return null;
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{m.assessments.title}</h1>
        {tenant.permissions.includes('ASSESS') ? (
          <Button className="button primary" onPress={() => setMaking(true)}>
            {m.assessments.create}
          </Button>
        ) : null}
      </header>
      <List
        tenant={tenant}
        tenantId={tenant.id}
        today={tenant.today}
        mayCreate={tenant.permissions.includes('ASSESS')}
      />
      <Form title={m.assessments.create} isOpen={making} onClose={() => setMaking(false)}>
        <Making
          tenantId={tenant.id}
          standards={standards.edges.map((e) => e.node)}
          sites={tenant.sites.edges.map((e) => e.node)}
          systems={tenant.managementSystems.edges.map((e) => e.node)}
          onClose={() => setMaking(false)}
        />
      </Form>
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  mayCreate,
}: {
  tenant: Assessments_tenant$key;
  tenantId: string;
  today: string;
  mayCreate: boolean;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    AssessmentsPageQuery,
    Assessments_tenant$key
  >(
    graphql`
      fragment Assessments_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "AssessmentsPageQuery") {
        assessments(first: $count, after: $cursor) @connection(key: "Assessments_assessments") {
          edges { node { id } }
          ...AssessmentRows_assessments
        }
      }
    `,
    tenant,
  );
  const m = useM();
  return (
    <div className="card">
      {data.assessments.edges.length === 0 ? (
        <Empty text={m.assessments.empty}>
          <p>{mayCreate ? m.assessments.emptyNext : m.assessments.emptyReader}</p>
        </Empty>
      ) : (
        <AssessmentRows assessments={data.assessments} tenantId={tenantId} today={today} />
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </div>
  );
}

type Standards = readonly AssessmentsQuery$data['standards']['edges'][number]['node'][];

/** A new gap analysis. Its key is made with the form, so that pressing twice makes one. */
function Making({
  tenantId,
  standards,
  sites,
  systems,
  onClose,
}: {
  tenantId: string;
  standards: Standards;
  sites: readonly { id: string; name: string }[];
  systems: readonly { id: string; name: string }[];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const m = useM();
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [siteIds, setSiteIds] = useState<readonly string[]>([]);
  const [systemId, setSystemId] = useState('');
  const [lacks, setLacks] = useState<{ name?: boolean; standardIds?: boolean }>({});
  const { act, isBusy, errors, failure } = useAct<AssessmentsMutation>(graphql`
    mutation AssessmentsMutation($input: CreateAssessmentInput!) {
      createAssessment(input: $input) {
        assessment { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        const missing = { name: !name.trim(), standardIds: chosen.length === 0 };
        setLacks(missing);
        if (missing.name || missing.standardIds) return;
        act(
          {
            input: {
              tenantId,
              idempotencyKey: key,
              name: name.trim(),
              standardIds: chosen,
              siteIds,
              dueOn: dueOn || null,
              managementSystemId: systemId || null,
            },
          },
          ({ createAssessment }) => {
            onClose();
            if (createAssessment.assessment) {
              void navigate({
                to: '/clients/$tenantId/assessments/$id',
                params: { tenantId, id: createAssessment.assessment.id },
              });
            }
          },
        );
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['name', 'dueOn', 'standardIds', 'siteIds']} />
      <Field
        label={m.assessments.name}
        value={name}
        onChange={setName}
        hint={m.assessments.nameHint}
        required
        maxLength={200}
        errors={lacks.name && !name.trim() ? [m.assessments.needName] : (told['name'] ?? [])}
      />
      <fieldset className={css['editions']}>
        <legend>{m.assessments.chooseStandards}</legend>
        <ul>
          {standards.map((s) => (
            <li key={s.id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(s.id)}
                  onChange={(e) =>
                    setChosen(e.target.checked ? [...chosen, s.id] : chosen.filter((other) => other !== s.id))
                  }
                />
                <span>
                  {s.designation} <span className="muted small">{s.title}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p role="alert" className="wrong">
          {lacks.standardIds && chosen.length === 0 ? m.assessments.needStandard : told['standardIds']?.join(' ')}
        </p>
      </fieldset>
      {sites.length > 0 ? (
        <fieldset className={css['editions']}>
          <legend>
            {t.sites} ({m.common.optional})
          </legend>
          <ul>
            {sites.map((site) => (
              <li key={site.id}>
                <label>
                  <input
                    type="checkbox"
                    checked={siteIds.includes(site.id)}
                    onChange={(e) =>
                      setSiteIds(
                        e.target.checked ? [...siteIds, site.id] : siteIds.filter((other) => other !== site.id),
                      )
                    }
                  />
                  <span>{site.name}</span>
                </label>
              </li>
            ))}
          </ul>
          <p className="small muted">{t.sitesHint}</p>
          {told['siteIds'] ? (
            <p role="alert" className="wrong">
              {told['siteIds'].join(' ')}
            </p>
          ) : null}
        </fieldset>
      ) : null}
      {systems.length > 0 ? (
        <Choice
          label={t.system}
          value={systemId}
          options={[['', t.systemNone], ...systems.map((system) => [system.id, system.name] as const)]}
          onChange={setSystemId}
          hint={t.systemHint}
        />
      ) : null}
      <Field
        label={m.assessments.due}
        value={dueOn}
        onChange={setDueOn}
        type="date"
        hint={m.assessments.dueHint}
        errors={told['dueOn'] ?? []}
      />
      <FormButtons submit={m.common.create} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
