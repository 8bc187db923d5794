import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { ClientQuery } from '#/__generated__/ClientQuery.graphql';
import { useFormats, useM } from '#/i18n/language';
import { Skeleton } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import css from './client.module.css';

/** What all screens of a client have above them: whose they are, and the way to the others. */
// In the order of the process.
const TABS = [
  ['/clients/$tenantId', 'overview'],
  ['/clients/$tenantId/system', 'system'],
  ['/clients/$tenantId/assessments', 'assessments'],
  ['/clients/$tenantId/statements', 'statements'],
  ['/clients/$tenantId/plans', 'plans'],
  ['/clients/$tenantId/documents', 'documents'],
  ['/clients/$tenantId/records', 'records'],
  ['/clients/$tenantId/improvement', 'improvement'],
  ['/clients/$tenantId/bodies', 'bodies'],
  ['/clients/$tenantId/certifications', 'certifications'],
  ['/clients/$tenantId/people', 'people'],
] as const;

export function Client({ query }: { query: PreloadedQuery<ClientQuery> }) {
  const { tenant } = usePreloadedQuery<ClientQuery>(
    graphql`
      query ClientQuery($id: ID!) {
        tenant(id: $id) { id name archivedAt }
      }
    `,
    query,
  );
  const m = useM();
  const { moment } = useFormats();
  if (!tenant) return <NotFound />;
  const params = { tenantId: tenant.id };
  return (
    <div className={css['client']}>
      <div className={`${css['bar']} no-print`}>
        <p className={css['name']}>{tenant.name}</p>
        <nav aria-label={m.nav.tabs} className={css['tabs']}>
          <ul>
            {TABS.map(([to, name]) => (
              <li key={name}>
                <Link
                  to={to}
                  params={params}
                  activeOptions={{ exact: name === 'overview' }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {m.nav[name]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {tenant.archivedAt ? <p className={css['archived']}>{m.overview.archived(moment(tenant.archivedAt))}</p> : null}
      <Suspense fallback={<Skeleton />}>
        <Outlet />
      </Suspense>
    </div>
  );
}
