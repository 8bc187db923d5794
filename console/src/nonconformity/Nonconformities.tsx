import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import {
  fetchQuery,
  graphql,
  type PreloadedQuery,
  usePaginationFragment,
  usePreloadedQuery,
  useRelayEnvironment,
} from 'react-relay';
import type {
  Nonconformities_tenant$data,
  Nonconformities_tenant$key,
} from '#/__generated__/Nonconformities_tenant.graphql';
import type { NonconformitiesPageQuery } from '#/__generated__/NonconformitiesPageQuery.graphql';
import type { NonconformitiesQuery } from '#/__generated__/NonconformitiesQuery.graphql';
import type { NonconformitiesRegisterQuery } from '#/__generated__/NonconformitiesRegisterQuery.graphql';
import { Download } from '#/forms/Download';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Choice, Days, Empty, Form, More, useTitle, Wide } from '#/parts/parts';
import { Grade, State } from './Chips';
import css from './nonconformity.module.css';
import { Recording } from './Recording';
import { Statistics } from './Statistics';
import { isNarrowed, type NonconformitiesSearch, nonconformitiesSearch, SOURCE_NAMES } from './search';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/improvement/nonconformities');
const PAGE = 20;

/** The register: what is open and due first, what to narrow it by, and where nonconformities come together. */
export function Nonconformities({ query }: { query: PreloadedQuery<NonconformitiesQuery> }) {
  const { tenant, standards } = usePreloadedQuery<NonconformitiesQuery>(
    graphql`
      query NonconformitiesQuery($id: ID!, $filter: NonconformityFilter, $orderBy: NonconformityOrder!) {
        tenant(id: $id) {
          id
          today
          permissions
          sites(first: 100) { edges { node { id name } } }
          managementSystems(first: 20) {
            edges {
              node {
                id
                name
                currentScope { id standards { id designation } }
                draft { id standards { id designation } }
              }
            }
          }
          nonconformityStatistics { ...Statistics_statistics }
          ...Nonconformities_tenant @arguments(filter: $filter, orderBy: $orderBy)
        }
        standards(first: 100) { edges { node { id designation } } }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.all);
  const environment = useRelayEnvironment();
  const [recording, setRecording] = useState(false);
  if (!tenant) return null;
  const may = tenant.permissions.includes('ANSWER');
  const sites = tenant.sites.edges.map((e) => e.node);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.all}</h1>
        <div className={css['buttons']}>
          <Download
            label={t.register}
            link={() =>
              fetchQuery<NonconformitiesRegisterQuery>(
                environment,
                graphql`
                  query NonconformitiesRegisterQuery($id: ID!) {
                    tenant(id: $id) { nonconformityRegisterLink { url } }
                  }
                `,
                { id: tenant.id },
                { fetchPolicy: 'network-only' },
              )
                .toPromise()
                .then((answer) => answer?.tenant?.nonconformityRegisterLink.url)
            }
          />
          {may ? (
            <Button className="button primary no-print" onPress={() => setRecording(true)}>
              {t.record}
            </Button>
          ) : null}
        </div>
      </header>
      <Filters sites={sites} />
      <List tenant={tenant} tenantId={tenant.id} today={tenant.today} mayRecord={may} sites={sites} />
      <Statistics statistics={tenant.nonconformityStatistics} />
      <Form title={t.record} isOpen={recording} onClose={() => setRecording(false)}>
        <Recording
          tenantId={tenant.id}
          today={tenant.today}
          sites={sites}
          systems={tenant.managementSystems.edges.map((e) => e.node)}
          standards={standards.edges.map((e) => e.node)}
          onClose={() => setRecording(false)}
        />
      </Form>
    </div>
  );
}

type Sites = readonly { readonly id: string; readonly name: string }[];

const TYPING = 400;

function Filters({ sites }: { sites: Sites }) {
  const t = useTexts(texts);
  const id = useId();
  const search = nonconformitiesSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const set = (next: Partial<NonconformitiesSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const [text, setText] = useState(search.text ?? '');
  useEffect(() => {
    const wanted = text.trim() || undefined;
    if (wanted === search.text) return;
    const timer = setTimeout(
      () => void navigate({ search: (old) => ({ ...old, text: wanted }), replace: true }),
      TYPING,
    );
    return () => clearTimeout(timer);
  }, [text, search.text, navigate]);
  return (
    <div className={`${css['filters']} no-print`} role="search">
      <ToggleButtonGroup
        aria-label={t.show}
        className={`segments ${css['wraps']}`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[search.show ?? 'open']}
        onSelectionChange={(keys) => {
          const show = [...keys][0];
          set({ show: show === 'open' ? undefined : (show as NonconformitiesSearch['show']) });
        }}
      >
        {Object.entries(t.shows).map(([key, name]) => (
          <ToggleButton key={key} id={key}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className={css['fields']}>
        <div className="field">
          <label htmlFor={id}>{t.find}</label>
          <input id={id} type="search" value={text} maxLength={200} onChange={(e) => setText(e.target.value)} />
        </div>
        <Choice
          label={t.grade}
          value={search.grade ?? ''}
          options={[
            ['', t.any],
            ['MAJOR', t.gradeName.MAJOR],
            ['MINOR', t.gradeName.MINOR],
          ]}
          onChange={(grade) => set({ grade: grade || undefined })}
        />
        <Choice
          label={t.source}
          value={search.source ?? ''}
          options={[['', t.any], ...SOURCE_NAMES.map((source) => [source, t.sourceName[source]] as const)]}
          onChange={(source) => set({ source: source || undefined })}
        />
        {sites.length > 1 ? (
          <Choice
            label={t.site}
            value={search.site ?? ''}
            options={[['', t.any], ...sites.map((site) => [site.id, site.name] as const)]}
            onChange={(site) => set({ site: site || undefined })}
          />
        ) : null}
        <Choice
          label={t.order}
          value={search.order ?? 'DUE_ON'}
          options={Object.entries(t.orders) as [keyof typeof t.orders, string][]}
          onChange={(order) => set({ order: order === 'DUE_ON' ? undefined : order })}
        />
      </div>
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  mayRecord,
  sites,
}: {
  tenant: Nonconformities_tenant$key;
  tenantId: string;
  today: string;
  mayRecord: boolean;
  sites: Sites;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    NonconformitiesPageQuery,
    Nonconformities_tenant$key
  >(
    graphql`
      fragment Nonconformities_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "NonconformityFilter" }
        orderBy: { type: "NonconformityOrder!" }
      )
      @refetchable(queryName: "NonconformitiesPageQuery") {
        nonconformities(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
          @connection(key: "Nonconformities_nonconformities") {
          totalCount { number isMore }
          edges {
            node {
              id
              reference
              grade
              state
              source
              statement
              processName
              site { id name }
              clauses { id number }
              owner { id givenName familyName }
              dueDays { step dueOn }
              isOverdue
              isContested
              shouldBeMajor
              earlier { id }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  const search = nonconformitiesSearch({ ...route.useSearch() });
  const rows = data.nonconformities.edges.map((e) => e.node);
  const { number } = data.nonconformities.totalCount;
  return (
    <section className="card" aria-label={t.all}>
      <div className={css['listHead']}>
        <p className="muted" role="status">
          {t.rows(number)}
        </p>
        <Narrowed sites={sites} clauses={rows.flatMap((row) => row.clauses)} />
      </div>
      {rows.length === 0 ? (
        <Nothing isNarrow={isNarrowed(search)} mayRecord={mayRecord} />
      ) : (
        <Wide label={t.all}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.due}</th>
                <th scope="col">{t.state}</th>
                <th scope="col">{t.owner}</th>
                <th scope="col">{t.source}</th>
                <th scope="col">{t.clauses}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} tenantId={tenantId} today={today} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

type RowData = Nonconformities_tenant$data['nonconformities']['edges'][number]['node'];

function Row({ row, tenantId, today }: { row: RowData; tenantId: string; today: string }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const due = row.dueDays[0];
  return (
    <tr>
      <th scope="row" className={css['what']}>
        <Link to="/clients/$tenantId/improvement/nonconformities/$id" params={{ tenantId, id: row.id }}>
          {row.reference}
        </Link>{' '}
        <Grade grade={row.grade} />
        <span className={css['statement']}>{row.statement}</span>
        <span className={css['chips']}>
          {row.shouldBeMajor ? <span className="chip minor">{t.shouldBeMajor}</span> : null}
          {row.earlier ? <span className="chip minor">{t.cameBack}</span> : null}
          {row.isContested ? <span className="chip">{t.contested}</span> : null}
        </span>
      </th>
      <td data-label={t.due}>
        {due ? (
          <>
            <span className={css['date']}>
              {day(due.dueOn)} <Days left={daysBetween(today, due.dueOn)} />
            </span>
            <span className={css['second']}>{t.dueStep[due.step]}</span>
          </>
        ) : (
          <span className="muted">{t.nothingDue}</span>
        )}
      </td>
      <td data-label={t.state}>
        <State state={row.state} />
      </td>
      <td data-label={t.owner}>
        {row.owner ? `${row.owner.givenName} ${row.owner.familyName}` : <span className="muted">{t.nobody}</span>}
      </td>
      <td data-label={t.source}>
        {t.sourceName[row.source]}
        <span className={css['second']}>{[row.processName, row.site?.name].filter(Boolean).join(', ')}</span>
      </td>
      <td data-label={t.clauses}>{row.clauses.map((clause) => clause.number).join(', ')}</td>
    </tr>
  );
}

/** What a click among the figures has narrowed the list to, and the way back. */
function Narrowed({ sites, clauses }: { sites: Sites; clauses: readonly { id: string; number: string }[] }) {
  const t = useTexts(texts);
  const search = nonconformitiesSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const parts: [keyof NonconformitiesSearch, string][] = [];
  if (search.clause)
    parts.push(['clause', clauses.find((clause) => clause.id === search.clause)?.number ?? t.by.clause]);
  if (search.site && sites.length <= 1) parts.push(['site', t.by.site]);
  if (search.owner) parts.push(['owner', t.owner]);
  if (parts.length === 0) return null;
  return (
    <ul className={css['chips']}>
      {parts.map(([key, name]) => (
        <li key={key}>
          <Button
            className={css['narrow']!}
            aria-label={t.clearOne(name)}
            onPress={() => void navigate({ search: (old) => ({ ...old, [key]: undefined }), replace: true })}
          >
            {t.narrowedTo} {name} <span aria-hidden="true">×</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ isNarrow, mayRecord }: { isNarrow: boolean; mayRecord: boolean }): ReactNode {
  const t = useTexts(texts);
  if (isNarrow) {
    return (
      <Empty text={t.noMatch}>
        <Link
          className="button"
          from="/clients/$tenantId/improvement/nonconformities"
          to="/clients/$tenantId/improvement/nonconformities"
        >
          {t.clear}
        </Link>
      </Empty>
    );
  }
  return (
    <Empty text={t.empty}>
      <p>{mayRecord ? t.emptyNext : t.emptyReader}</p>
    </Empty>
  );
}
