import { Link, Outlet, useRouteContext, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchQuery, graphql, useFragment, useRelayEnvironment, useSubscription } from 'react-relay';
import type { Shell_viewer$key } from '#/__generated__/Shell_viewer.graphql';
import type { ShellSubscription } from '#/__generated__/ShellSubscription.graphql';
import type { ShellUnreadQuery } from '#/__generated__/ShellUnreadQuery.graphql';
import { useReconnected } from '#/graphql/reconnected';
import { useM } from '#/i18n/language';
import { Skeleton } from '#/parts/parts';
import { settings, signOut } from '#/session/session';
import css from './shell.module.css';

// Only the local stack shows it.
const Clock = lazy(() => import('#/clock/Clock').then((m) => ({ default: m.Clock })));

export function Shell() {
  const m = useM();
  const { viewer, onlyTenant, unread: atStart } = useRouteContext({ from: '__root__' });
  const { person, employments } = useFragment<Shell_viewer$key>(
    graphql`
      fragment Shell_viewer on Viewer {
        person { id givenName familyName }
        employments { id firm { id name } }
      }
    `,
    viewer,
  );
  const unread = useUnread(atStart);
  const content = useRef<HTMLElement>(null);
  // Whoever goes to another screen begins at its top; a change of what the same screen shows keeps the place.
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    content.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className={css['shell']} data-clock={settings().mails ? true : undefined}>
      <a className={css['skip']} href="#content">
        {m.nav.skip}
      </a>
      <header className={`${css['side']} no-print`}>
        <div className={css['brand']}>
          <img src="/mark.svg" alt="" width="24" height="24" />
          <span>Triennium</span>
        </div>
        <p className={css['firm']}>
          {employments.map(({ id, firm }) => (
            <Link key={id} to="/firms/$id" params={{ id: firm.id }}>
              {firm.name}
            </Link>
          ))}
        </p>
        <nav aria-label={m.nav.main}>
          <ul>
            <li>
              {employments.length === 0 && onlyTenant ? (
                <Link
                  to="/clients/$tenantId"
                  params={{ tenantId: onlyTenant }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {m.nav.organisation}
                </Link>
              ) : (
                <Link to="/clients" activeProps={{ 'aria-current': 'page' }}>
                  {m.nav.clients}
                </Link>
              )}
            </li>
            <li>
              <Link to="/inbox" activeProps={{ 'aria-current': 'page' }}>
                {m.nav.inbox}
                {unread > 0 ? (
                  <span className={css['unread']}>
                    <span aria-hidden="true">{unread}</span>
                    <span className="visually-hidden">{m.nav.unread(unread)}</span>
                  </span>
                ) : null}
              </Link>
            </li>
            <li>
              <Link to="/dates" activeProps={{ 'aria-current': 'page' }}>
                {m.nav.dates}
              </Link>
            </li>
            <li>
              <Link to="/audit-time" activeProps={{ 'aria-current': 'page' }}>
                {m.nav.auditTime}
              </Link>
            </li>
            <li>
              <Link to="/site-sample" activeProps={{ 'aria-current': 'page' }}>
                {m.nav.siteSample}
              </Link>
            </li>
            <li>
              <Link to="/editions" activeProps={{ 'aria-current': 'page' }}>
                {m.nav.editions}
              </Link>
            </li>
          </ul>
        </nav>
        <div className={css['account']}>
          <Link to="/settings" activeProps={{ 'aria-current': 'page' }}>
            <span className="visually-hidden">{m.nav.settings}: </span>
            {person.givenName} {person.familyName}
          </Link>
          <Button className="button plain" onPress={() => void signOut()}>
            {m.nav.signOut}
          </Button>
        </div>
      </header>
      <main id="content" ref={content} tabIndex={-1} className={css['main']}>
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      {settings().mails ? (
        <Suspense>
          <Clock mails={settings().mails as string} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** How many notifications are unread; whatever comes or is read changes it at once. */
function useUnread(atStart: number): number {
  const environment = useRelayEnvironment();
  const [unread, setUnread] = useState(atStart);
  const ask = useMemo(() => {
    return () =>
      fetchQuery<ShellUnreadQuery>(
        environment,
        graphql`
          query ShellUnreadQuery {
            notifications(first: 1, unreadOnly: true) { unreadCount }
          }
        `,
        {},
        { fetchPolicy: 'network-only' },
      ).subscribe({ next: (data) => setUnread(data.notifications.unreadCount), error: () => {} });
  }, [environment]);
  useEffect(() => {
    addEventListener('notifications-read', ask);
    return () => removeEventListener('notifications-read', ask);
  }, [ask]);
  const readAgain = useCallback(() => {
    ask();
    dispatchEvent(new Event('notifications-received'));
  }, [ask]);
  useReconnected('ShellSubscription', readAgain);
  useSubscription<ShellSubscription>(
    useMemo(
      () => ({
        subscription: graphql`
          subscription ShellSubscription {
            notificationsReceived { notificationCount }
          }
        `,
        variables: {},
        onNext: readAgain,
      }),
      [readAgain],
    ),
  );
  return unread;
}
