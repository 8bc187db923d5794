import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { ManagementReviews_tenant$key } from '#/__generated__/ManagementReviews_tenant.graphql';
import type { ManagementReviewsMutation } from '#/__generated__/ManagementReviewsMutation.graphql';
import type { ManagementReviewsPageQuery } from '#/__generated__/ManagementReviewsPageQuery.graphql';
import type { ManagementReviewsQuery } from '#/__generated__/ManagementReviewsQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, Empty, Form, More, useTitle, Wide } from '#/parts/parts';
import css from './managementreview.module.css';
import { texts } from './texts';

const PAGE = 20;

export function ManagementReviews({ query }: { query: PreloadedQuery<ManagementReviewsQuery> }) {
  const { tenant } = usePreloadedQuery<ManagementReviewsQuery>(
    graphql`
      query ManagementReviewsQuery($id: ID!) {
        tenant(id: $id) {
          id
          today
          permissions
          managementSystems(first: 20) { edges { node { id name } } }
          ...ManagementReviews_tenant
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.all);
  const [planning, setPlanning] = useState(false);
  if (!tenant) return null;
  const systems = tenant.managementSystems.edges.map((e) => e.node);
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.all}</h1>
        {may && systems.length > 0 ? (
          <Button className="button primary no-print" onPress={() => setPlanning(true)}>
            {t.plan}
          </Button>
        ) : null}
      </header>
      <List
        tenant={tenant}
        tenantId={tenant.id}
        today={tenant.today}
        next={may ? (systems.length > 0 ? t.emptyNext : t.noSystem) : t.emptyReader}
      />
      <Form title={t.plan} isOpen={planning} onClose={() => setPlanning(false)}>
        <Planning tenantId={tenant.id} systems={systems} onClose={() => setPlanning(false)} />
      </Form>
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  next,
}: {
  tenant: ManagementReviews_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    ManagementReviewsPageQuery,
    ManagementReviews_tenant$key
  >(
    graphql`
      fragment ManagementReviews_tenant on Tenant
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "ManagementReviewsPageQuery") {
        managementReviews(first: $count, after: $cursor) @connection(key: "ManagementReviews_managementReviews") {
          edges {
            node {
              id
              title
              state
              plannedOn
              heldOn
              nextOn
              chair { id givenName familyName }
              managementSystem { id name }
              open: decisions(first: 1, filter: { isDone: false }) { totalCount { number } }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const rows = data.managementReviews.edges.map((e) => e.node);
  return (
    <div className="card">
      {rows.length === 0 ? (
        <Empty text={t.empty}>
          <p>{next}</p>
        </Empty>
      ) : (
        <Wide label={t.all}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.columns.review}</th>
                <th scope="col">{t.columns.day}</th>
                <th scope="col">{t.columns.state}</th>
                <th scope="col">{t.columns.chair}</th>
                <th scope="col">{t.columns.decisions}</th>
                <th scope="col">{t.columns.next}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={r.id}>
                  <th scope="row">
                    <Link
                      to="/clients/$tenantId/improvement/reviews/$id"
                      params={{ tenantId, id: r.id }}
                      className={css['strong']}
                    >
                      {r.title}
                    </Link>
                    <span className={css['second']}>{r.managementSystem.name}</span>
                  </th>
                  <td data-label={t.columns.day}>
                    <span className={css['date']}>
                      {day(r.heldOn ?? r.plannedOn)}
                      {r.state === 'PLANNED' ? <Days left={daysBetween(today, r.plannedOn)} /> : null}
                    </span>
                  </td>
                  <td data-label={t.columns.state}>
                    <span className={`chip ${r.state === 'SIGNED' ? 'good' : ''}`}>{t.stateName[r.state]}</span>
                  </td>
                  <td data-label={t.columns.chair}>
                    {r.chair.givenName} {r.chair.familyName}
                  </td>
                  <td data-label={t.columns.decisions}>{r.open.totalCount.number}</td>
                  <td data-label={t.columns.next}>
                    {r.nextOn ? (
                      <span className={css['date']}>
                        {day(r.nextOn)} <Days left={daysBetween(today, r.nextOn)} />
                      </span>
                    ) : (
                      <span className="muted">–</span>
                    )}
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

function Planning({
  tenantId,
  systems,
  onClose,
}: {
  tenantId: string;
  systems: readonly { readonly id: string; readonly name: string }[];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const state = useAct<ManagementReviewsMutation>(graphql`
    mutation ManagementReviewsMutation($input: PlanManagementReviewInput!) {
      planManagementReview(input: $input) {
        managementReview { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.plan}
      onCancel={onClose}
      send={(v) =>
        state.act(
          {
            input: {
              idempotencyKey: key,
              managementSystemId: v.managementSystemId,
              title: v.title,
              plannedOn: v.plannedOn,
              chairId: v.chairId,
            },
          },
          ({ planManagementReview: { managementReview: made } }) => {
            onClose();
            if (made) {
              void navigate({ to: '/clients/$tenantId/improvement/reviews/$id', params: { tenantId, id: made.id } });
            }
          },
        )
      }
      fields={[
        { name: 'title', label: t.name, hint: t.titleHint, required: true, maxLength: 300 },
        {
          name: 'managementSystemId',
          label: t.system,
          kind: 'choice',
          required: true,
          initial: systems[0]?.id,
          options: systems.map((s) => [s.id, s.name] as const),
        },
        { name: 'plannedOn', label: t.plannedOn, kind: 'date', required: true },
        { name: 'chairId', label: t.chair, kind: 'colleague', tenantId, required: true },
      ]}
    />
  );
}
