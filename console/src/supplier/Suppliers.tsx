import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  graphql,
  type PreloadedQuery,
  usePaginationFragment,
  usePreloadedQuery,
  useRelayEnvironment,
} from 'react-relay';
import type { Suppliers_tenant$data, Suppliers_tenant$key } from '#/__generated__/Suppliers_tenant.graphql';
import type { SuppliersPageQuery } from '#/__generated__/SuppliersPageQuery.graphql';
import type { SuppliersQuery } from '#/__generated__/SuppliersQuery.graphql';
import type { SuppliersRecordMutation } from '#/__generated__/SuppliersRecordMutation.graphql';
import type { SuppliersWorkbookQuery } from '#/__generated__/SuppliersWorkbookQuery.graphql';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { linkOf } from '#/records/acts';
import { Act, Who } from '#/records/Entry';
import { Cell, Filters, First, Head, NextDay, Rows } from '#/records/List';
import css from '#/records/records.module.css';
import { NotFound } from '#/shell/Failure';
import { recordInput, SupplierForm } from './SupplierForm';
import { texts } from './texts';

const PAGE = 20;
const TONES: Readonly<Partial<Record<string, string>>> = {
  APPROVED: 'good',
  CONDITIONALLY_APPROVED: 'minor',
  NOT_APPROVED: 'major',
};

/** The register of suppliers: what they do, how much it matters, and whether they are approved. */
export function Suppliers({ query }: { query: PreloadedQuery<SuppliersQuery> }) {
  const { tenant } = usePreloadedQuery<SuppliersQuery>(
    graphql`
      query SuppliersQuery($id: ID!, $filter: SupplierFilter, $orderBy: SupplierOrder!) {
        tenant(id: $id) {
          id
          today
          permissions
          ...Suppliers_tenant @arguments(filter: $filter, orderBy: $orderBy)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  const { ENDED: _, ...states } = t.states;
  return (
    <div className={css['page']}>
      <Head
        title={t.title}
        workbook={linkOf<SuppliersWorkbookQuery>(
          environment,
          graphql`
            query SuppliersWorkbookQuery($id: ID!) {
              tenant(id: $id) { supplierRegisterLink { url } }
            }
          `,
          { id: tenant.id },
          (answer) => answer.tenant?.supplierRegisterLink.url,
        )}
      >
        {may ? (
          <Act label={t.record} isPrimary>
            {(close) => <Recording tenantId={tenant.id} onClose={close} />}
          </Act>
        ) : null}
      </Head>
      <Filters
        shows={t.shows}
        fields={[
          { name: 'kind', label: t.kind, options: t.kinds },
          { name: 'criticality', label: t.criticality, options: t.criticalities },
          { name: 'state', label: t.state, options: states },
        ]}
        orders={t.orders}
      />
      <List tenant={tenant} tenantId={tenant.id} today={tenant.today} next={may ? t.emptyNext : t.emptyReader} />
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  next,
}: {
  tenant: Suppliers_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<SuppliersPageQuery, Suppliers_tenant$key>(
    graphql`
      fragment Suppliers_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "SupplierFilter" }
        orderBy: { type: "SupplierOrder!" }
      )
      @refetchable(queryName: "SuppliersPageQuery") {
        suppliers(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
          @connection(key: "Suppliers_suppliers") {
          totalCount { number isMore }
          edges {
            node {
              id
              number
              name
              kind
              criticality
              state
              reviewOn
              evaluation { evaluatedOn }
              closure { closedAt }
              owner { id givenName familyName }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  return (
    <Rows
      label={t.title}
      count={data.suppliers.totalCount}
      columns={Object.values(t.columns)}
      rows={data.suppliers.edges.map(({ node }) => (
        <Row key={node.id} supplier={node} tenantId={tenantId} today={today} />
      ))}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type SupplierRow = Suppliers_tenant$data['suppliers']['edges'][number]['node'];

function Row({ supplier: s, tenantId, today }: { supplier: SupplierRow; tenantId: string; today: string }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  return (
    <tr>
      <First tenantId={tenantId} kind="suppliers" id={s.id} number={String(s.number)} title={s.name}>
        {t.kinds[s.kind]}
      </First>
      <Cell label={t.columns.criticality}>
        <span className={`chip ${s.criticality === 'HIGH' ? 'minor' : ''}`}>{t.criticalities[s.criticality]}</span>
      </Cell>
      <Cell label={t.columns.state}>
        <Approval state={s.state} />
      </Cell>
      <Cell label={t.columns.evaluated}>
        {s.evaluation ? day(s.evaluation.evaluatedOn) : <span className="muted">{t.never}</span>}
      </Cell>
      <Cell label={t.columns.owner}>
        <Who person={s.owner} />
      </Cell>
      <NextDay label={t.columns.review} on={s.reviewOn} today={today} isClosed={Boolean(s.closure)} />
    </tr>
  );
}

export function Approval({ state }: { state: SupplierRow['state'] }) {
  const t = useTexts(texts);
  return <span className={`chip ${TONES[state] ?? ''}`}>{t.states[state]}</span>;
}

function Recording({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<SuppliersRecordMutation>(graphql`
    mutation SuppliersRecordMutation($input: RecordSupplierInput!) {
      recordSupplier(input: $input) {
        supplier { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <SupplierForm
      tenantId={tenantId}
      state={state}
      submit={t.record}
      onCancel={onClose}
      send={(typed) =>
        state.act(
          { input: { tenantId, idempotencyKey, ...recordInput(typed) } },
          ({ recordSupplier: { supplier } }) => {
            onClose();
            if (supplier) {
              void navigate({
                to: '/clients/$tenantId/records/$kind/$id',
                params: { tenantId, kind: 'suppliers', id: supplier.id },
              });
            }
          },
        )
      }
    />
  );
}
