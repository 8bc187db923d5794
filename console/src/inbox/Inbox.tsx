import { getRouteApi, Link } from '@tanstack/react-router';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Inbox_deadlines$data, Inbox_deadlines$key } from '#/__generated__/Inbox_deadlines.graphql';
import type { InboxDeadlinesQuery } from '#/__generated__/InboxDeadlinesQuery.graphql';
import type { InboxQuery } from '#/__generated__/InboxQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { Days, Empty, More, useTitle } from '#/parts/parts';
import { placeOf } from '#/shell/place';
import { Unverified } from '#/shell/Unverified';
import css from './inbox.module.css';
import { Notifications } from './Notifications';
import { texts } from './texts';

const route = getRouteApi('/inbox');
const PAGE = 40;

/** What falls due over all organisations, and what the person was told. */
export function Inbox({ query }: { query: PreloadedQuery<InboxQuery> }) {
  const root = usePreloadedQuery<InboxQuery>(
    graphql`
      query InboxQuery($unreadOnly: Boolean!) {
        ...Inbox_deadlines
        ...Notifications_notifications @arguments(unreadOnly: $unreadOnly)
      }
    `,
    query,
  );
  const t = useTexts(texts);
  useTitle(t.title);
  const { unread = false } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={css['page']}>
      <h1>{t.title}</h1>
      <div className={css['pair']}>
        <Deadlines root={root} />
        <section className="card" aria-labelledby="told">
          <div className={css['head']}>
            <h2 id="told">{t.notifications}</h2>
            <ToggleButtonGroup
              aria-label={t.show}
              className="segments"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[unread ? 'unread' : 'all']}
              onSelectionChange={(keys) =>
                void navigate({ search: keys.has('unread') ? { unread: true } : {}, replace: true })
              }
            >
              <ToggleButton id="all">{t.allOfThem}</ToggleButton>
              <ToggleButton id="unread">{t.unreadOnly}</ToggleButton>
            </ToggleButtonGroup>
          </div>
          <Notifications root={root} unreadOnly={unread} />
        </section>
      </div>
    </div>
  );
}

type Deadline = Inbox_deadlines$data['deadlines']['edges'][number]['node'];
const WEEK = 7;
const MONTH = 31;

function Deadlines({ root }: { root: Inbox_deadlines$key }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<InboxDeadlinesQuery, Inbox_deadlines$key>(
    graphql`
      fragment Inbox_deadlines on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 40 }, cursor: { type: "String" })
      @refetchable(queryName: "InboxDeadlinesQuery") {
        deadlines(first: $count, after: $cursor) @connection(key: "Inbox_deadlines") {
          edges {
            node {
              id
              tenant { id name }
              name
              title
              dueOn
              daysLeft
              rule { id source }
              owner { id givenName familyName }
              subject { ...place_node }
              ...Unverified_deadline
            }
          }
        }
      }
    `,
    root,
  );
  const t = useTexts(texts);
  const rows = data.deadlines.edges.map((e) => e.node);
  const groups: [string, Deadline[]][] = [
    [t.late, rows.filter((d) => d.daysLeft < 0)],
    [t.week, rows.filter((d) => d.daysLeft >= 0 && d.daysLeft <= WEEK)],
    [t.month, rows.filter((d) => d.daysLeft > WEEK && d.daysLeft <= MONTH)],
    [t.later, rows.filter((d) => d.daysLeft > MONTH)],
  ];
  return (
    <section className="card" aria-labelledby="due">
      <h2 id="due">{t.deadlines}</h2>
      {rows.length === 0 ? <Empty text={t.none} /> : null}
      {groups
        .filter(([, some]) => some.length > 0)
        .map(([title, some]) => (
          <section key={title} className={css['group']}>
            <h3>
              {title} <span className="muted">{some.length}</span>
            </h3>
            <ul>
              {some.map((d) => (
                <Row key={d.id} deadline={d} />
              ))}
            </ul>
          </section>
        ))}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

function Row({ deadline: d }: { deadline: Deadline }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  return (
    <li className={css['row']}>
      <span className={css['due']}>
        <span>{day(d.dueOn)}</span>
        <Days left={d.daysLeft} />
        <Unverified deadline={d} />
      </span>
      <span>
        <Link {...placeOf(d.tenant.id, d.subject)}>{d.name}</Link>
        <span className={css['about']}>
          <strong>{d.tenant.name}</strong> · {d.title}
          {d.owner ? ` · ${t.owner(`${d.owner.givenName} ${d.owner.familyName}`)}` : ''}
          {' · '}
          <span title={d.rule.source}>{d.rule.id}</span>
        </span>
      </span>
    </li>
  );
}
