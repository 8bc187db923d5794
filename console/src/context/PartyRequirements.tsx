import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type {
  PartyRequirements_tenant$data,
  PartyRequirements_tenant$key,
} from '#/__generated__/PartyRequirements_tenant.graphql';
import type { PartyRequirementsPageQuery } from '#/__generated__/PartyRequirementsPageQuery.graphql';
import type { PartyRequirementsQuery } from '#/__generated__/PartyRequirementsQuery.graphql';

import { useTexts } from '#/i18n/language';
import { Who } from '#/records/Entry';
import { Cell, Filters, First, Head, NextDay, Rows } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';

import { texts } from './texts';
import { useContextWorkbook } from './workbook';

const PAGE = 20;

export function PartyRequirements({ query }: { query: PreloadedQuery<PartyRequirementsQuery> }) {
  const { tenant } = usePreloadedQuery<PartyRequirementsQuery>(
    graphql`
      query PartyRequirementsQuery($id: ID!, $filter: PartyRequirementFilter, $orderBy: PartyRequirementOrder!) {
        tenant(id: $id) {
          id
          today
          permissions
          ...PartyRequirements_tenant @arguments(filter: $filter, orderBy: $orderBy)
        }
      }
    `,
    query,
  );
  const all = useTexts(texts);
  const t = all.requirements;
  const { context } = useTexts(recordTexts);
  const workbook = useContextWorkbook();
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  const { parts, ...names } = context;
  return (
    <div className={css['page']}>
      <Siblings tenantId={tenant.id} label={parts} names={names} current="requirements" />
      <Head title={t.title} workbook={workbook(tenant.id)} />
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
  tenant: PartyRequirements_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    PartyRequirementsPageQuery,
    PartyRequirements_tenant$key
  >(
    graphql`
      fragment PartyRequirements_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "PartyRequirementFilter" }
        orderBy: { type: "PartyRequirementOrder!" }
      )
      @refetchable(queryName: "PartyRequirementsPageQuery") {
        partyRequirements(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
          @connection(key: "PartyRequirements_partyRequirements") {
          totalCount { number isMore }
          edges {
            node {
              id
              number
              title
              isObligation
              isClimateRelated
              isAddressed
              handling
              interestedParty { id name }
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
  const t = useTexts(texts).requirements;
  return (
    <Rows
      label={t.title}
      count={data.partyRequirements.totalCount}
      columns={Object.values(t.columns)}
      rows={data.partyRequirements.edges.map(({ node }) => (
        <Row key={node.id} row={node} tenantId={tenantId} today={today} />
      ))}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type RowData = PartyRequirements_tenant$data['partyRequirements']['edges'][number]['node'];

function Row({ row, tenantId, today }: { row: RowData; tenantId: string; today: string }) {
  const t = useTexts(texts).requirements;
  return (
    <tr>
      <First tenantId={tenantId} kind="requirements" id={row.id} number={String(row.number)} title={row.title}>
        {[row.isObligation ? t.obligation : '', row.isClimateRelated ? t.climate : ''].filter(Boolean).join(', ')}
      </First>
      <Cell label={t.columns.party}>{row.interestedParty.name}</Cell>
      <Cell label={t.columns.handling}>
        <span className={`chip ${row.isAddressed ? 'good' : 'minor'}`}>
          {row.isAddressed ? t.addressed : t.notAddressed}
        </span>
        <span className={css['second']}>{row.handling}</span>
      </Cell>
      <Cell label={t.columns.owner}>
        <Who person={row.owner} />
      </Cell>
      <NextDay label={t.columns.review} on={row.reviewOn} today={today} isClosed={Boolean(row.closure)} />
    </tr>
  );
}
