import { getRouteApi, Link, useRouteContext } from '@tanstack/react-router';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import {
  fetchQuery,
  graphql,
  type PreloadedQuery,
  usePaginationFragment,
  usePreloadedQuery,
  useRelayEnvironment,
  useSubscription,
} from 'react-relay';
import type {
  GapAnalysis_assessment$data,
  GapAnalysis_assessment$key,
} from '#/__generated__/GapAnalysis_assessment.graphql';
import type { GapAnalysisAgainQuery } from '#/__generated__/GapAnalysisAgainQuery.graphql';
import type { GapAnalysisItemsQuery } from '#/__generated__/GapAnalysisItemsQuery.graphql';
import type { GapAnalysisQuery } from '#/__generated__/GapAnalysisQuery.graphql';
import type { GapAnalysisSubscription } from '#/__generated__/GapAnalysisSubscription.graphql';
import { heldIn } from '#/graphql/lane';
import { useReconnected } from '#/graphql/reconnected';
import { daysBetween, useFormats, useM, useTexts } from '#/i18n/language';
import { Cells, Panes } from '#/parts/Panes';
import { Days, useTitle } from '#/parts/parts';
import { rowOf, usePicked } from '#/parts/usePicked';
import { NotFound } from '#/shell/Failure';
import { Answer } from './Answer';
import { Assign } from './Assign';
import { type Result, type Status, useAnswering } from './answering';
import css from './gapanalysis.module.css';
import { ResultMark } from './ResultMark';
import type { GapSearch } from './search';
import { texts } from './texts';
import { Views } from './Views';

const query = graphql`
  query GapAnalysisQuery($id: ID!) {
    assessment(id: $id) {
      id
      name
      state
      dueOn
      allowedActions
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

/** An item with what is answered and not stored yet. */
interface Entry {
  item: Item;
  result: Result;
  maturity: number | null | undefined;
  chapter: string;
  words: string;
}

const isGap = (item: { result: Result }) => item.result === 'MINOR_GAP' || item.result === 'MAJOR_GAP';
const questions = (item: Item) => item.parts.map((part) => part.control ?? part.clause);

/** Editions that share a question may number and name it differently; what is the same is said once. */
const once = (words: readonly (string | null | undefined)[]) => [...new Set(words.filter(Boolean))].join(' / ');
const numberOf = (item: Item) => once(questions(item).map((q) => q?.number));
const titleOf = (item: Item) => once(questions(item).map((q) => q?.title));

/** Editions share numbers of chapters, so that a number means something only together with its edition. */
const chapterOf = (item: Item) => `${item.parts[0]?.standard.id} ${item.parts[0]?.chapter}`;

function Editor({ assessment }: { assessment: Loaded }) {
  const m = useM();
  const t = useTexts(texts);
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

  const { save, contest, insist, settle, seen, states } = useAnswering();
  const change = useChanges(assessment.id);

  const search = route.useSearch();
  const { tenantId } = route.useParams();
  const navigate = route.useNavigate();
  const [words, setWords] = useState('');
  const [chapter, setChapter] = useState<string | null>(null);
  const read = useMemo(
    () =>
      data.items.edges.map(({ node: item }) => ({
        item,
        chapter: chapterOf(item),
        words: questions(item)
          .map((q) => `${q?.number} ${q?.title} ${q?.question}`)
          .join(' ')
          .toLowerCase(),
      })),
    [data.items.edges],
  );
  const all = useMemo(
    () =>
      read.map((entry): Entry => {
        const held = heldIn(states[entry.item.id]);
        const maturity = held?.maturity === undefined ? entry.item.maturity : held.maturity;
        return { ...entry, result: held?.result ?? entry.item.result, maturity };
      }),
    [read, states],
  );
  const { picked, list, choose, chooseField, chooseRow, backToList } = usePicked(
    search.item,
    (item) => void navigate({ search: (old) => ({ ...old, item }), replace: true }),
  );
  const isMine = (entry: Entry) => entry.item.assignee?.person?.id === me;
  const wanted = useDeferredValue(words.toLowerCase());
  // Who changes an answer keeps it in sight, whatever the filter: it goes when the next one is chosen.
  const visible = all.filter((entry) => {
    if (entry.item.id !== picked) {
      if (search.show === 'open' && entry.result !== 'NOT_ASSESSED') return false;
      if (search.show === 'gaps' && !isGap(entry)) return false;
    }
    if (search.show === 'mine' && !isMine(entry)) return false;
    if (chapter && entry.chapter !== chapter) return false;
    return entry.words.includes(wanted);
  });
  const find = (id: string | undefined) => visible.find((entry) => entry.item.id === id);
  const chosen = find(picked) ?? visible[0];
  // One request takes no more.
  const askable = visible.filter((entry) => entry.item.allowedActions.includes('ASSIGN')).slice(0, 250);
  const several = assessment.standards.length > 1;
  const chapters = assessment.chapters
    .map((c) => {
      const id = `${c.standard?.id} ${c.chapter}`;
      const inside = all.filter((entry) => entry.chapter === id);
      return {
        id,
        number: c.chapter ?? '',
        title: several ? `${c.chapterTitle ?? ''} · ${c.standard?.designation ?? ''}` : (c.chapterTitle ?? ''),
        total: inside.length,
        answered: inside.filter((entry) => entry.result !== 'NOT_ASSESSED').length,
      };
    })
    .filter((c) => c.total > 0);
  const notes = useRef<HTMLTextAreaElement>(null);
  const why = useRef<HTMLTextAreaElement>(null);
  const finder = useRef<HTMLInputElement>(null);
  const [excluded, setExcluded] = useState<string | null>(null);
  const answered = all.filter((entry) => entry.result !== 'NOT_ASSESSED').length;
  const gaps = all.filter(isGap).length;

  // Letters and digits work only while the list has the focus (WCAG 2.1.4), on the row that has it.
  function onKeyDown(e: React.KeyboardEvent) {
    const at = find(rowOf(e));
    if (!at) return;
    const { id } = at.item;
    const may = at.item.allowedActions.includes('ANSWER');
    const result = RESULTS[e.key];
    if (result) {
      if (!may) return;
      if (result === 'NOT_APPLICABLE') {
        if (at.result !== 'NOT_APPLICABLE') setExcluded(id);
        chooseField(id, why);
      } else {
        choose(id);
        // Who takes back "not applicable" before it has a reason goes back to what is stored.
        const isTakenBack = excluded === id && result === 'NOT_ASSESSED';
        if (excluded === id) setExcluded(null);
        if (!isTakenBack) save(at.item, { result });
      }
    } else if (e.key === '+' || e.key === '-') {
      const step = e.key === '+' ? 1 : -1;
      const maturity = Math.min(5, Math.max(0, (at.maturity ?? (step > 0 ? -1 : 1)) + step));
      if (may && at.result !== 'NOT_APPLICABLE') {
        choose(id);
        save(at.item, { maturity });
      }
    } else if (e.key === 'j' || e.key === 'k') {
      chooseRow(visible[visible.indexOf(at) + (e.key === 'j' ? 1 : -1)]?.item.id);
    } else if (e.key === 'n') {
      chooseField(id, notes);
    } else if (e.key === '/') {
      finder.current?.focus();
    } else {
      return;
    }
    e.preventDefault();
    e.stopPropagation();
  }

  const sections = chapters
    .map((c) => ({
      id: c.id,
      header: (
        <>
          <b>{c.number}</b> <span className={css['theme']}>{c.title}</span>
        </>
      ),
      rows: visible
        .filter((entry) => entry.chapter === c.id)
        .map(({ item, result, maturity }) => ({
          id: item.id,
          text: rowText(item, result, states[item.id], m),
          cells: <Row item={item} result={result} maturity={maturity} kind={states[item.id]?.kind} />,
          hasChanged: change?.ids.includes(item.id),
        })),
    }))
    .filter((section) => section.rows.length > 0);
  return (
    <div className={css['page']}>
      <Views tenantId={tenantId} id={assessment.id} mayImport={assessment.allowedActions.includes('ANSWER')} />
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
              <span role="status">{change ? changeText(change, read, m) : m.gap.listening}</span>
            </dd>
          </div>
        </dl>
      </header>
      <div className={css['tools']}>
        <SearchField className="field" aria-label={m.gap.filter} value={words} onChange={setWords}>
          <Input ref={finder} placeholder={m.gap.filter} />
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
        {assessment.allowedActions.includes('ASSIGN') && askable.length > 0 ? (
          <Assign
            label={t.askShown(askable.length)}
            assessmentId={assessment.id}
            tenantId={tenantId}
            items={() => askable.map((entry) => seen(entry.item))}
          />
        ) : null}
        <p className={css['keys']} title={m.gap.keys}>
          <span className="visually-hidden">{m.gap.keys}: </span>
          <span className="kbd">j</span>
          <span className="kbd">k</span> ↓↑ <span className="kbd">1</span>–<span className="kbd">4</span> {m.gap.result}{' '}
          <span className="kbd">+</span>
          <span className="kbd">−</span> {m.gap.maturity} <span className="kbd">n</span> {m.gap.notes}{' '}
          <span className="kbd">/</span> {m.gap.find}
        </p>
      </div>
      <Panes
        className={css['panes']}
        filterLabel={m.gap.chapters}
        filters={[
          { id: null, label: m.gap.all, done: answered, of: all.length },
          ...chapters.map((c) => ({
            id: c.id,
            label: (
              <span className={css['chapterName']}>
                <b>{c.number}</b> <span className={css['theme']}>{c.title}</span>
              </span>
            ),
            done: c.answered,
            of: c.total,
            more: (
              <span className={css['fill']} aria-hidden="true">
                <i style={{ width: `${(c.answered / c.total) * 100}%` }} />
              </span>
            ),
          })),
        ]}
        filter={chapter}
        onFilter={setChapter}
        label={assessment.name}
        sections={sections}
        empty={m.gap.noMatch}
        chosen={chosen?.item.id}
        choose={choose}
        list={list}
        onKeyDown={onKeyDown}
      >
        {chosen ? (
          <Answer
            key={chosen.item.id}
            item={chosen.item}
            save={(patch, after) => save(chosen.item, patch, after)}
            contest={(patch, after) => contest(chosen.item, patch, after)}
            insist={() => insist(chosen.item)}
            settle={() => settle(chosen.item.id)}
            seen={() => seen(chosen.item)}
            status={states[chosen.item.id]}
            notesRef={notes}
            whyRef={why}
            excluding={excluded === chosen.item.id}
            setExcluding={(on) => {
              setExcluded(on ? chosen.item.id : null);
              if (on) chooseField(chosen.item.id, why);
            }}
            backToList={backToList}
          />
        ) : null}
      </Panes>
      <p className="visually-hidden" role="status">
        {hasNext ? m.gap.loadingItems(all.length) : m.gap.items(visible.length)}
      </p>
    </div>
  );
}

const SIGNS = { saving: '…', saved: '', conflict: '⚠', refused: '⚠' };

function rowText(item: Item, result: Result, status: Status | undefined, m: ReturnType<typeof useM>): string {
  const isStopped = status?.kind === 'conflict' || status?.kind === 'refused';
  return [`${numberOf(item)} ${titleOf(item)}`, m.result[result], ...(isStopped ? [m.gap.refused] : [])].join(', ');
}

const Row = memo(function Row({
  item,
  result,
  maturity,
  kind,
}: Pick<Entry, 'item' | 'result' | 'maturity'> & { kind: Status['kind'] | undefined }) {
  const m = useM();
  return (
    <Cells
      className={css['cells']}
      number={numberOf(item)}
      title={
        <>
          {titleOf(item)}
          {item.site ? <span className="muted"> · {item.site.name}</span> : null}
        </>
      }
    >
      <span className={css['saving']} aria-hidden="true">
        {SIGNS[kind ?? 'saved']}
      </span>
      <span className={css['maturity']} title={m.gap.maturity}>
        {maturity ?? ''}
      </span>
      <ResultMark result={result} />
    </Cells>
  );
});

interface Change {
  ids: readonly string[];
  count: number;
  who: string | null;
}

function changeText(change: Change, all: readonly { item: Item }[], m: ReturnType<typeof useM>): string {
  const who = change.who ?? m.gap.somebody;
  const only = change.count === 1 ? all.find(({ item }) => item.id === change.ids[0])?.item : undefined;
  return only ? m.gap.changedBy(who, numberOf(only)) : m.gap.changedSeveral(who, change.count);
}

/** What others change, as it happens; the store has it already. */
function useChanges(assessmentId: string): Change | null {
  const [change, setChange] = useState<Change | null>(null);
  const { me } = useRouteContext({ from: '__root__' });
  const readAgain = useReadAgain(assessmentId);
  useReconnected('GapAnalysisSubscription', readAgain);
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
          if (!told) return;
          if (told.itemCount > told.items.length) readAgain();
          if (told.person?.id === me) return;
          setChange({
            ids: told.items.map((item) => item.id),
            count: told.itemCount,
            who: told.person ? `${told.person.givenName} ${told.person.familyName}` : null,
          });
        },
      }),
      [assessmentId, me, readAgain],
    ),
  );
  return change;
}

const againQuery = graphql`
  query GapAnalysisAgainQuery($id: ID!, $cursor: String) {
    assessment(id: $id) {
      id
      items(first: 100, after: $cursor) {
        edges { node { id state result maturity allowedActions ...answering_item ...Answer_item } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`;

/** Reads all items into the store, a page after the other, in place of a reading that is not done yet. */
function useReadAgain(assessmentId: string): () => void {
  const environment = useRelayEnvironment();
  const reading = useRef<{ unsubscribe: () => void } | null>(null);
  useEffect(() => () => reading.current?.unsubscribe(), []);
  return useCallback(() => {
    reading.current?.unsubscribe();
    const page = (cursor: string | null | undefined) => {
      reading.current = fetchQuery<GapAnalysisAgainQuery>(
        environment,
        againQuery,
        { id: assessmentId, cursor },
        { fetchPolicy: 'network-only' },
      ).subscribe({
        next: ({ assessment }) => {
          const info = assessment?.items.pageInfo;
          if (info?.hasNextPage) page(info.endCursor);
        },
        // The next event or stream brings the next try.
        error: () => {},
      });
    };
    page(null);
  }, [environment, assessmentId]);
}
