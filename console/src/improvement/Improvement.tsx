import { Link, Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTexts } from '#/i18n/language';
import { Skeleton } from '#/parts/parts';
import css from './improvement.module.css';
import { texts } from './texts';

/** What a client finds out about its system and does about it: one tab, so that a phone has room for the others. */
export function Improvement() {
  const t = useTexts(texts);
  const params = useParams({ from: '/clients/$tenantId' });
  // A programme belongs to the audits, and has an address of its own.
  const isProgramme = useRouterState({ select: (state) => state.location.pathname.includes('/programmes/') });
  return (
    <div className={css['page']}>
      <nav aria-label={t.parts} className={`${css['parts']} no-print`}>
        <ul>
          <li>
            <Link
              to="/clients/$tenantId/improvement/audits"
              params={params}
              activeProps={{ 'aria-current': 'page' }}
              {...(isProgramme ? { 'aria-current': 'page' } : {})}
            >
              {t.audits}
            </Link>
          </li>
          <li>
            <Link
              to="/clients/$tenantId/improvement/nonconformities"
              params={params}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t.nonconformities}
            </Link>
          </li>
          <li>
            <Link to="/clients/$tenantId/improvement/reviews" params={params} activeProps={{ 'aria-current': 'page' }}>
              {t.reviews}
            </Link>
          </li>
        </ul>
      </nav>
      <Suspense fallback={<Skeleton />}>
        <Outlet />
      </Suspense>
    </div>
  );
}
