import { getRouteApi } from '@tanstack/react-router';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Editions_comparison$data, Editions_comparison$key } from '#/__generated__/Editions_comparison.graphql';
import type { EditionsPageQuery } from '#/__generated__/EditionsPageQuery.graphql';
import type { EditionsQuery } from '#/__generated__/EditionsQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { Choice, Empty, More, useTitle, Wide } from '#/parts/parts';
import { Facts, Part } from '#/records/Entry';
import { Cell } from '#/records/List';
import css from '#/records/records.module.css';
import { UnverifiedChip } from '#/shell/Unverified';
import { SHOW_OF } from './kinds';
import type { EditionsSearch, Show } from './search';
import { texts } from './texts';

const route = getRouteApi('/editions');
const PAGE = 100;
const ABOUT = ['publication', 'milestones', 'clauses', 'controls', 'changes'] as const;
const BETWEEN = ' | ';
const TONES: Readonly<Record<Show, string>> = {
  new: 'minor',
  changed: 'minor',
  moved: '',
  gone: 'major',
  same: 'good',
};

/** What became of each clause and control from one edition to the next. */
export function Editions({ query }: { query: PreloadedQuery<EditionsQuery> }) {
  const data = usePreloadedQuery<EditionsQuery>(
    graphql`
      query EditionsQuery($from: String!, $to: String!, $isAsked: Boolean!, $kinds: [EditionChangeKind!]) {
        standards(first: 100) {
          edges { node { id key designation supersedesDesignation supersedes { id key } } }
        }
        comparison: editionComparison(from: $from, to: $to) @include(if: $isAsked) {
          fromDesignation
          toDesignation
          publishedOn
          publishedOnPrecision
          headline
          effortHint
          notes
          confidence { publication milestones clauses controls changes }
          milestones { reachedOn event isUnverified }
          changeCounts { kind count }
        }
        ...Editions_comparison @arguments(from: $from, to: $to, kinds: $kinds) @include(if: $isAsked) @alias(as: "changes")
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const search: EditionsSearch = route.useSearch();
  const navigate = route.useNavigate();
  useTitle(t.title);
  const pairs = data.standards.edges.flatMap(({ node }) =>
    node.supersedesDesignation
      ? [
          {
            from: node.supersedes?.key ?? node.supersedesDesignation,
            to: node.key,
            name: t.pair(node.supersedesDesignation, node.designation),
          },
        ]
      : [],
  );
  const { comparison: c } = data;
  const { from, to } = search;
  // An address may name them otherwise.
  if (c && from && to && !pairs.some((pair) => pair.from === from && pair.to === to)) {
    const name = t.pair(c.fromDesignation, c.toDesignation);
    const same = pairs.findIndex((pair) => pair.name === name);
    pairs.splice(same < 0 ? pairs.length : same, same < 0 ? 0 : 1, { from, to, name });
  }
  const counts = { new: 0, changed: 0, moved: 0, gone: 0, same: 0 };
  for (const { kind, count } of c?.changeCounts ?? []) counts[SHOW_OF[kind]] += count;
  return (
    <div className={css['page']}>
      <header>
        <h1>{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </header>
      <div className={`${css['fields']} no-print`}>
        <Choice
          label={t.which}
          value={search.from && search.to ? search.from + BETWEEN + search.to : ''}
          options={[['', t.choose], ...pairs.map((pair) => [pair.from + BETWEEN + pair.to, pair.name] as const)]}
          onChange={(value) => {
            const [from, to] = value.split(BETWEEN);
            void navigate({ search: from && to ? { from, to } : {} });
          }}
        />
      </div>
      {c ? (
        <>
          <div className={css['columns']}>
            <Part title={t.pair(c.fromDesignation, c.toDesignation)}>
              <p>
                {c.publishedOn ? t.published(day(c.publishedOn)) : t.notPublished}
                {c.publishedOn && c.publishedOnPrecision === 'MONTH' ? ` (${t.month})` : ''}
              </p>
              <h3>{t.sure}</h3>
              <Facts
                facts={ABOUT.map((one) => [t.about[one], <Sure key={one} level={c.confidence[one]} />] as const)}
              />
              {c.effortHint ? <p>{c.effortHint}</p> : null}
              {c.notes.length > 0 ? (
                <>
                  <h3>{t.notes}</h3>
                  <ul className={css['linked']}>
                    {c.notes.map((note) => (
                      <li key={note}>{note}</li>
                    ))}
                  </ul>
                </>
              ) : null}
            </Part>
            {c.milestones.length > 0 ? (
              <Part title={t.days}>
                <ul className={css['linked']}>
                  {c.milestones.map((one) => (
                    <li key={`${one.reachedOn} ${one.event}`}>
                      <b>{day(one.reachedOn)}</b> {one.event} {one.isUnverified ? <UnverifiedChip /> : null}
                    </li>
                  ))}
                </ul>
              </Part>
            ) : null}
            {c.headline.length > 0 ? (
              <Part title={t.headline}>
                <ul className={css['linked']}>
                  {c.headline.map((one) => (
                    <li key={one}>{one}</li>
                  ))}
                </ul>
              </Part>
            ) : null}
          </div>
          <ToggleButtonGroup
            aria-label={t.show}
            className={`segments ${css['wraps']} no-print`}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[search.show ?? 'all']}
            onSelectionChange={(keys) => {
              const show = [...keys][0];
              const { show: _, ...rest } = search;
              void navigate({ search: show === 'all' ? rest : { ...rest, show: show as Show }, replace: true });
            }}
          >
            <ToggleButton id="all">{t.shows.all}</ToggleButton>
            {(Object.keys(counts) as Show[]).map((show) => (
              <ToggleButton key={show} id={show}>
                {t.shows[show]} {counts[show]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {data.changes ? <Changes query={data.changes} /> : null}
        </>
      ) : (
        <div className="card">
          <Empty text={search.from && search.to ? t.unknown : t.nothing}>
            <p>{t.nothingNext}</p>
          </Empty>
        </div>
      )}
    </div>
  );
}

/** How sure the catalogue is; what it is not sure of bears the mark of what is to be confirmed. */
function Sure({ level }: { level: string | null | undefined }) {
  const t = useTexts(texts);
  if (!level) return <span className="muted">–</span>;
  const known = t.levels[level];
  return (
    <span className={css['chips']}>
      {known ?? level}
      {level === 'high' || level === 'confirmed' ? null : <UnverifiedChip />}
    </span>
  );
}

function Changes({ query }: { query: Editions_comparison$key }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<EditionsPageQuery, Editions_comparison$key>(
    graphql`
      fragment Editions_comparison on Query
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 100 }
        cursor: { type: "String" }
        from: { type: "String!" }
        to: { type: "String!" }
        kinds: { type: "[EditionChangeKind!]" }
      )
      @refetchable(queryName: "EditionsPageQuery") {
        editionComparison(from: $from, to: $to) {
          changes(first: $count, after: $cursor, filter: { kinds: $kinds }) @connection(key: "Editions_changes") {
            totalCount { number }
            edges {
              node {
                id
                subject
                kind
                impact
                title
                summary
                action
                typicalEvidence
                from { number clause { id title } control { id title } }
                to { number clause { id title } control { id title } }
              }
            }
          }
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const changes = data.editionComparison?.changes;
  if (!changes) return null;
  const rows = changes.edges.map((e) => e.node);
  return (
    <section className="card" aria-label={t.what}>
      <p className={`muted ${css['count']}`} role="status">
        {t.count(changes.totalCount.number)}
      </p>
      {rows.length === 0 ? (
        <Empty text={t.none} />
      ) : (
        <Wide label={t.what}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.from}</th>
                <th scope="col">{t.to}</th>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.different}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

type Change = NonNullable<Editions_comparison$data['editionComparison']>['changes']['edges'][number]['node'];

function Row({ row }: { row: Change }) {
  const t = useTexts(texts);
  const part = (one: Change['from'][number]) => (
    <span key={one.number} className={css['block']}>
      <b>{one.number}</b> <span className="muted">{one.clause?.title ?? one.control?.title}</span>
    </span>
  );
  return (
    <tr>
      <Cell label={t.from}>{row.from.length > 0 ? row.from.map(part) : '–'}</Cell>
      <Cell label={t.to}>
        {row.to.length > 0 ? row.to.map(part) : '–'}
        {row.title && !row.to.some((one) => one.control) ? <span className={css['second']}>{row.title}</span> : null}
      </Cell>
      <Cell label={t.what}>
        <span className={`chip ${TONES[SHOW_OF[row.kind]]}`}>{t.kinds[row.kind]}</span>
        {row.impact ? <span className={css['second']}>{t.impacts[row.impact]}</span> : null}
      </Cell>
      <Cell label={t.different}>
        {row.summary}
        {row.action ? (
          <span className={css['second']}>
            {t.action}: {row.action}
          </span>
        ) : null}
        {row.typicalEvidence ? (
          <span className={css['second']}>
            {t.evidence}: {row.typicalEvidence}
          </span>
        ) : null}
      </Cell>
    </tr>
  );
}
