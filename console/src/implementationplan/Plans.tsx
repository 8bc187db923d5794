import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Plans_tenant$key } from '#/__generated__/Plans_tenant.graphql';
import type { PlanLanguage, PlanSize, PlansMakingMutation } from '#/__generated__/PlansMakingMutation.graphql';
import type { PlansPageQuery } from '#/__generated__/PlansPageQuery.graphql';
import type { PlansQuery, PlansQuery$data } from '#/__generated__/PlansQuery.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useFormats, useLanguage, useM, useTexts } from '#/i18n/language';
import { Choice, Empty, Field, Form, FormButtons, More, Refusals, useTitle, Wide } from '#/parts/parts';
import css from './plans.module.css';
import { texts } from './texts';

const PAGE = 20;

export function Plans({ query }: { query: PreloadedQuery<PlansQuery> }) {
  const { tenant } = usePreloadedQuery<PlansQuery>(
    graphql`
      query PlansQuery($id: ID!) {
        tenant(id: $id) {
          id
          today
          permissions
          choices: assessments(first: 100) { edges { node { id name } } }
          systems: managementSystems(first: 100) { edges { node { id name } } }
          ...Plans_tenant
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.title);
  const [making, setMaking] = useState(false);
  if (!tenant) return null;
  const mayMake = tenant.permissions.includes('MANAGE_SYSTEM');
  const canMake = mayMake && tenant.choices.edges.length > 0;
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.title}</h1>
        {canMake ? (
          <Button className="button primary" onPress={() => setMaking(true)}>
            {t.make}
          </Button>
        ) : null}
      </header>
      <List tenant={tenant} tenantId={tenant.id} mayMake={mayMake} canMake={canMake} />
      <Form title={t.make} isOpen={making} onClose={() => setMaking(false)}>
        <Making tenant={tenant} onClose={() => setMaking(false)} />
      </Form>
    </div>
  );
}

function List({
  tenant,
  tenantId,
  mayMake,
  canMake,
}: {
  tenant: Plans_tenant$key;
  tenantId: string;
  mayMake: boolean;
  canMake: boolean;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<PlansPageQuery, Plans_tenant$key>(
    graphql`
      fragment Plans_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "PlansPageQuery") {
        implementationPlans(first: $count, after: $cursor) @connection(key: "Plans_implementationPlans") {
          edges {
            node {
              id
              name
              startOn
              assessment { id name }
              schedule { endsOn percentDone }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const plans = data.implementationPlans.edges;
  return (
    <div className="card">
      {plans.length === 0 ? (
        <Empty text={t.empty}>
          <p>{canMake ? t.emptyNext : mayMake ? t.needAssessment : t.emptyReader}</p>
          {mayMake && !canMake ? (
            <Link className="button" to="/clients/$tenantId/assessments" params={{ tenantId }}>
              {t.toAssessments}
            </Link>
          ) : null}
        </Empty>
      ) : (
        <Wide label={t.title}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.startOn}</th>
                <th scope="col">{t.expectedEnd}</th>
                <th scope="col">{t.progress}</th>
              </tr>
            </thead>
            <tbody>
              {plans.map(({ node: plan }) => (
                <tr key={plan.id}>
                  <th scope="row">
                    <Link to="/clients/$tenantId/plans/$id" params={{ tenantId, id: plan.id }}>
                      {plan.name}
                    </Link>
                    <span className={css['second']}>{t.from(plan.assessment.name)}</span>
                  </th>
                  <td data-label={t.startOn}>{day(plan.startOn)}</td>
                  <td data-label={t.expectedEnd}>{day(plan.schedule.endsOn)}</td>
                  <td data-label={t.progress}>
                    <meter
                      className={css['meter']}
                      min={0}
                      max={100}
                      value={plan.schedule.percentDone}
                      aria-label={t.progress}
                    />{' '}
                    {t.percent(plan.schedule.percentDone)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </div>
  );
}

/** A new plan. Its key is made with the form, so that pressing twice makes one. */
function Making({ tenant, onClose }: { tenant: NonNullable<PlansQuery$data['tenant']>; onClose: () => void }) {
  const m = useM();
  const t = useTexts(texts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const systems = tenant.systems.edges.map(({ node }) => [node.id, node.name] as const);
  const assessments = tenant.choices.edges.map(({ node }) => [node.id, node.name] as const);
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [assessmentId, setAssessment] = useState(assessments[0]?.[0] ?? '');
  const [managementSystemId, setSystem] = useState(systems[0]?.[0] ?? '');
  const [size, setSize] = useState<PlanSize>('SMALL');
  const [startOn, setStart] = useState(tenant.today);
  const [taskLanguage, setLanguage] = useState<PlanLanguage>(language === 'de' ? 'DE' : 'EN');
  const [lacks, setLacks] = useState({ name: false, startOn: false });
  const { act, isBusy, errors, failure } = useAct<PlansMakingMutation>(graphql`
    mutation PlansMakingMutation($input: GenerateImplementationPlanInput!) {
      generateImplementationPlan(input: $input) {
        implementationPlan { id }
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
        const missing = { name: !name.trim(), startOn: !startOn };
        setLacks(missing);
        if (missing.name || missing.startOn) return;
        const input = {
          tenantId: tenant.id,
          idempotencyKey: key,
          assessmentId,
          name: name.trim(),
          startOn,
          language: taskLanguage,
          ...(managementSystemId ? { managementSystemId } : { size }),
        };
        act({ input }, ({ generateImplementationPlan: { implementationPlan } }) => {
          onClose();
          if (!implementationPlan) return;
          const params = { tenantId: tenant.id, id: implementationPlan.id };
          void navigate({ to: '/clients/$tenantId/plans/$id', params });
        });
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['name', 'startOn']} />
      <Field
        label={t.name}
        value={name}
        onChange={setName}
        hint={t.nameHint}
        required
        maxLength={200}
        errors={lacks.name && !name.trim() ? [t.needName] : (told['name'] ?? [])}
      />
      <Choice label={t.assessment} value={assessmentId} options={assessments} onChange={setAssessment} />
      <Choice
        label={t.managementSystem}
        value={managementSystemId}
        options={[...systems, ['', t.none] as const]}
        onChange={setSystem}
        hint={t.systemHint}
      />
      {managementSystemId ? null : (
        <Choice
          label={t.size}
          value={size}
          options={Object.entries(t.sizes) as [PlanSize, string][]}
          onChange={setSize}
        />
      )}
      <Field
        label={t.startOn}
        type="date"
        value={startOn}
        onChange={setStart}
        required
        errors={lacks.startOn && !startOn ? [t.needDay] : (told['startOn'] ?? [])}
      />
      <Choice
        label={t.taskLanguage}
        value={taskLanguage}
        options={Object.entries(t.languages) as [PlanLanguage, string][]}
        onChange={setLanguage}
      />
      <FormButtons submit={m.common.create} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
