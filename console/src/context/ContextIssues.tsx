import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { ContextIssues_tenant$data, ContextIssues_tenant$key } from '#/__generated__/ContextIssues_tenant.graphql';
import type { ContextIssuesPageQuery } from '#/__generated__/ContextIssuesPageQuery.graphql';
import type { ContextIssuesQuery } from '#/__generated__/ContextIssuesQuery.graphql';
import type { ContextIssuesRecordMutation } from '#/__generated__/ContextIssuesRecordMutation.graphql';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Act, Who } from '#/records/Entry';
import { Cell, Filters, First, Head, NextDay, Rows } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { ContextIssueForm, recordInput } from './ContextIssueForm';
import { texts } from './texts';
import { useContextWorkbook } from './workbook';

const PAGE = 20;

export function ContextIssues({ query }: { query: PreloadedQuery<ContextIssuesQuery> }) {
  const { tenant } = usePreloadedQuery<ContextIssuesQuery>(
    graphql`
      query ContextIssuesQuery($id: ID!, $filter: ContextIssueFilter, $orderBy: ContextIssueOrder!) {
        tenant(id: $id) {
          id
          today
          permissions
          climateRelevance
          ...ContextIssues_tenant @arguments(filter: $filter, orderBy: $orderBy)
        }
      }
    `,
    query,
  );
  const all = useTexts(texts);
  const t = all.issues;
  const { context } = useTexts(recordTexts);
  const workbook = useContextWorkbook();
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  const { parts, ...names } = context;
  return (
    <div className={css['page']}>
      <Siblings tenantId={tenant.id} label={parts} names={names} current="issues" />
      <Head title={t.title} workbook={workbook(tenant.id)}>
        {may ? (
          <Act label={t.record} isPrimary>
            {(close) => <Recording tenantId={tenant.id} onClose={close} />}
          </Act>
        ) : null}
      </Head>
      <p className={tenant.climateRelevance === 'OPEN' ? css['todo'] : 'muted'}>{t.climate[tenant.climateRelevance]}</p>
      <Filters
        shows={all.shows}
        fields={[
          { name: 'origin', label: t.origin, options: t.origins },
          { name: 'topic', label: t.topic, options: t.topics },
        ]}
        orders={all.orders}
      />
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
  tenant: ContextIssues_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    ContextIssuesPageQuery,
    ContextIssues_tenant$key
  >(
    graphql`
      fragment ContextIssues_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "ContextIssueFilter" }
        orderBy: { type: "ContextIssueOrder!" }
      )
      @refetchable(queryName: "ContextIssuesPageQuery") {
        contextIssues(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
          @connection(key: "ContextIssues_contextIssues") {
          totalCount { number isMore }
          edges {
            node {
              id
              number
              title
              origin
              topic
              isRelevant
              effect
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
  const t = useTexts(texts).issues;
  return (
    <Rows
      label={t.title}
      count={data.contextIssues.totalCount}
      columns={Object.values(t.columns)}
      rows={data.contextIssues.edges.map(({ node }) => (
        <Row key={node.id} row={node} tenantId={tenantId} today={today} />
      ))}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type RowData = ContextIssues_tenant$data['contextIssues']['edges'][number]['node'];

function Row({ row, tenantId, today }: { row: RowData; tenantId: string; today: string }) {
  const t = useTexts(texts).issues;
  return (
    <tr>
      <First tenantId={tenantId} kind="issues" id={row.id} number={String(row.number)} title={row.title}>
        {t.origins[row.origin]}, {t.topics[row.topic]}
      </First>
      <Cell label={t.columns.relevant}>
        <span className={`chip ${row.isRelevant ? 'minor' : ''}`}>{row.isRelevant ? t.relevant : t.notRelevant}</span>
        <span className={css['second']}>{row.effect}</span>
      </Cell>
      <Cell label={t.columns.owner}>
        <Who person={row.owner} />
      </Cell>
      <NextDay label={t.columns.review} on={row.reviewOn} today={today} isClosed={Boolean(row.closure)} />
    </tr>
  );
}

function Recording({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const t = useTexts(texts).issues;
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<ContextIssuesRecordMutation>(graphql`
    mutation ContextIssuesRecordMutation($input: RecordContextIssueInput!) {
      recordContextIssue(input: $input) {
        contextIssue { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ContextIssueForm
      tenantId={tenantId}
      state={state}
      submit={t.record}
      onCancel={onClose}
      send={(typed) =>
        state.act(
          { input: { tenantId, idempotencyKey, ...recordInput(typed) } },
          ({ recordContextIssue: { contextIssue: made } }) => {
            onClose();
            if (made) {
              void navigate({
                to: '/clients/$tenantId/records/$kind/$id',
                params: { tenantId, kind: 'issues', id: made.id },
              });
            }
          },
        )
      }
    />
  );
}
