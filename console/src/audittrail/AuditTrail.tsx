import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useLazyLoadQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { AuditTrail_entries$data, AuditTrail_entries$key } from '#/__generated__/AuditTrail_entries.graphql';
import type { AuditTrailEntriesQuery } from '#/__generated__/AuditTrailEntriesQuery.graphql';
import type { AuditTrailPageQuery } from '#/__generated__/AuditTrailPageQuery.graphql';
import type { AuditTrailQuery } from '#/__generated__/AuditTrailQuery.graphql';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Narrow } from '#/parts/inputs';
import { Choice, Empty, More, Skeleton, useTitle } from '#/parts/parts';
import { placeOf } from '#/shell/place';
import { beginningOf, endOf } from '#/tenancy/zone';
import css from './audittrail.module.css';
import { type TrailSearch, trailSearch } from './search';
import { texts } from './texts';

const PAGE = 30;
const route = getRouteApi('/clients/$tenantId/people/trail');

type Entry = NonNullable<AuditTrail_entries$data['auditTrail']>['edges'][number]['node'];

/** Who changed what in an organisation, the latest first. What it is narrowed to stands in the address. */
export function AuditTrail({ query }: { query: PreloadedQuery<AuditTrailQuery> }) {
  const { tenant } = usePreloadedQuery<AuditTrailQuery>(
    graphql`
      query AuditTrailQuery($id: ID!) {
        tenant(id: $id) { id timeZone permissions }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.title);
  // The router keeps what nobody knows beside what was read.
  const search = trailSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const narrow = (part: { [K in keyof TrailSearch]: TrailSearch[K] | undefined }) =>
    void navigate({
      search: (old) => Object.fromEntries(Object.entries({ ...old, ...part }).filter(([, value]) => value)),
      replace: true,
    });
  if (!tenant) return null;
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <div className={css['page']}>
      <header>
        <p className="small no-print">
          <Link to="/clients/$tenantId/people" params={{ tenantId: tenant.id }}>
            ← {t.back}
          </Link>
        </p>
        <h1>{t.title}</h1>
        <p className="muted">{t.intro}</p>
      </header>
      {tenant.permissions.includes('READ_AUDIT_TRAIL') ? (
        <>
          <search className={`${css['tools']} no-print`}>
            <Narrow label={t.from} type="date" value={search.from ?? ''} onChange={(from) => narrow({ from })} />
            <Narrow label={t.until} type="date" value={search.until ?? ''} onChange={(until) => narrow({ until })} />
            <Choice
              label={t.kind}
              value={search.kind ?? ''}
              onChange={(kind) => narrow({ kind })}
              options={[['', t.anything], ...Object.entries(t.kinds).toSorted((a, b) => a[1].localeCompare(b[1]))]}
            />
            {isNarrowed ? (
              <Button className="button" onPress={() => void navigate({ search: {}, replace: true })}>
                {t.clear}
              </Button>
            ) : null}
          </search>
          <Suspense fallback={<Skeleton />}>
            <Entries tenantId={tenant.id} timeZone={tenant.timeZone} search={search} isNarrowed={isNarrowed} />
          </Suspense>
        </>
      ) : (
        <section className="card">
          <Empty text={t.refused}>
            <p>{t.refusedNext}</p>
          </Empty>
        </section>
      )}
    </div>
  );
}

function Entries({
  tenantId,
  timeZone,
  search,
  isNarrowed,
}: {
  tenantId: string;
  timeZone: string;
  search: TrailSearch;
  isNarrowed: boolean;
}) {
  // Days of the filter begin and end in the organisation's time zone, which the first answer says.
  const key = useLazyLoadQuery<AuditTrailEntriesQuery>(
    graphql`
      query AuditTrailEntriesQuery($tenantId: ID!, $subjectId: ID, $filter: AuditTrailFilter) {
        ...AuditTrail_entries @arguments(tenantId: $tenantId, subjectId: $subjectId, filter: $filter)
      }
    `,
    {
      tenantId,
      subjectId: search.subject ?? null,
      filter: {
        ...(search.from ? { from: beginningOf(search.from, timeZone) } : {}),
        ...(search.until ? { until: endOf(search.until, timeZone) } : {}),
        ...(search.person ? { personId: search.person } : {}),
        ...(search.kind ? { subjectType: search.kind } : {}),
        ...(search.operation ? { operation: search.operation } : {}),
      },
    },
    { fetchPolicy: 'store-and-network' },
  );
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<AuditTrailPageQuery, AuditTrail_entries$key>(
    graphql`
      fragment AuditTrail_entries on Query
      @argumentDefinitions(
        tenantId: { type: "ID!" }
        subjectId: { type: "ID" }
        filter: { type: "AuditTrailFilter" }
        count: { type: "Int", defaultValue: 30 }
        cursor: { type: "String" }
      )
      @refetchable(queryName: "AuditTrailPageQuery") {
        auditTrail(tenantId: $tenantId, subjectId: $subjectId, filter: $filter, first: $count, after: $cursor)
          @connection(key: "AuditTrail_auditTrail") {
          edges {
            node {
              id
              sequence
              occurredAt
              operation
              person { id givenName familyName }
              personId
              onBehalfOf { id name }
              role
              subjectType
              subjectId
              subjectName
              subject { __typename id ...place_node }
              changes {
                field
                before { text person { id givenName familyName } }
                after { text person { id givenName familyName } }
              }
              changeCount
              hash
            }
          }
        }
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const rows = data.auditTrail?.edges.map((e) => e.node) ?? [];
  return (
    <section className="card" aria-label={t.title}>
      {rows.length === 0 ? (
        <Empty text={isNarrowed ? t.noMatch : t.empty} />
      ) : (
        <ol className={css['entries']}>
          {rows.map((entry) => (
            <Row key={entry.id} entry={entry} tenantId={tenantId} />
          ))}
        </ol>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

function Row({ entry: e, tenantId }: { entry: Entry; tenantId: string }) {
  const t = useTexts(texts);
  const m = useM();
  const { moment } = useFormats();
  const who = e.person ? `${e.person.givenName} ${e.person.familyName}` : e.personId ? t.left : t.job;
  const kind = t.kinds[e.subjectType] ?? e.subjectType;
  const place = placeOf(tenantId, e.subject);
  const leads = place.to !== '/clients/$tenantId';
  return (
    <li>
      <p className={css['when']}>{moment(e.occurredAt)}</p>
      <div className={css['what']}>
        <p>
          <strong>
            {kind}
            {e.subjectName ? `: ${e.subjectName}` : ''}
          </strong>{' '}
          <code>{e.operation}</code> {e.subject ? null : <span className="muted small">({t.gone})</span>}
        </p>
        <p className="small">
          {e.personId ? (
            <Link
              to="/clients/$tenantId/people/trail"
              params={{ tenantId }}
              search={(old: TrailSearch) => ({ ...old, person: e.personId ?? undefined })}
              title={t.onlyPerson}
            >
              {e.onBehalfOf ? t.onBehalf(who, e.onBehalfOf.name) : who}
            </Link>
          ) : (
            who
          )}
          {e.role ? ` · ${m.role[e.role]}` : ''}
          {' · '}
          <Link
            to="/clients/$tenantId/people/trail"
            params={{ tenantId }}
            search={(old: TrailSearch) => ({ ...old, subject: e.subjectId })}
          >
            {t.onlySubject}
          </Link>
          {leads ? (
            <>
              {' · '}
              <Link {...place}>{t.see}</Link>
            </>
          ) : null}
        </p>
        {e.changeCount > 0 ? (
          <details className="small">
            <summary>
              {t.fields(e.changeCount)}{' '}
              <span className="muted">
                {e.changes
                  .slice(0, 3)
                  .map((c) => c.field)
                  .join(', ')}
                {e.changeCount > 3 ? ' …' : ''}
              </span>
            </summary>
            <table className={`table ${css['changes']}`}>
              <thead>
                <tr>
                  <th scope="col">{t.field}</th>
                  <th scope="col">{t.before}</th>
                  <th scope="col">{t.after}</th>
                </tr>
              </thead>
              <tbody>
                {e.changes.map((c) => (
                  <tr key={c.field}>
                    <th scope="row">
                      <code>{c.field}</code>
                    </th>
                    <td>
                      <Values values={c.before} />
                    </td>
                    <td>
                      <Values values={c.after} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {e.changeCount > e.changes.length ? <p>{t.moreFields(e.changeCount - e.changes.length)}</p> : null}
            <p className="muted">
              {t.sequence(e.sequence)} · {t.hash} <code>{e.hash}</code>
            </p>
          </details>
        ) : null}
      </div>
    </li>
  );
}

function Values({ values }: { values: Entry['changes'][number]['before'] }) {
  const t = useTexts(texts);
  if (values.length === 0) return <span className="muted">{t.nothing}</span>;
  return values.map(({ text, person }) => (person ? `${person.givenName} ${person.familyName}` : text)).join(', ');
}
