import { getRouteApi, Link, useRouteContext } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  Input,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery, useSubscription } from 'react-relay';
import type {
  GapAnalysis_assessment$data,
  GapAnalysis_assessment$key,
} from '#/__generated__/GapAnalysis_assessment.graphql';
import type { GapAnalysisItemsQuery } from '#/__generated__/GapAnalysisItemsQuery.graphql';
import type { GapAnalysisQuery } from '#/__generated__/GapAnalysisQuery.graphql';
import type { GapAnalysisSubscription } from '#/__generated__/GapAnalysisSubscription.graphql';
import { daysBetween, useFormats, useM } from '#/i18n/language';
import { Days, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { Answer } from './Answer';
import { type Result, useAnswering } from './answering';
import css from './gapanalysis.module.css';
import { ResultMark } from './ResultMark';
import type { GapSearch } from './search';

const query = graphql`
  query GapAnalysisQuery($id: ID!) {
    assessment(id: $id) {
      id
      name
      state
      dueOn
      tenant { id today }
      standards { id designation }
      chapters: scores(by: CHAPTER) { chapter chapterTitle standard { id designation } }
      ...GapAnalysis_assessment
    }
  }
`;

const route = getRouteApi('/clients/$tenantId/assessments/$id');
const PAGE = 100;
const RESULTS: Record<string, Result> = {
  '1': 'CONFORMING',
  '2': 'MINOR_GAP',
  '3': 'MAJOR_GAP',
  '4': 'NOT_APPLICABLE',
  '0': 'NOT_ASSESSED',
};

/** Chapters, questions and the answer to one of them; the list works by keys alone. */
export function GapAnalysis({ query: ref }: { query: PreloadedQuery<GapAnalysisQuery> }) {
  const { assessment } = usePreloadedQuery<GapAnalysisQuery>(query, ref);
  return assessment ? <Editor assessment={assessment} /> : <NotFound />;
}

type Loaded = NonNullable<GapAnalysisQuery['response']['assessment']>;
type Item = GapAnalysis_assessment$data['items']['edges'][number]['node'];

const isGap = (item: Item) => item.result === 'MINOR_GAP' || item.result === 'MAJOR_GAP';
const question = (item: Item) => item.parts[0]?.control ?? item.parts[0]?.clause;

/** Editions share numbers of chapters, so that a number means something only together with its edition. */
const chapterOf = (item: Item) => `${item.parts[0]?.standard.id} ${item.parts[0]?.chapter}`;

function Editor({ assessment }: { assessment: Loaded }) {
  const m = useM();
  const { day } = useFormats();
  useTitle(assessment.name);
  const { me } = useRouteContext({ from: '__root__' });
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    GapAnalysisItemsQuery,
    GapAnalysis_assessment$key
  >(
    graphql`
      fragment GapAnalysis_assessment on Assessment
      @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" })
      @refetchable(queryName: "GapAnalysisItemsQuery") {
        items(first: $count, after: $cursor) @connection(key: "GapAnalysis_items") {
          edges {
            node {
              id
              state
              result
              maturity
              allowedActions
              assignee { id person { id } }
              site { id name }
              parts {
                chapter
                standard { id }
                clause { id number title question }
                control { id number title question }
              }
              ...answering_item
              ...Answer_item
            }
          }
        }
      }
    `,
    assessment,
  );
  // All questions, a page after the other: filters and keys then work without a request.
  useEffect(() => {
    if (hasNext && !isLoadingNext) loadNext(PAGE);
  }, [hasNext, isLoadingNext, loadNext]);

  const { save, contest, settle, states } = useAnswering();
  const change = useChanges(assessment.id);

  const search = route.useSearch();
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  const [words, setWords] = useState('');
  const [chapter, setChapter] = useState<string | null>(null);
  const all = data.items.edges.map((e) => e.node);
  const isMine = (item: Item) => item.assignee?.person?.id === me;
  // Who changes an answer keeps it in sight, whatever the filter: it goes when the next one is chosen.
  const visible = all.filter((item) => {
    if (item.id !== search.item) {
      if (search.show === 'open' && item.result !== 'NOT_ASSESSED') return false;
      if (search.show === 'gaps' && !isGap(item)) return false;
    }
    if (search.show === 'mine' && !isMine(item)) return false;
    if (chapter && chapterOf(item) !== chapter) return false;
    const q = question(item);
    return !words || `${q?.number} ${q?.title} ${q?.question}`.toLowerCase().includes(words.toLowerCase());
  });
  const chosen = visible.find((item) => item.id === search.item) ?? visible[0];
  const choose = (id: string) => void navigate({ search: (old) => ({ ...old, item: id }), replace: true });
  const several = assessment.standards.length > 1;
  const chapters = assessment.chapters
    .map((c) => {
      const id = `${c.standard?.id} ${c.chapter}`;
      const inside = all.filter((item) => chapterOf(item) === id);
      return {
        id,
        number: c.chapter ?? '',
        title: several ? `${c.chapterTitle ?? ''} · ${c.standard?.designation ?? ''}` : (c.chapterTitle ?? ''),
        total: inside.length,
        answered: inside.filter((item) => item.result !== 'NOT_ASSESSED').length,
      };
    })
    .filter((c) => c.total > 0);
  const list = useRef<HTMLDivElement>(null);
  const notes = useRef<HTMLTextAreaElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const [excluded, setExcluded] = useState<string | null>(null);
  useEffect(() => {
    if (excluded) why.current?.focus();
  }, [excluded]);
  const answered = all.filter((item) => item.result !== 'NOT_ASSESSED').length;
  const gaps = all.filter(isGap).length;

  // Letters and digits work only while the list has the focus (WCAG 2.1.4).
  function onKeyDown(e: React.KeyboardEvent) {
    if (!chosen || e.ctrlKey || e.metaKey || e.altKey) return;
    const may = chosen.allowedActions.includes('ANSWER');
    const result = RESULTS[e.key];
    if (result) {
      if (may && result === 'NOT_APPLICABLE') setExcluded(chosen.id);
      else if (may) save(chosen, { result });
    } else if (e.key === '+' || e.key === '-') {
      const step = e.key === '+' ? 1 : -1;
      const maturity = Math.min(5, Math.max(0, (chosen.maturity ?? (step > 0 ? -1 : 1)) + step));
      if (may && chosen.result !== 'NOT_APPLICABLE') save(chosen, { maturity });
    } else if (e.key === 'j' || e.key === 'k') {
      const to = visible[visible.indexOf(chosen) + (e.key === 'j' ? 1 : -1)];
      if (to) {
        choose(to.id);
        list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(to.id)}"]`)?.focus();
      }
    } else if (e.key === 'n') {
      notes.current?.focus();
    } else if (e.key === '/') {
      find.current?.focus();
    } else {
      return;
    }
    e.preventDefault();
    e.stopPropagation();
  }

  const groups = chapters
    .map((c) => ({ ...c, items: visible.filter((item) => chapterOf(item) === c.id) }))
    .filter((g) => g.items.length > 0);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <p className="small">
            <Link to="/clients/$tenantId/assessments" params={{ tenantId }}>
              {assessment.standards.map((s) => s.designation).join(', ')}
            </Link>
          </p>
          <h1>{assessment.name}</h1>
        </div>
        <dl className={css['facts']}>
          <div>
            <dt>{m.gap.answered(answered, all.length)}</dt>
            <dd>
              <meter min={0} max={all.length || 1} value={answered} aria-label={m.gap.answered(answered, all.length)} />
            </dd>
          </div>
          <div>
            <dt>{m.gap.gaps}</dt>
            <dd>{gaps}</dd>
          </div>
          {assessment.dueOn ? (
            <div>
              <dt>{m.gap.due}</dt>
              <dd>
                {day(assessment.dueOn)}{' '}
                {assessment.state === 'IN_PROGRESS' ? (
                  <Days left={daysBetween(assessment.tenant.today, assessment.dueOn)} />
                ) : null}
              </dd>
            </div>
          ) : null}
          <div>
            <dt>{m.gap.live}</dt>
            <dd className={css['live']}>
              <span role="status">{change ? changeText(change, all, m) : m.gap.listening}</span>
            </dd>
          </div>
        </dl>
      </header>
      <div className={css['tools']}>
        <SearchField className="field" aria-label={m.gap.filter} value={words} onChange={setWords}>
          <Input ref={find} placeholder={m.gap.filter} />
        </SearchField>
        <ToggleButtonGroup
          aria-label={m.gap.show}
          className="segments"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[search.show ?? 'all']}
          onSelectionChange={(k) => {
            const v = [...k][0];
            void navigate({
              search: (old) => {
                const { show: _, ...rest } = old;
                return v === 'all' ? rest : { ...rest, show: v as NonNullable<GapSearch['show']> };
              },
              replace: true,
            });
          }}
        >
          <ToggleButton id="all">{m.gap.all}</ToggleButton>
          <ToggleButton id="open">
            {m.gap.open} <span className={css['n']}>{all.length - answered}</span>
          </ToggleButton>
          <ToggleButton id="gaps">
            {m.gap.gaps} <span className={css['n']}>{gaps}</span>
          </ToggleButton>
          <ToggleButton id="mine">
            {m.gap.mine} <span className={css['n']}>{all.filter(isMine).length}</span>
          </ToggleButton>
        </ToggleButtonGroup>
        <p className={css['keys']} title={m.gap.keys}>
          <span className="visually-hidden">{m.gap.keys}: </span>
          <span className="kbd">j</span>
          <span className="kbd">k</span> ↓↑ <span className="kbd">1</span>–<span className="kbd">4</span> {m.gap.result}{' '}
          <span className="kbd">+</span>
          <span className="kbd">−</span> {m.gap.maturity} <span className="kbd">n</span> {m.gap.notes}{' '}
          <span className="kbd">/</span> {m.gap.find}
        </p>
      </div>
      <div className={css['panes']}>
        <nav className={css['chapters']} aria-label={m.gap.chapters}>
          <ul>
            <li>
              <button type="button" aria-pressed={chapter === null} onClick={() => setChapter(null)}>
                <span>{m.gap.all}</span>
                <span className={css['n']}>
                  {answered}/{all.length}
                </span>
              </button>
            </li>
            {chapters.map((c) => (
              <li key={c.id}>
                <button
                  type="button"
                  aria-pressed={chapter === c.id}
                  onClick={() => setChapter(chapter === c.id ? null : c.id)}
                >
                  <span className={css['chapterName']}>
                    <b>{c.number}</b> <span className={css['theme']}>{c.title}</span>
                  </span>
                  <span className={css['n']}>
                    {c.answered}/{c.total}
                  </span>
                  <span className={css['fill']} aria-hidden="true">
                    <i style={{ width: `${(c.answered / c.total) * 100}%` }} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css['list']} onKeyDownCapture={onKeyDown} ref={list}>
          <GridList
            aria-label={assessment.name}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            disallowTypeAhead
            selectedKeys={chosen ? [chosen.id] : []}
            onSelectionChange={(keys) => {
              const id = [...(keys as Set<string>)][0];
              if (id) choose(id);
            }}
            renderEmptyState={() => <p className={css['empty']}>{m.gap.noMatch}</p>}
          >
            {groups.map((g) => (
              <GridListSection key={g.id} id={`s-${g.id}`}>
                <GridListHeader className={css['group']!}>
                  <b>{g.number}</b> <span className={css['theme']}>{g.title}</span>
                </GridListHeader>
                {g.items.map((i) => {
                  const q = question(i);
                  return (
                    <GridListItem
                      key={i.id}
                      id={i.id}
                      textValue={`${q?.number} ${q?.title}, ${m.result[i.result]}`}
                      className={css['row']!}
                      data-flash={change?.ids.includes(i.id) || undefined}
                    >
                      <div className={css['cells']}>
                        <span className={css['number']}>{q?.number}</span>
                        <span className={css['title']}>
                          {q?.title}
                          {i.site ? <span className="muted"> · {i.site.name}</span> : null}
                        </span>
                        <span className={css['saving']} aria-live="polite">
                          {SIGNS[states[i.id]?.kind ?? 'saved']}
                        </span>
                        <span className={css['maturity']} title={m.gap.maturity}>
                          {i.maturity ?? ''}
                        </span>
                        <ResultMark result={i.result} />
                      </div>
                    </GridListItem>
                  );
                })}
              </GridListSection>
            ))}
          </GridList>
        </div>
        <div className={css['detail']}>
          {chosen ? (
            <Answer
              key={chosen.id}
              item={chosen}
              save={(patch, after) => save(chosen, patch, after)}
              contest={(patch) => contest(chosen.id, patch)}
              settle={() => settle(chosen.id)}
              status={states[chosen.id]}
              notesRef={notes}
              whyRef={why}
              excluding={excluded === chosen.id}
              setExcluding={(on) => setExcluded(on ? chosen.id : null)}
              backToList={() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()}
            />
          ) : null}
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {hasNext ? m.gap.loadingItems(all.length) : m.gap.items(visible.length)}
      </p>
    </div>
  );
}

const SIGNS = { saving: '…', saved: '', conflict: '⚠', refused: '⚠' };

interface Change {
  ids: readonly string[];
  count: number;
  who: string | null;
}

function changeText(change: Change, all: readonly Item[], m: ReturnType<typeof useM>): string {
  const who = change.who ?? m.gap.somebody;
  const only = change.count === 1 ? all.find((item) => item.id === change.ids[0]) : undefined;
  return only ? m.gap.changedBy(who, question(only)?.number ?? '') : m.gap.changedSeveral(who, change.count);
}

/** What others change, as it happens; the store has it already. */
function useChanges(assessmentId: string): Change | null {
  const [change, setChange] = useState<Change | null>(null);
  const { me } = useRouteContext({ from: '__root__' });
  useSubscription<GapAnalysisSubscription>(
    useMemo(
      () => ({
        subscription: graphql`
          subscription GapAnalysisSubscription($id: ID!) {
            assessmentItemChanged(assessmentId: $id) {
              itemCount
              person { id givenName familyName }
              items { id state result maturity allowedActions ...answering_item ...Answer_item }
            }
          }
        `,
        variables: { id: assessmentId },
        onNext: (response) => {
          const told = response?.assessmentItemChanged;
          if (!told || told.person?.id === me) return;
          setChange({
            ids: told.items.map((item) => item.id),
            count: told.itemCount,
            who: told.person ? `${told.person.givenName} ${told.person.familyName}` : null,
          });
        },
      }),
      [assessmentId, me],
    ),
  );
  return change;
}
