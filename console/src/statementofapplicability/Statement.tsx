import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Statement_controls$data, Statement_controls$key } from '#/__generated__/Statement_controls.graphql';
import type { StatementControlsQuery } from '#/__generated__/StatementControlsQuery.graphql';
import type { StatementQuery } from '#/__generated__/StatementQuery.graphql';
import { heldIn } from '#/graphql/lane';
import { useM, useTexts } from '#/i18n/language';
import { Cells, Panes } from '#/parts/Panes';
import { Refusals, useTitle } from '#/parts/parts';
import { rowOf, usePicked } from '#/parts/usePicked';
import { NotFound } from '#/shell/Failure';
import { applicability, Decision, mark, withHeld } from './Decision';
import { useDeciding } from './deciding';
import { Head } from './Head';
import { AddOwnControl } from './OwnControl';
import type { StatementSearch } from './search';
import css from './statement.module.css';
import { texts } from './texts';

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
  const t = useTexts(texts);
  useTitle(`${t.statement.title}, ${statement.standard.designation}`);
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    StatementControlsQuery,
    Statement_controls$key
  >(
    graphql`
      fragment Statement_controls on StatementOfApplicability
      @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" })
      @refetchable(queryName: "StatementControlsQuery") {
        controls(first: $count, after: $cursor) @connection(key: "Statement_controls") {
          __id
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
              ...deciding_control
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
  const { decide, contest, insist, settle, disputed, status } = useDeciding(statement.id, statement.version);
  const held = heldIn(status);
  const isDisputed = (id: string) => status?.kind === 'conflict' && disputed.includes(id);
  const may = statement.allowedActions.includes('CHANGE_CONTROLS');

  const search = route.useSearch();
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  const all = data.controls.edges.map((e) => withHeld(e.node, held?.[e.node.id]));
  const shown = search.show ? SHOWN[search.show] : () => true;
  const [theme, setTheme] = useState<string | null>(null);
  const themeOf = (c: Control) => c.control?.theme ?? t.statement.own;
  const { picked, list, choose, chooseField, chooseRow, backToList } = usePicked(
    search.control,
    (control) => void navigate({ search: (old) => ({ ...old, control }), replace: true }),
  );
  // What is decided stays in sight until another is chosen.
  const visible = all.filter((c) => (theme === null || themeOf(c) === theme) && (c.id === picked || shown(c)));
  const find = (id: string | undefined) => visible.find((c) => c.id === id);
  const chosen = find(picked) ?? visible[0];
  const showControl = (id: string | undefined) => {
    if (!id) return;
    setTheme(null);
    choose(id);
  };
  const themes = [...new Set(all.map(themeOf))].map((name) => {
    const inside = all.filter((c) => themeOf(c) === name);
    return { name, total: inside.length, decided: inside.filter((c) => c.applicable != null).length };
  });
  const why = useRef<HTMLTextAreaElement>(null);

  // After a choice between theirs and mine, all texts begin anew.
  const [choices, setChoices] = useState(0);
  const chose = (how: () => void) => {
    how();
    setChoices((n) => n + 1);
    backToList();
  };

  const rows = themes
    .map(({ name }): [string, Control[]] => [name, visible.filter((c) => themeOf(c) === name)])
    .filter(([, some]) => some.length > 0);
  const inList = rows.flatMap(([, some]) => some);
  // Letters work only while the list has the focus (WCAG 2.1.4), on the row that has it.
  function onKeyDown(e: React.KeyboardEvent) {
    const at = find(rowOf(e));
    if (!at) return;
    if (e.key === 'y' || e.key === 'n') {
      if (!may) return;
      choose(at.id);
      decide(at, applicability(e.key === 'y'));
    } else if (e.key === 'j' || e.key === 'k') {
      chooseRow(inList[inList.indexOf(at) + (e.key === 'j' ? 1 : -1)]?.id);
    } else if (e.key === 'w') {
      chooseField(at.id, why);
    } else {
      return;
    }
    e.preventDefault();
    e.stopPropagation();
  }
  return (
    <div className={css['page']}>
      <p className="small">
        <Link to="/clients/$tenantId/statements" params={{ tenantId }}>
          {t.statement.all}
        </Link>
      </p>
      <Head statement={statement} show={(number) => showControl(all.find((c) => c.number === number)?.id)} />
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
            {t.statement.open} {all.filter(SHOWN.open).length}
          </ToggleButton>
          <ToggleButton id="excluded">
            {t.statement.excluded} {all.filter(SHOWN.excluded).length}
          </ToggleButton>
          <ToggleButton id="unjustified">
            {t.statement.unjustified} {all.filter(SHOWN.unjustified).length}
          </ToggleButton>
        </ToggleButtonGroup>
        {may ? <AddOwnControl statement={statement} connection={data.controls.__id} onAdded={showControl} /> : null}
        <p className={css['keys']}>
          <span className="kbd">j</span> <span className="kbd">k</span> ↓↑ <span className="kbd">y</span>{' '}
          {t.statement.applies} <span className="kbd">n</span> {t.statement.excluded} <span className="kbd">w</span>{' '}
          {t.statement.why}
        </p>
        <span role="status" className="small muted">
          {status?.kind === 'saving' ? m.common.saving : status?.kind === 'saved' ? m.common.saved : ''}
        </span>
      </div>
      {status?.kind === 'conflict' ? (
        <div role="alert" className={css['refused']}>
          <p>
            <strong>{m.gap.refused}.</strong> {t.statement.conflict}{' '}
            {all
              .filter((c) => isDisputed(c.id))
              .map((c) => (
                <Button key={c.id} className={css['link']!} onPress={() => showControl(c.id)}>
                  {c.number}
                </Button>
              ))}
          </p>
          <p className={css['buttons']}>
            <Button className="button" onPress={() => chose(settle)}>
              {m.gap.takeTheirs}
            </Button>
            <Button className="button primary" onPress={() => chose(insist)}>
              {m.gap.keepMine}
            </Button>
          </p>
        </div>
      ) : null}
      {status?.kind === 'refused' ? (
        <div role="alert" className={css['refused']}>
          <strong>{m.gap.refused}.</strong> {status.errors.length === 0 ? m.failure.offline : null}
          <Refusals errors={status.errors} />
          <p className={css['buttons']}>
            <Button className="button" onPress={() => chose(settle)}>
              {t.statement.giveUp}
            </Button>
            <Button className="button primary" onPress={insist}>
              {m.failure.retry}
            </Button>
          </p>
        </div>
      ) : null}
      <Panes
        className={css['panes']}
        filterLabel={t.statement.themes}
        filters={[
          { id: null, label: m.gap.all, done: all.filter((c) => c.applicable != null).length, of: all.length },
          ...themes.map(({ name, decided, total }) => ({ id: name, label: name, done: decided, of: total })),
        ]}
        filter={theme}
        onFilter={setTheme}
        label={t.statement.title}
        sections={rows.map(([name, some]) => ({
          id: name,
          header: name,
          rows: some.map((c) => ({
            id: c.id,
            text: `${c.number} ${c.control?.title ?? c.own?.title}, ${mark(c.applicable, t)}`,
            cells: (
              <Cells className={css['cells']} number={c.number} title={c.control?.title ?? c.own?.title}>
                <span className={`chip ${c.applicable == null ? 'minor' : c.applicable ? 'good' : ''}`}>
                  <span aria-hidden="true">{c.applicable == null ? '?' : c.applicable ? '✓' : '–'}</span>
                  {mark(c.applicable, t)}
                </span>
              </Cells>
            ),
          })),
        }))}
        empty={t.statement.noMatch}
        chosen={chosen?.id}
        choose={choose}
        list={list}
        onKeyDown={onKeyDown}
      >
        {chosen ? (
          <Decision
            key={`${chosen.id} ${choices}`}
            control={chosen}
            held={held?.[chosen.id]}
            isDisputed={isDisputed(chosen.id)}
            may={may}
            decide={(change) => decide(chosen, change)}
            contest={(change) => contest(chosen, change)}
            statement={statement}
            connection={data.controls.__id}
            whyRef={why}
            backToList={backToList}
          />
        ) : null}
      </Panes>
    </div>
  );
}
