import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Statement_controls$data, Statement_controls$key } from '#/__generated__/Statement_controls.graphql';
import type { StatementControlsQuery } from '#/__generated__/StatementControlsQuery.graphql';
import type { StatementQuery } from '#/__generated__/StatementQuery.graphql';
import { useM } from '#/i18n/language';
import { Refusals, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { applicability, Decision } from './Decision';
import { useDeciding } from './deciding';
import { Head } from './Head';
import type { StatementSearch } from './search';
import css from './statement.module.css';

const route = getRouteApi('/clients/$tenantId/statements/$id');
const PAGE = 100;

export const statementQuery = graphql`
  query StatementQuery($id: ID!) {
    statementOfApplicability(id: $id) {
      id
      version
      number
      standard { id designation }
      allowedActions
      ...Head_statement
      ...Statement_controls
    }
  }
`;

/** Themes, controls and the decision on one of them; what is in the way of the signature above. */
export function Statement({ query }: { query: PreloadedQuery<StatementQuery> }) {
  const { statementOfApplicability } = usePreloadedQuery<StatementQuery>(statementQuery, query);
  return statementOfApplicability ? <Editor statement={statementOfApplicability} /> : <NotFound />;
}

type Loaded = NonNullable<StatementQuery['response']['statementOfApplicability']>;
type Control = Statement_controls$data['controls']['edges'][number]['node'];

const SHOWN: Record<NonNullable<StatementSearch['show']>, (control: Control) => boolean> = {
  open: (c) => c.applicable == null,
  excluded: (c) => c.applicable === false,
  unjustified: (c) => !c.justified,
};

function Editor({ statement }: { statement: Loaded }) {
  const m = useM();
  useTitle(`${m.statement.title}, ${statement.standard.designation}`);
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    StatementControlsQuery,
    Statement_controls$key
  >(
    graphql`
      fragment Statement_controls on StatementOfApplicability
      @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" })
      @refetchable(queryName: "StatementControlsQuery") {
        controls(first: $count, after: $cursor) @connection(key: "Statement_controls") {
          edges {
            node {
              id
              number
              applicable
              justified
              implementationState
              control { id title theme }
              own { title }
              ...Decision_control
            }
          }
        }
      }
    `,
    statement,
  );
  useEffect(() => {
    if (hasNext && !isLoadingNext) loadNext(PAGE);
  }, [hasNext, isLoadingNext, loadNext]);
  const { decide, status } = useDeciding(statement.id, statement.version);
  const may = statement.allowedActions.includes('CHANGE_CONTROLS');

  const search = route.useSearch();
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  const all = data.controls.edges.map((e) => e.node);
  const shown = search.show ? SHOWN[search.show] : () => true;
  // What is decided stays in sight until another is chosen.
  const visible = all.filter((c) => c.id === search.control || shown(c));
  const chosen = visible.find((c) => c.id === search.control) ?? visible[0];
  const choose = (id: string) => void navigate({ search: (old) => ({ ...old, control: id }), replace: true });
  const [theme, setTheme] = useState<string | null>(null);
  const themeOf = (c: Control) => c.control?.theme ?? m.statement.own;
  const themes = [...new Set(all.map(themeOf))].map((name) => {
    const inside = all.filter((c) => themeOf(c) === name);
    return { name, total: inside.length, decided: inside.filter((c) => c.applicable != null).length };
  });
  const list = useRef<HTMLDivElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const focusList = () => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();

  function onKeyDown(e: React.KeyboardEvent) {
    if (!chosen || e.ctrlKey || e.metaKey || e.altKey) return;
    const inList = rows.flatMap(([, some]) => some);
    if (e.key === 'y' || e.key === 'n') {
      if (may) decide(chosen.id, applicability(e.key === 'y'));
    } else if (e.key === 'j' || e.key === 'k') {
      const to = inList[inList.indexOf(chosen) + (e.key === 'j' ? 1 : -1)];
      if (to) {
        choose(to.id);
        list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(to.id)}"]`)?.focus();
      }
    } else if (e.key === 'w') {
      why.current?.focus();
    } else {
      return;
    }
    e.preventDefault();
    e.stopPropagation();
  }
  const rows = themes
    .filter((t) => theme === null || t.name === theme)
    .map((t): [string, Control[]] => [t.name, visible.filter((c) => themeOf(c) === t.name)])
    .filter(([, some]) => some.length > 0);
  return (
    <div className={css['page']}>
      <p className="small">
        <Link to="/clients/$tenantId/statements" params={{ tenantId }}>
          {m.statement.all}
        </Link>
      </p>
      <Head statement={statement} show={(number) => choose(all.find((c) => c.number === number)?.id ?? '')} />
      <div className={css['tools']}>
        <ToggleButtonGroup
          aria-label={m.gap.show}
          className="segments"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[search.show ?? 'all']}
          onSelectionChange={(keys) => {
            const [show] = [...keys];
            void navigate({
              search: ({ show: _, ...rest }) =>
                show === 'all' ? rest : { ...rest, show: show as NonNullable<StatementSearch['show']> },
              replace: true,
            });
          }}
        >
          <ToggleButton id="all">{m.gap.all}</ToggleButton>
          <ToggleButton id="open">
            {m.statement.open} {all.filter(SHOWN.open).length}
          </ToggleButton>
          <ToggleButton id="excluded">
            {m.statement.excluded} {all.filter(SHOWN.excluded).length}
          </ToggleButton>
          <ToggleButton id="unjustified">
            {m.statement.unjustified} {all.filter(SHOWN.unjustified).length}
          </ToggleButton>
        </ToggleButtonGroup>
        <p className={css['keys']}>
          <span className="kbd">j</span> <span className="kbd">k</span> ↓↑ <span className="kbd">y</span>{' '}
          {m.statement.applies} <span className="kbd">n</span> {m.statement.excluded} <span className="kbd">w</span>{' '}
          {m.statement.why}
        </p>
        <span role="status" className="small muted">
          {status?.kind === 'saving' ? m.common.saving : status?.kind === 'saved' ? m.common.saved : ''}
        </span>
      </div>
      {status?.kind === 'conflict' || status?.kind === 'refused' ? (
        <div role="alert" className={css['refused']}>
          <strong>{m.gap.refused}.</strong> {status.errors.length === 0 ? m.failure.offline : null}
          <Refusals errors={status.errors} />
        </div>
      ) : null}
      <div className={css['panes']}>
        <nav aria-label={m.statement.themes} className={css['themes']}>
          <ul>
            {[null, ...themes].map((t) => (
              <li key={t?.name ?? ''}>
                <button
                  type="button"
                  aria-pressed={theme === (t?.name ?? null)}
                  onClick={() => setTheme(t?.name ?? null)}
                >
                  <span>{t?.name ?? m.gap.all}</span>
                  <span className="small">
                    {t ? `${t.decided}/${t.total}` : `${all.filter((c) => c.applicable != null).length}/${all.length}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css['list']} onKeyDownCapture={onKeyDown} ref={list}>
          <GridList
            aria-label={m.statement.title}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            disallowTypeAhead
            selectedKeys={chosen ? [chosen.id] : []}
            onSelectionChange={(keys) => {
              const [id] = [...(keys as Set<string>)];
              if (id) choose(id);
            }}
            renderEmptyState={() => <p className={css['empty']}>{m.statement.noMatch}</p>}
          >
            {rows.map(([name, some]) => (
              <GridListSection key={name} id={`theme ${name}`}>
                <GridListHeader className={css['group']!}>{name}</GridListHeader>
                {some.map((c) => (
                  <GridListItem
                    key={c.id}
                    id={c.id}
                    className={css['row']!}
                    textValue={`${c.number} ${c.control?.title ?? c.own?.title}, ${mark(c, m)}`}
                  >
                    <div className={css['cells']}>
                      <span className={css['number']}>{c.number}</span>
                      <span className={css['title']}>{c.control?.title ?? c.own?.title}</span>
                      <span className={`chip ${c.applicable == null ? 'minor' : c.applicable ? 'good' : ''}`}>
                        <span aria-hidden="true">{c.applicable == null ? '?' : c.applicable ? '✓' : '–'}</span>
                        {mark(c, m)}
                      </span>
                    </div>
                  </GridListItem>
                ))}
              </GridListSection>
            ))}
          </GridList>
        </div>
        <div className={css['detail']}>
          {chosen ? (
            <Decision
              key={chosen.id}
              control={chosen}
              may={may}
              decide={(change) => decide(chosen.id, change)}
              whyRef={why}
              backToList={() => focusList()}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}

const mark = (c: Control, m: ReturnType<typeof useM>) =>
  c.applicable == null ? m.statement.open : c.applicable ? m.statement.applies : m.statement.excluded;
