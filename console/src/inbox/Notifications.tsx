import { Link } from '@tanstack/react-router';
import { startTransition, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { graphql, usePaginationFragment } from 'react-relay';
import type {
  Notifications_notifications$data,
  Notifications_notifications$key,
} from '#/__generated__/Notifications_notifications.graphql';
import type { NotificationsAllReadMutation } from '#/__generated__/NotificationsAllReadMutation.graphql';
import type { NotificationsQuery } from '#/__generated__/NotificationsQuery.graphql';
import type { NotificationsReadMutation } from '#/__generated__/NotificationsReadMutation.graphql';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Empty, More, Refusals } from '#/parts/parts';
import { placeOf } from '#/shell/place';
import css from './inbox.module.css';
import { texts } from './texts';

const PAGE = 20;
const wasRead = () => dispatchEvent(new Event('notifications-read'));

export function Notifications({ root, unreadOnly }: { root: Notifications_notifications$key; unreadOnly: boolean }) {
  const { data, hasNext, loadNext, isLoadingNext, refetch } = usePaginationFragment<
    NotificationsQuery,
    Notifications_notifications$key
  >(
    graphql`
      fragment Notifications_notifications on Query
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        unreadOnly: { type: "Boolean!" }
      )
      @refetchable(queryName: "NotificationsQuery") {
        notifications(first: $count, after: $cursor, unreadOnly: $unreadOnly)
          @connection(key: "Notifications_notifications") {
          unreadCount
          edges {
            node {
              id
              tenant { id name }
              text
              news
              dueOn
              toldAt
              readAt
              deadline { id subject { ...place_node } }
            }
          }
        }
      }
    `,
    root,
  );
  const t = useTexts(texts);
  const all = useAct<NotificationsAllReadMutation>(graphql`
    mutation NotificationsAllReadMutation($input: MarkAllNotificationsReadInput!) {
      markAllNotificationsRead(input: $input) {
        notifications { id readAt }
        unreadCount
        errors { ...userErrors_error }
      }
    }
  `);
  // What somebody is told while they look appears by itself.
  useEffect(() => {
    const again = () => startTransition(() => void refetch({ unreadOnly }, { fetchPolicy: 'store-and-network' }));
    addEventListener('notifications-received', again);
    return () => removeEventListener('notifications-received', again);
  }, [refetch, unreadOnly]);
  const rows = data.notifications.edges.map((e) => e.node);
  const latest = rows[0];
  if (rows.length === 0) return <Empty text={unreadOnly ? t.allRead : t.noNotifications} />;
  return (
    <>
      <Refusals errors={all.errors} failure={all.failure} />
      {data.notifications.unreadCount > 0 && latest ? (
        <p>
          <Button
            className="button"
            isDisabled={all.isBusy}
            onPress={() =>
              all.act({ input: { toldUntil: latest.toldAt } }, () => {
                wasRead();
                startTransition(() => void refetch({ unreadOnly }, { fetchPolicy: 'store-and-network' }));
              })
            }
          >
            {t.markAllRead}
          </Button>
        </p>
      ) : null}
      <ul className={css['told']}>
        {rows.map((n) => (
          <Row key={n.id} notification={n} />
        ))}
      </ul>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </>
  );
}

type Notification = Notifications_notifications$data['notifications']['edges'][number]['node'];

function Row({ notification: n }: { notification: Notification }) {
  const t = useTexts(texts);
  const { moment } = useFormats();
  const { act, isBusy, errors, failure } = useAct<NotificationsReadMutation>(graphql`
    mutation NotificationsReadMutation($input: MarkNotificationReadInput!) {
      markNotificationRead(input: $input) {
        notification { id readAt }
        errors { ...userErrors_error }
      }
    }
  `);
  const read = () => {
    if (!n.readAt) act({ input: { id: n.id } }, wasRead);
  };
  return (
    <li className={css['row']} data-unread={!n.readAt || undefined}>
      <span className={css['due']}>
        {n.readAt ? null : <span className="chip good">{t.unread}</span>}
        {n.news ? <span className="chip">{t.news[n.news]}</span> : null}
        <span className="small muted">{moment(n.toldAt)}</span>
      </span>
      <span>
        <Link {...placeOf(n.tenant.id, n.deadline.subject)} onClick={read}>
          {n.text}
        </Link>
        <span className={css['about']}>
          <strong>{n.tenant.name}</strong>
        </span>
        {n.readAt ? null : (
          <Button className="button plain" isDisabled={isBusy} onPress={read}>
            {t.markRead}
          </Button>
        )}
        <Refusals errors={errors} failure={failure} />
      </span>
    </li>
  );
}
