import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  graphql,
  type PreloadedQuery,
  usePaginationFragment,
  usePreloadedQuery,
  useRelayEnvironment,
} from 'react-relay';
import type { Objectives_tenant$data, Objectives_tenant$key } from '#/__generated__/Objectives_tenant.graphql';
import type { ObjectivesPageQuery } from '#/__generated__/ObjectivesPageQuery.graphql';
import type { ObjectivesQuery } from '#/__generated__/ObjectivesQuery.graphql';
import type { ObjectivesRecordMutation } from '#/__generated__/ObjectivesRecordMutation.graphql';
import type { ObjectivesWorkbookQuery } from '#/__generated__/ObjectivesWorkbookQuery.graphql';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { linkOf } from '#/records/acts';
import { Act, Who } from '#/records/Entry';
import { Cell, Filters, First, Head, Rows } from '#/records/List';
import css from '#/records/records.module.css';
import { NotFound } from '#/shell/Failure';
import { ObjectiveForm, recordInput } from './ObjectiveForm';
import { texts } from './texts';
import { useValue } from './value';

const PAGE = 20;

/** The register of objectives, with how far each of them is. */
export function Objectives({ query }: { query: PreloadedQuery<ObjectivesQuery> }) {
  const { tenant } = usePreloadedQuery<ObjectivesQuery>(
    graphql`
      query ObjectivesQuery($id: ID!, $filter: ObjectiveFilter, $orderBy: ObjectiveOrder!) {
        tenant(id: $id) {
          id
          today
          permissions
          ...Objectives_tenant @arguments(filter: $filter, orderBy: $orderBy)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  return (
    <div className={css['page']}>
      <Head
        title={t.title}
        workbook={linkOf<ObjectivesWorkbookQuery>(
          environment,
          graphql`
            query ObjectivesWorkbookQuery($id: ID!) {
              tenant(id: $id) { objectiveRegisterLink { url } }
            }
          `,
          { id: tenant.id },
          (answer) => answer.tenant?.objectiveRegisterLink.url,
        )}
      >
        {may ? (
          <Act label={t.record} isPrimary>
            {(close) => <Recording tenantId={tenant.id} onClose={close} />}
          </Act>
        ) : null}
      </Head>
      <Filters shows={t.shows} orders={t.orders} />
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
  tenant: Objectives_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<ObjectivesPageQuery, Objectives_tenant$key>(
    graphql`
      fragment Objectives_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "ObjectiveFilter" }
        orderBy: { type: "ObjectiveOrder!" }
      )
      @refetchable(queryName: "ObjectivesPageQuery") {
        objectives(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
          @connection(key: "Objectives_objectives") {
          totalCount { number isMore }
          edges {
            node {
              id
              number
              title
              direction
              target
              unit
              dueOn
              measureOn
              isReached
              trend
              latest { measuredOn value }
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
      count={data.objectives.totalCount}
      columns={Object.values(t.columns)}
      rows={data.objectives.edges.map(({ node }) => (
        <Row key={node.id} objective={node} tenantId={tenantId} today={today} />
      ))}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type ObjectiveRow = Objectives_tenant$data['objectives']['edges'][number]['node'];

function Row({ objective: o, tenantId, today }: { objective: ObjectiveRow; tenantId: string; today: string }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const show = useValue();
  return (
    <tr>
      <First tenantId={tenantId} kind="objectives" id={o.id} number={String(o.number)} title={o.title} />
      <Cell label={t.columns.target}>
        {t.directions[o.direction]} {show(o.target, o.unit)}
      </Cell>
      <Cell label={t.columns.latest}>
        {o.latest ? (
          <>
            <span className={css['chips']}>
              {show(o.latest.value, o.unit)} <Reached isReached={o.isReached} />
            </span>
            <span className={css['second']}>
              {day(o.latest.measuredOn)}
              {o.trend ? `, ${t.trends[o.trend]}` : ''}
            </span>
          </>
        ) : (
          <span className="muted">{t.never}</span>
        )}
        {o.measureOn ? <span className={css['second']}>{t.nextMeasure(day(o.measureOn))}</span> : null}
      </Cell>
      <Cell label={t.columns.due}>
        <span className={css['date']}>
          {day(o.dueOn)} {o.closure || o.isReached ? null : <Days left={daysBetween(today, o.dueOn)} />}
        </span>
      </Cell>
      <Cell label={t.columns.owner}>
        <Who person={o.owner} />
      </Cell>
    </tr>
  );
}

export function Reached({ isReached }: { isReached: boolean }) {
  const t = useTexts(texts);
  return isReached ? (
    <span className="chip good">✓ {t.reached}</span>
  ) : (
    <span className="chip minor">{t.notReached}</span>
  );
}

function Recording({ tenantId, onClose }: { tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const state = useAct<ObjectivesRecordMutation>(graphql`
    mutation ObjectivesRecordMutation($input: RecordObjectiveInput!) {
      recordObjective(input: $input) {
        objective { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ObjectiveForm
      tenantId={tenantId}
      state={state}
      submit={t.record}
      onCancel={onClose}
      send={(typed) =>
        state.act(
          { input: { tenantId, idempotencyKey: key, ...recordInput(typed) } },
          ({ recordObjective: { objective } }) => {
            onClose();
            if (objective) {
              void navigate({
                to: '/clients/$tenantId/records/$kind/$id',
                params: { tenantId, kind: 'objectives', id: objective.id },
              });
            }
          },
        )
      }
    />
  );
}
