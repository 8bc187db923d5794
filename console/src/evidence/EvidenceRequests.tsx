import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type {
  EvidenceRequests_tenant$data,
  EvidenceRequests_tenant$key,
} from '#/__generated__/EvidenceRequests_tenant.graphql';
import type { EvidenceRequestsAskMutation } from '#/__generated__/EvidenceRequestsAskMutation.graphql';
import type { EvidenceRequestsPageQuery } from '#/__generated__/EvidenceRequestsPageQuery.graphql';
import type { EvidenceRequestsQuery } from '#/__generated__/EvidenceRequestsQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { Act, nameOf } from '#/records/Entry';
import { Cell, Filters, First, Head, Rows } from '#/records/List';
import { Siblings } from '#/records/Records';
import css from '#/records/records.module.css';
import { NotFound } from '#/shell/Failure';
import { texts } from './texts';

const PAGE = 20;
const TONES: Readonly<Record<string, string>> = { GIVEN: 'minor', ACCEPTED: 'good' };

/** What people are asked for, what is due first before the rest. */
export function EvidenceRequests({ query }: { query: PreloadedQuery<EvidenceRequestsQuery> }) {
  const { tenant } = usePreloadedQuery<EvidenceRequestsQuery>(
    graphql`
      query EvidenceRequestsQuery($id: ID!, $filter: EvidenceRequestFilter) {
        tenant(id: $id) {
          id
          today
          permissions
          ...EvidenceRequests_tenant @arguments(filter: $filter)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('KEEP_RECORDS');
  return (
    <div className={css['page']}>
      <Siblings tenantId={tenant.id} label={t.parts} names={t.names} current="requests" />
      <Head title={t.names.requests}>
        {may ? (
          <Act label={t.requests.ask} isPrimary>
            {(close) => <Asking tenantId={tenant.id} onClose={close} />}
          </Act>
        ) : null}
      </Head>
      <Filters shows={t.requests.shows} />
      <List
        tenant={tenant}
        tenantId={tenant.id}
        today={tenant.today}
        next={may ? t.requests.emptyNext : t.emptyReader}
      />
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  next,
}: {
  tenant: EvidenceRequests_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    EvidenceRequestsPageQuery,
    EvidenceRequests_tenant$key
  >(
    graphql`
      fragment EvidenceRequests_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "EvidenceRequestFilter" }
      )
      @refetchable(queryName: "EvidenceRequestsPageQuery") {
        evidenceRequests(first: $count, after: $cursor, filter: $filter)
          @connection(key: "EvidenceRequests_evidenceRequests") {
          totalCount { number isMore }
          edges {
            node {
              id
              title
              state
              dueOn
              assignee { id givenName familyName }
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
      label={t.names.requests}
      count={data.evidenceRequests.totalCount}
      columns={Object.values(t.requests.columns)}
      rows={data.evidenceRequests.edges.map(({ node }) => (
        <Row key={node.id} request={node} tenantId={tenantId} today={today} />
      ))}
      empty={t.requests.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type RequestRow = EvidenceRequests_tenant$data['evidenceRequests']['edges'][number]['node'];

export const isOpen = (state: RequestRow['state']) => state !== 'ACCEPTED' && state !== 'WITHDRAWN';

function Row({ request: r, tenantId, today }: { request: RequestRow; tenantId: string; today: string }) {
  const t = useTexts(texts).requests;
  const { day } = useFormats();
  return (
    <tr>
      <First tenantId={tenantId} kind="requests" id={r.id} title={r.title} />
      <Cell label={t.columns.who}>{nameOf(r.assignee)}</Cell>
      <Cell label={t.columns.due}>
        <span className={css['date']}>
          {day(r.dueOn)} {isOpen(r.state) ? <Days left={daysBetween(today, r.dueOn)} /> : null}
        </span>
      </Cell>
      <Cell label={t.columns.state}>
        <RequestState state={r.state} />
      </Cell>
    </tr>
  );
}

export function RequestState({ state }: { state: RequestRow['state'] }) {
  const t = useTexts(texts).requests;
  return <span className={`chip ${TONES[state] ?? ''}`}>{t.states[state]}</span>;
}

function Asking({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const t = useTexts(texts).requests;
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const state = useAct<EvidenceRequestsAskMutation>(graphql`
    mutation EvidenceRequestsAskMutation($input: RequestEvidenceInput!) {
      requestEvidence(input: $input) {
        request { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.ask}
      onCancel={onClose}
      fields={[
        { name: 'title', label: t.title, required: true, maxLength: 200 },
        { name: 'description', label: t.description, lines: 3, maxLength: 4000 },
        { name: 'assigneeId', label: t.assignee, kind: 'colleague', tenantId, required: true },
        { name: 'dueOn', label: t.dueOn, kind: 'date', required: true },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              tenantId,
              idempotencyKey,
              title: v.title,
              description: v.description || null,
              assigneeId: v.assigneeId,
              dueOn: v.dueOn,
            },
          },
          ({ requestEvidence: { request } }) => {
            onClose();
            if (request) {
              void navigate({
                to: '/clients/$tenantId/records/$kind/$id',
                params: { tenantId, kind: 'requests', id: request.id },
              });
            }
          },
        )
      }
    />
  );
}
