import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { OverviewQuery, OverviewQuery$data } from '#/__generated__/OverviewQuery.graphql';
import { AssessmentRows } from '#/gapanalysis/AssessmentRows';
import { useFormats, useM } from '#/i18n/language';
import { Days, Empty, Skeleton, useTitle } from '#/parts/parts';
import { placeOf } from '#/shell/place';
import { Unverified } from '#/shell/Unverified';
import css from './overview.module.css';
import { Way } from './Way';

const route = getRouteApi('/clients/$tenantId/');

type Tenant = NonNullable<OverviewQuery$data['tenant']>;

export function Overview({ query }: { query: PreloadedQuery<OverviewQuery> }) {
  const { tenant } = usePreloadedQuery<OverviewQuery>(
    graphql`
      query OverviewQuery($id: ID!) {
        tenant(id: $id) {
          id
          name
          timeZone
          headcount
          today
          permissions
          certifications(first: 10) {
            edges { node { id standard { id designation } ...Way_certification } }
          }
          managementSystems(first: 5) {
            edges { node { id currentScope { id standards { id designation } } draft { id standards { id designation } } } }
          }
          assessments(first: 5) {
            edges { node { id standards { id designation } } }
            ...AssessmentRows_assessments
          }
          deadlines(first: 8) {
            edges { node { id name title dueOn daysLeft rule { id source } subject { ...place_node } ...Unverified_deadline } }
          }
        }
      }
    `,
    query,
  );
  const m = useM();
  useTitle(tenant ? tenant.name : m.failure.notFound);
  if (!tenant) return null;
  const ways = waysOf(tenant);
  return (
    <div className={css['page']}>
      <header>
        <h1>{tenant.name}</h1>
        <p className="muted">
          {m.overview.people(tenant.headcount)} · {tenant.timeZone}
        </p>
      </header>
      {ways.map((way) => (
        <Suspense key={`${way.standard.id}${way.certification?.id ?? ''}`} fallback={<Skeleton rows={3} />}>
          <Way
            tenantId={tenant.id}
            today={tenant.today}
            standardId={way.standard.id}
            certification={way.certification ?? null}
          />
        </Suspense>
      ))}
      {ways.length === 0 ? <NoWay tenant={tenant} /> : null}
      <div className={css['pair']}>
        <Deadlines tenant={tenant} />
        <section className="card" aria-labelledby="assessments">
          <h2 id="assessments">{m.overview.assessments}</h2>
          {tenant.assessments.edges.length > 0 ? (
            <AssessmentRows assessments={tenant.assessments} tenantId={tenant.id} today={tenant.today} />
          ) : (
            <Empty text={m.assessments.empty}>
              {tenant.permissions.includes('ASSESS') ? (
                <Link className="button" to="/clients/$tenantId/assessments" params={{ tenantId: tenant.id }}>
                  {m.assessments.create}
                </Link>
              ) : (
                <p>{m.assessments.emptyReader}</p>
              )}
            </Empty>
          )}
        </section>
      </div>
    </div>
  );
}

/** Each certification, and each edition that the client is on its way to without one. */
function waysOf(tenant: Tenant) {
  const certifications = tenant.certifications.edges.map((e) => e.node);
  const ways: { standard: { id: string }; certification?: (typeof certifications)[number] }[] = certifications.map(
    (certification) => ({ standard: certification.standard, certification }),
  );
  const seen = new Set(certifications.map((c) => c.standard.id));
  const inView = [
    ...tenant.managementSystems.edges.flatMap((e) => (e.node.currentScope ?? e.node.draft)?.standards ?? []),
    ...tenant.assessments.edges.flatMap((e) => e.node.standards),
  ];
  for (const standard of inView) {
    if (seen.has(standard.id)) continue;
    seen.add(standard.id);
    ways.push({ standard });
  }
  return ways;
}

function NoWay({ tenant }: { tenant: Tenant }) {
  const m = useM();
  return (
    <section className="card">
      <Empty text={m.overview.noWay}>
        <p>{m.overview.noWayNext}</p>
        <p className={css['chips']}>
          {tenant.permissions.includes('ASSESS') ? (
            <Link className="button primary" to="/clients/$tenantId/assessments" params={{ tenantId: tenant.id }}>
              {m.assessments.create}
            </Link>
          ) : null}
          <Link className="button" to="/dates">
            {m.overview.tryDates}
          </Link>
        </p>
      </Empty>
    </section>
  );
}

function Deadlines({ tenant }: { tenant: Tenant }) {
  const m = useM();
  const { day } = useFormats();
  const { tenantId } = route.useParams();
  const rows = tenant.deadlines.edges.map((e) => e.node);
  return (
    <section className="card" aria-labelledby="deadlines">
      <h2 id="deadlines">{m.overview.deadlines}</h2>
      {rows.length === 0 ? (
        <Empty text={m.overview.noDeadlines} />
      ) : (
        <ol className={css['deadlines']}>
          {rows.map((d) => (
            <li key={d.id}>
              <span className={css['due']}>
                {day(d.dueOn)} <Days left={d.daysLeft} /> <Unverified deadline={d} />
              </span>
              <span>
                <Link {...placeOf(tenantId, d.subject)}>{d.name}</Link>
                <span className={css['about']}>
                  {d.title} · <span title={d.rule.source}>{d.rule.id}</span>
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
