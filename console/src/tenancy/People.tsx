import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchQuery, graphql, type PreloadedQuery, usePreloadedQuery, useRelayEnvironment } from 'react-relay';
import type { PeopleQuery } from '#/__generated__/PeopleQuery.graphql';
import { useTexts } from '#/i18n/language';
import { useTitle } from '#/parts/parts';
import { Engagements } from './Engagements';
import { Invitations } from './Invitations';
import css from './people.module.css';
import { Roles } from './Roles';
import { Staff } from './Staff';
import { type PeopleView, peopleSearch } from './search';
import { texts } from './texts';

export const peopleQuery = graphql`
  query PeopleQuery($id: ID!) {
    tenant(id: $id) {
      id
      timeZone
      locale
      permissions
      actingFor { id }
      ...Roles_tenant
      ...Invitations_tenant
      ...Staff_tenant
      ...Engagements_tenant
    }
  }
`;

const route = getRouteApi('/clients/$tenantId/people');
const VIEWS: readonly PeopleView[] = ['roles', 'staff', 'firms'];

/** What the parts of the screen know of the organisation. */
export interface Place {
  tenantId: string;
  timeZone: string;
  locale: string;
  may: (permission: 'MANAGE_PEOPLE' | 'MANAGE_TENANT' | 'MANAGE_ENGAGEMENT') => boolean;
  /** Whether the caller is here for a firm, which may stand in for a representative. */
  isFirm: boolean;
  /** After something was saved. */
  saved: () => void;
}

/** Who works in an organisation, as what, by whose leave, and which firms see it. */
export function People({ query }: { query: PreloadedQuery<PeopleQuery> }) {
  const { tenant } = usePreloadedQuery<PeopleQuery>(peopleQuery, query);
  const t = useTexts(texts);
  useTitle(t.title);
  const { view = 'roles' } = peopleSearch({ ...route.useSearch() });
  const message = useRef<HTMLParagraphElement>(null);
  // How often something was saved; the button that opened the form may be gone by then.
  const [saves, setSaves] = useState(0);
  useEffect(() => {
    if (saves > 0) message.current?.focus();
  }, [saves]);
  const readAgain = useReadAgain(tenant?.id ?? '');
  if (!tenant) return null;
  const place: Place = {
    tenantId: tenant.id,
    timeZone: tenant.timeZone,
    locale: tenant.locale.startsWith('de') ? 'de' : 'en',
    may: (permission) => tenant.permissions.includes(permission),
    isFirm: tenant.actingFor != null,
    saved: () => {
      readAgain();
      setSaves((n) => n + 1);
    },
  };
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <h1>{t.title}</h1>
        <nav aria-label={t.viewsLabel} className="segments">
          {VIEWS.map((one) => (
            <Link
              key={one}
              to="/clients/$tenantId/people"
              params={{ tenantId: tenant.id }}
              search={one === 'roles' ? {} : { view: one }}
              className={css['view']!}
              {...(one === view ? { 'aria-current': 'page' as const, 'data-selected': true } : {})}
            >
              {t.views[one]}
            </Link>
          ))}
        </nav>
        <Link className="button" to="/clients/$tenantId/people/account" params={{ tenantId: tenant.id }}>
          {t.account}
        </Link>
        {tenant.permissions.includes('READ_AUDIT_TRAIL') ? (
          <Link className="button" to="/clients/$tenantId/people/trail" params={{ tenantId: tenant.id }}>
            {t.trail}
          </Link>
        ) : null}
      </header>
      <p ref={message} role="status" tabIndex={-1} className={css['news']}>
        {saves > 0 ? (
          <>
            <span aria-hidden="true">✓</span> {t.recorded}
          </>
        ) : null}
      </p>
      {view === 'roles' ? (
        <>
          <Roles tenant={tenant} place={place} />
          <Invitations tenant={tenant} place={place} />
        </>
      ) : view === 'staff' ? (
        <Staff tenant={tenant} place={place} />
      ) : (
        <Engagements tenant={tenant} place={place} />
      )}
    </div>
  );
}

/** Lists are sorted by the server, and one act may change two of them: they are read again. */
function useReadAgain(id: string): () => void {
  const environment = useRelayEnvironment();
  const reading = useRef<{ unsubscribe: () => void } | null>(null);
  useEffect(() => () => reading.current?.unsubscribe(), []);
  return useCallback(() => {
    reading.current?.unsubscribe();
    reading.current = fetchQuery<PeopleQuery>(
      environment,
      peopleQuery,
      { id },
      { fetchPolicy: 'network-only' },
    ).subscribe({ error: () => {} });
  }, [environment, id]);
}
