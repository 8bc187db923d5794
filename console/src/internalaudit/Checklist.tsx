import { getRouteApi, Link, useRouteContext } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, type PreloadedQuery, usePaginationFragment, usePreloadedQuery } from 'react-relay';
import type { Checklist_audit$key } from '#/__generated__/Checklist_audit.graphql';
import type { ChecklistPageQuery } from '#/__generated__/ChecklistPageQuery.graphql';
import type { ChecklistQuery } from '#/__generated__/ChecklistQuery.graphql';
import { useTexts } from '#/i18n/language';
import { Empty, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import css from './checklist.module.css';
import { lacks } from './outbox';
import { Question, SIGNS } from './Question';
import { type ChecklistSearch, checklistSearch } from './search';
import { useOutbox } from './sending';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/improvement/audits/$id/checklist');
const PAGE = 100;

/** The checklist as one works through it in a hall: one question at a time, with the connection or without. */
export function Checklist({ query }: { query: PreloadedQuery<ChecklistQuery> }) {
  const { node } = usePreloadedQuery<ChecklistQuery>(
    graphql`
      query ChecklistQuery($id: ID!) {
        node(id: $id) { ...Checklist_audit @alias(as: "audit") }
      }
    `,
    query,
  );
  return node?.audit ? <Page audit={node.audit} /> : <NotFound />;
}

function Page({ audit }: { audit: Checklist_audit$key }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<ChecklistPageQuery, Checklist_audit$key>(
    graphql`
      fragment Checklist_audit on InternalAudit
      @argumentDefinitions(count: { type: "Int", defaultValue: 100 }, cursor: { type: "String" })
      @refetchable(queryName: "ChecklistPageQuery") {
        id
        title
        state
        questionCount
        tenant { id }
        questions(first: $count, after: $cursor) @connection(key: "Checklist_questions") {
          edges {
            node {
              id
              version
              ordinal
              result
              clauses { id number title }
              nonconformity { id }
              ...Question_question
            }
          }
        }
      }
    `,
    audit,
  );
  const t = useTexts(texts);
  useTitle(`${t.checklist.title}, ${data.title}`);
  // All of them while the connection is there: in the hall it may not be.
  useEffect(() => {
    if (hasNext && !isLoadingNext) loadNext(PAGE);
  }, [hasNext, isLoadingNext, loadNext]);
  const { me } = useRouteContext({ from: '__root__' });
  const { outbox, held, isAway, isSending } = useOutbox(me, data.id);
  const search = checklistSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const set = (next: Partial<ChecklistSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const all = data.questions.edges.map((e) => e.node);
  const resultOf = (q: (typeof all)[number]) => held.get(q.id)?.answer.result ?? q.result ?? null;
  // What is open in front of somebody stays there when its answer no longer fits the filter.
  const [front, setFront] = useState(search.question);
  const inFront = search.question ?? front;
  const shown = all.filter((q) => {
    if (q.id === inFront || !search.show) return true;
    const result = resultOf(q);
    return search.show === 'open'
      ? result === null
      : result !== null && result !== 'CONFORM' && result !== 'NOT_SAMPLED';
  });
  const place = Math.max(
    0,
    shown.findIndex((q) => q.id === inFront),
  );
  const current = shown[place];
  const currentId = current?.id;
  useEffect(() => setFront(currentId), [currentId]);
  const answered = all.filter((q) => resultOf(q) !== null).length;
  const card = useRef<HTMLDivElement>(null);
  const go = (to: number) => {
    const next = shown[to];
    if (!next) return;
    set({ question: next.id });
    card.current?.focus();
    card.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <h1>{t.checklist.title}</h1>
          <p>
            <Link to="/clients/$tenantId/improvement/audits/$id" params={{ tenantId: data.tenant.id, id: data.id }}>
              {data.title}
            </Link>
          </p>
        </div>
        <p role="status" className={css['progress']}>
          {t.checklist.progress(answered, data.questionCount)}
          <svg viewBox={`0 0 ${data.questionCount || 1} 1`} preserveAspectRatio="none" aria-hidden="true">
            <rect data-kind="all" width={data.questionCount} height="1" />
            <rect data-kind="done" width={answered} height="1" />
          </svg>
        </p>
      </header>
      <div role="status" aria-live="polite">
        {isAway && held.size > 0 ? (
          <p className={css['away']}>
            <span aria-hidden="true">⚠</span> {t.checklist.away(held.size)}{' '}
            <Button className={`button ${css['big']}`} isDisabled={isSending} onPress={() => void outbox.flush()}>
              {t.checklist.retry}
            </Button>
          </p>
        ) : null}
      </div>
      {data.state === 'PLANNED' ? <p className="card">{t.checklist.notStarted}</p> : null}
      {data.questionCount === 0 ? (
        <Empty text={t.checklist.notThere} />
      ) : (
        <>
          <ToggleButtonGroup
            aria-label={t.checklist.show}
            className={`segments no-print ${css['shows']}`}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[search.show ?? 'all']}
            onSelectionChange={(keys) => {
              const show = [...keys][0];
              setFront(undefined);
              set({ show: show === 'all' ? undefined : (show as ChecklistSearch['show']), question: undefined });
            }}
          >
            {Object.entries(t.checklist.shows).map(([key, name]) => (
              <ToggleButton key={key} id={key}>
                {name}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <div className={css['work']}>
            <nav aria-label={t.checklist.list} className={`${css['list']} no-print`}>
              <p className="small muted" role="status">
                {hasNext ? t.checklist.loading(all.length) : t.checklist.count(shown.length)}
              </p>
              <ol>
                {shown.map((q, i) => {
                  const result = resultOf(q);
                  const kept = held.get(q.id);
                  return (
                    <li key={q.id}>
                      <button
                        type="button"
                        aria-current={i === place ? 'true' : undefined}
                        data-result={result ?? 'OPEN'}
                        onClick={() => go(i)}
                      >
                        <span aria-hidden="true" className={css['sign']}>
                          {result ? SIGNS[result] : ''}
                        </span>
                        <span>
                          <strong>{q.clauses.map((c) => c.number).join(', ')}</strong> {q.clauses[0]?.title}
                          <span className="visually-hidden">
                            , {result ? t.resultName[result] : t.checklist.shows.open}
                          </span>
                        </span>
                        {kept ? (
                          <span className={css['kept']}>
                            <span aria-hidden="true">{kept.state === 'waiting' ? '…' : '⚠'}</span>
                            <span className="visually-hidden">
                              {kept.state === 'waiting'
                                ? t.checklist.kept
                                : t.checklist.stillNeeds(
                                    lacks(kept.answer)
                                      .map((l) => t.checklist.needs[l])
                                      .join(', '),
                                  )}
                            </span>
                          </span>
                        ) : null}
                      </button>
                    </li>
                  );
                })}
              </ol>
            </nav>
            <div ref={card} tabIndex={-1} className={css['card']}>
              {current ? (
                <>
                  <p className="muted">{t.checklist.question(current.ordinal, data.questionCount)}</p>
                  <Question
                    key={current.id}
                    question={current}
                    held={held.get(current.id)}
                    isSending={isSending}
                    isAway={isAway}
                    outbox={outbox}
                    tenantId={data.tenant.id}
                  />
                  <div className={`${css['walk']} no-print`}>
                    <Button className={`button ${css['big']}`} isDisabled={place === 0} onPress={() => go(place - 1)}>
                      ← {t.checklist.previous}
                    </Button>
                    <Button
                      className={`button primary ${css['big']}`}
                      isDisabled={place >= shown.length - 1}
                      onPress={() => go(place + 1)}
                    >
                      {t.checklist.next} →
                    </Button>
                  </div>
                </>
              ) : (
                <Empty text={t.checklist.noMatch} />
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}
