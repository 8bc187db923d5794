import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { graphql, type PreloadedQuery, usePreloadedQuery } from 'react-relay';
import type { ClientQuery } from '#/__generated__/ClientQuery.graphql';
import { useFormats, useM } from '#/i18n/language';
import { Skeleton } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import css from './client.module.css';

/** What all screens of a client have above them: whose they are, and the way to the others. */
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
            <li>
              <Link
                to="/clients/$tenantId"
                params={params}
                activeOptions={{ exact: true }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {m.nav.overview}
              </Link>
            </li>
            <li>
              <Link to="/clients/$tenantId/assessments" params={params} activeProps={{ 'aria-current': 'page' }}>
                {m.nav.assessments}
              </Link>
            </li>
            <li>
              <Link to="/clients/$tenantId/statements" params={params} activeProps={{ 'aria-current': 'page' }}>
                {m.nav.statements}
              </Link>
            </li>
            <li>
              <Link to="/clients/$tenantId/plans" params={params} activeProps={{ 'aria-current': 'page' }}>
                {m.nav.plans}
              </Link>
            </li>
            <li>
              <Link to="/clients/$tenantId/documents" params={params} activeProps={{ 'aria-current': 'page' }}>
                {m.nav.documents}
              </Link>
            </li>
            <li>
              <Link to="/clients/$tenantId/bodies" params={params} activeProps={{ 'aria-current': 'page' }}>
                {m.nav.bodies}
              </Link>
            </li>
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
