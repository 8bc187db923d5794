import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type {
  InterestedParties_tenant$data,
  InterestedParties_tenant$key,
} from '#/__generated__/InterestedParties_tenant.graphql';
import type { InterestedPartiesPageQuery } from '#/__generated__/InterestedPartiesPageQuery.graphql';
import type { InterestedPartiesQuery } from '#/__generated__/InterestedPartiesQuery.graphql';
import type { InterestedPartiesRecordMutation } from '#/__generated__/InterestedPartiesRecordMutation.graphql';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Act, Who } from '#/records/Entry';
import { Cell, Filters, First, Head, NextDay, Rows } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { InterestedPartyForm, recordInput } from './InterestedPartyForm';
import { texts } from './texts';
import { useContextWorkbook } from './workbook';

const PAGE = 20;

export function InterestedParties({ query }: { query: PreloadedQuery<InterestedPartiesQuery> }) {
  const { tenant } = usePreloadedQuery<InterestedPartiesQuery>(
    graphql`
      query InterestedPartiesQuery($id: ID!, $filter: InterestedPartyFilter, $orderBy: InterestedPartyOrder!) {
        tenant(id: $id) {
          id
          today
          permissions
          ...InterestedParties_tenant @arguments(filter: $filter, orderBy: $orderBy)
        }
      }
    `,
    query,
  );
  const all = useTexts(texts);
  const t = all.parties;
  const { context } = useTexts(recordTexts);
  const workbook = useContextWorkbook();
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  const { parts, ...names } = context;
  return (
    <div className={css['page']}>
      <Siblings tenantId={tenant.id} label={parts} names={names} current="parties" />
      <Head title={t.title} workbook={workbook(tenant.id)}>
        {may ? (
          <Act label={t.record} isPrimary>
            {(close) => <Recording tenantId={tenant.id} onClose={close} />}
          </Act>
        ) : null}
      </Head>
      <Filters shows={all.shows} fields={[{ name: 'kind', label: t.kind, options: t.kinds }]} orders={all.orders} />
      <List tenant={tenant} tenantId={tenant.id} today={tenant.today} next={may ? t.emptyNext : all.emptyReader} />
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  next,
}: {
  tenant: InterestedParties_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    InterestedPartiesPageQuery,
    InterestedParties_tenant$key
  >(
    graphql`
      fragment InterestedParties_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "InterestedPartyFilter" }
        orderBy: { type: "InterestedPartyOrder!" }
      )
      @refetchable(queryName: "InterestedPartiesPageQuery") {
        interestedParties(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
          @connection(key: "InterestedParties_interestedParties") {
          totalCount { number isMore }
          edges {
            node {
              id
              number
              name
              kind
              openRequirements: requirements(first: 1, filter: { isOpen: true }) { totalCount { number } }
              unaddressed: requirements(first: 1, filter: { isOpen: true, isAddressed: false }) { totalCount { number } }
              reviewOn
              closure { closedAt }
              owner { id givenName familyName }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts).parties;
  return (
    <Rows
      label={t.title}
      count={data.interestedParties.totalCount}
      columns={Object.values(t.columns)}
      rows={data.interestedParties.edges.map(({ node }) => (
        <Row key={node.id} row={node} tenantId={tenantId} today={today} />
      ))}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type RowData = InterestedParties_tenant$data['interestedParties']['edges'][number]['node'];

function Row({ row, tenantId, today }: { row: RowData; tenantId: string; today: string }) {
  const t = useTexts(texts).parties;
  return (
    <tr>
      <First tenantId={tenantId} kind="parties" id={row.id} number={String(row.number)} title={row.name}>
        {t.kinds[row.kind]}
      </First>
      <Cell label={t.columns.requirements}>
        {t.open(row.openRequirements.totalCount.number)}
        {row.unaddressed.totalCount.number > 0 ? (
          <span className={css['second']}>{t.unaddressed(row.unaddressed.totalCount.number)}</span>
        ) : null}
      </Cell>
      <Cell label={t.columns.owner}>
        <Who person={row.owner} />
      </Cell>
      <NextDay label={t.columns.review} on={row.reviewOn} today={today} isClosed={Boolean(row.closure)} />
    </tr>
  );
}

function Recording({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const t = useTexts(texts).parties;
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<InterestedPartiesRecordMutation>(graphql`
    mutation InterestedPartiesRecordMutation($input: RecordInterestedPartyInput!) {
      recordInterestedParty(input: $input) {
        interestedParty { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <InterestedPartyForm
      tenantId={tenantId}
      state={state}
      submit={t.record}
      onCancel={onClose}
      send={(typed) =>
        state.act(
          { input: { tenantId, idempotencyKey, ...recordInput(typed) } },
          ({ recordInterestedParty: { interestedParty: made } }) => {
            onClose();
            if (made) {
              void navigate({
                to: '/clients/$tenantId/records/$kind/$id',
                params: { tenantId, kind: 'parties', id: made.id },
              });
            }
          },
        )
      }
    />
  );
}
