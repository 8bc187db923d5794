import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  graphql,
  type PreloadedQuery,
  usePaginationFragment,
  usePreloadedQuery,
  useRelayEnvironment,
} from 'react-relay';
import type { Incidents_tenant$data, Incidents_tenant$key } from '#/__generated__/Incidents_tenant.graphql';
import type { IncidentsPageQuery } from '#/__generated__/IncidentsPageQuery.graphql';
import type { IncidentsQuery } from '#/__generated__/IncidentsQuery.graphql';
import type { IncidentKind, IncidentsRecordMutation } from '#/__generated__/IncidentsRecordMutation.graphql';
import type { IncidentsWorkbookQuery } from '#/__generated__/IncidentsWorkbookQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import type { ChosenClause } from '#/forms/ClauseField';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { linkOf } from '#/records/acts';
import { Act, Who } from '#/records/Entry';
import { ClausesField } from '#/records/LinksField';
import { Cell, Filters, First, Head, Rows } from '#/records/List';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { noticeFields, noticeInput } from './notice';
import { texts } from './texts';

const PAGE = 20;
const TONES: Readonly<Record<string, string>> = { UNCLEAR: 'minor', REQUIRED: 'major', TOLD: 'good' };

/** The register of incidents: what happened, and of which a certification body must still be told. */
export function Incidents({ query }: { query: PreloadedQuery<IncidentsQuery> }) {
  const { tenant } = usePreloadedQuery<IncidentsQuery>(
    graphql`
      query IncidentsQuery($id: ID!, $filter: IncidentFilter, $orderBy: IncidentOrder!) {
        tenant(id: $id) {
          id
          today
          permissions
          certifications(first: 20) { edges { node { id body { id name } } } }
          ...Incidents_tenant @arguments(filter: $filter, orderBy: $orderBy)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('ANSWER');
  return (
    <div className={css['page']}>
      <Head
        title={t.title}
        workbook={linkOf<IncidentsWorkbookQuery>(
          environment,
          graphql`
            query IncidentsWorkbookQuery($id: ID!) {
              tenant(id: $id) { incidentRegisterLink { url } }
            }
          `,
          { id: tenant.id },
          (answer) => answer.tenant?.incidentRegisterLink.url,
        )}
      >
        {may ? (
          <Act label={t.record} isPrimary>
            {(close) => (
              <Recording
                tenantId={tenant.id}
                today={tenant.today}
                bodies={bodiesOf(tenant.certifications.edges)}
                onClose={close}
              />
            )}
          </Act>
        ) : null}
      </Head>
      <Filters
        shows={t.shows}
        fields={[
          { name: 'kind', label: t.kind, options: t.kinds },
          { name: 'notice', label: t.noticeFilter, options: t.notices },
        ]}
        orders={t.orders}
      />
      <List tenant={tenant} tenantId={tenant.id} today={tenant.today} next={may ? t.emptyNext : t.emptyReader} />
    </div>
  );
}

interface Body {
  readonly id: string;
  readonly name: string;
}

/** The bodies that certify the organisation, each once. */
export const bodiesOf = (edges: readonly { readonly node: { readonly body: Body } }[]): readonly Body[] => [
  ...new Map(edges.map(({ node }) => [node.body.id, node.body])).values(),
];

function List({
  tenant,
  tenantId,
  today,
  next,
}: {
  tenant: Incidents_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<IncidentsPageQuery, Incidents_tenant$key>(
    graphql`
      fragment Incidents_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "IncidentFilter" }
        orderBy: { type: "IncidentOrder!" }
      )
      @refetchable(queryName: "IncidentsPageQuery") {
        incidents(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
          @connection(key: "Incidents_incidents") {
          totalCount { number isMore }
          edges {
            node {
              id
              number
              kind
              title
              occurredOn
              place
              notice { state dueOn }
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
      count={data.incidents.totalCount}
      columns={Object.values(t.columns)}
      rows={data.incidents.edges.map(({ node }) => (
        <Row key={node.id} incident={node} tenantId={tenantId} today={today} />
      ))}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type IncidentRow = Incidents_tenant$data['incidents']['edges'][number]['node'];

function Row({ incident: i, tenantId, today }: { incident: IncidentRow; tenantId: string; today: string }) {
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const { day } = useFormats();
  return (
    <tr>
      <First tenantId={tenantId} kind="incidents" id={i.id} number={String(i.number)} title={i.title}>
        {[t.kinds[i.kind], i.place].filter(Boolean).join(', ')}
      </First>
      <Cell label={t.columns.on}>{day(i.occurredOn)}</Cell>
      <Cell label={t.columns.notice}>
        <Notice state={i.notice.state} />
        {i.notice.dueOn ? (
          <span className={css['date']}>
            {day(i.notice.dueOn)} <Days left={daysBetween(today, i.notice.dueOn)} />
          </span>
        ) : null}
      </Cell>
      <Cell label={t.columns.owner}>
        <Who person={i.owner} />
      </Cell>
      <Cell label={t.columns.state}>
        <span className="chip">{i.closure ? tr.closed : t.open}</span>
      </Cell>
    </tr>
  );
}

export function Notice({ state }: { state: IncidentRow['notice']['state'] }) {
  const t = useTexts(texts);
  return (
    <span className={`chip ${TONES[state] ?? ''}`}>
      {state === 'REQUIRED' ? <span aria-hidden="true">!</span> : null}
      {t.notices[state]}
    </span>
  );
}

function Recording({
  tenantId,
  today,
  bodies,
  onClose,
}: {
  tenantId: string;
  today: string;
  bodies: readonly Body[];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [answer, setAnswer] = useState('');
  const [clauses, setClauses] = useState<readonly ChosenClause[]>([]);
  const state = useAct<IncidentsRecordMutation>(graphql`
    mutation IncidentsRecordMutation($input: RecordIncidentInput!) {
      recordIncident(input: $input) {
        incident { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.record}
      onCancel={onClose}
      extra={['clauseIds']}
      onValue={(name, value) => {
        if (name === 'isRequired') setAnswer(value);
      }}
      send={(v) =>
        state.act(
          {
            input: {
              tenantId,
              idempotencyKey,
              kind: v.kind as IncidentKind,
              title: v.title,
              description: v.description || null,
              occurredOn: v.occurredOn,
              place: v.place || null,
              immediateAction: v.immediateAction || null,
              ownerId: v.ownerId || null,
              clauseIds: clauses.map((clause) => clause.id),
              notice: noticeInput(v),
            },
          },
          ({ recordIncident: { incident } }) => {
            onClose();
            if (incident) {
              void navigate({
                to: '/clients/$tenantId/records/$kind/$id',
                params: { tenantId, kind: 'incidents', id: incident.id },
              });
            }
          },
        )
      }
      fields={[
        { name: 'kind', label: t.kind, kind: 'choice', required: true, options: Object.entries(t.kinds) },
        { name: 'title', label: t.form.title, required: true, maxLength: 300 },
        { name: 'occurredOn', label: t.form.occurredOn, kind: 'date', required: true, initial: today },
        { name: 'place', label: t.form.place, maxLength: 200 },
        { name: 'description', label: t.form.description, lines: 3, maxLength: 5000 },
        { name: 'immediateAction', label: t.form.immediateAction, lines: 3, maxLength: 5000 },
        { name: 'ownerId', label: t.form.owner, kind: 'colleague', tenantId },
        ...noticeFields(t.form, bodies, answer),
      ]}
    >
      <ClausesField tenantId={tenantId} value={clauses} onChange={setClauses} />
    </ActForm>
  );
}
