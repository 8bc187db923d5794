import { getRouteApi, Link, useRouteContext } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button, Input, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Plan_plan$data, Plan_plan$key } from '#/__generated__/Plan_plan.graphql';
import type { PlanQuery } from '#/__generated__/PlanQuery.graphql';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Choice, Days, Skeleton, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { Against } from './Against';
import { Board } from './Board';
import { Chart } from './Chart';
import type { Bar } from './chart';
import { Gates } from './Gates';
import { Baseline } from './PlanBaseline';
import css from './plan.module.css';
import type { PlanSearch } from './search';
import { Task } from './Task';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/plans/$id');

export type PlanBar = Plan_plan$data['schedule']['bars'][number];

/** Days that a task had once, or would have. */
export type OtherDays = ReadonlyMap<string, Bar>;

const NO_DAYS: OtherDays = new Map();

export function Plan({ query }: { query: PreloadedQuery<PlanQuery> }) {
  const { implementationPlan } = usePreloadedQuery<PlanQuery>(
    graphql`
      query PlanQuery($id: ID!) {
        implementationPlan(id: $id) { id ...Plan_plan }
      }
    `,
    query,
  );
  return implementationPlan ? <Page plan={implementationPlan} /> : <NotFound />;
}

/** A plan as a chart, as a board by phase, or by its gates, with one of its tasks beside it. */
function Page({ plan: key }: { plan: Plan_plan$key }) {
  const plan = useFragment(
    graphql`
      fragment Plan_plan on ImplementationPlan {
        id
        name
        allowedActions
        tenant { id today }
        assessment { id name }
        baselines(first: 20) { edges { node { id name endsOn } } }
        schedule {
          endsOn
          workingDays
          percentDone
          budget {
            effort { internalDays consultantDays }
            cost { amount currency }
            spentCost { amount currency }
          }
          phases { phase name purpose startsOn endsOn taskCount doneCount percentDone }
          bars {
            task {
              id
              name
              phase
              state
              percentDone
              isMilestone
              isAssumed
              role
              owner { id givenName familyName person { id } }
              dependencies { predecessor { id } }
            }
            dates { earlyStart earlyFinish totalFloat isCritical }
          }
        }
        dropped: tasks(first: 100, filter: { states: [DROPPED] }) {
          edges { node { id name droppedBecause } }
        }
        gates { phase ...Gate_gate }
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { day, money } = useFormats();
  useTitle(plan.name);
  const { me } = useRouteContext({ from: '__root__' });
  const { tenantId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (next: { [K in keyof PlanSearch]: PlanSearch[K] | undefined }) =>
    void navigate({
      search: (old) =>
        Object.fromEntries(
          Object.entries({ ...old, ...next }).filter(([, value]) => value !== undefined),
        ) as PlanSearch,
      replace: true,
    });
  const { schedule } = plan;
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.toLowerCase());
  const bars = useMemo(
    () =>
      schedule.bars.filter(({ task, dates }) => {
        if (search.show === 'open' && task.state === 'DONE') return false;
        if (search.show === 'critical' && !dates.isCritical) return false;
        if (search.show === 'mine' && task.owner?.person?.id !== me) return false;
        return task.name.toLowerCase().includes(wanted);
      }),
    [schedule.bars, search.show, wanted, me],
  );
  const [moved, setMoved] = useState<OtherDays>(NO_DAYS);
  const [planned, setPlanned] = useState<OtherDays>(NO_DAYS);
  const body = useRef<HTMLDivElement>(null);
  const goesIn = useRef(false);
  const open = (task: string, stays = false) => {
    goesIn.current = !stays;
    setMoved(NO_DAYS);
    set({ task });
  };
  const close = () => {
    const id = search.task;
    setMoved(NO_DAYS);
    set({ task: undefined });
    // The list is there again once the pane is gone.
    setTimeout(() => id && body.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus());
  };
  const view = search.view ?? 'chart';
  const shown = { bars, chosen: search.task, open, close };
  const left = daysBetween(plan.tenant.today, schedule.endsOn);
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <p className="small">
            <Link to="/clients/$tenantId/assessments/$id" params={{ tenantId, id: plan.assessment.id }}>
              {t.from(plan.assessment.name)}
            </Link>
          </p>
          <h1>{plan.name}</h1>
        </div>
        <dl className={css['facts']}>
          <div>
            <dt>{t.expectedEnd}</dt>
            <dd>
              {day(schedule.endsOn)} {schedule.percentDone < 100 ? <Days left={left} /> : null}
            </dd>
          </div>
          <div>
            <dt>{t.progress}</dt>
            <dd>
              <meter min={0} max={100} value={schedule.percentDone} aria-label={t.progress} />{' '}
              {t.percent(schedule.percentDone)}
            </dd>
          </div>
          <div>
            <dt>{t.effort}</dt>
            <dd>
              {t.effortText(
                String(Math.round(schedule.budget.effort.internalDays)),
                String(Math.round(schedule.budget.effort.consultantDays)),
              )}
            </dd>
          </div>
          {schedule.budget.cost ? (
            <div>
              <dt>{t.cost}</dt>
              <dd>
                {money(schedule.budget.cost)}{' '}
                {schedule.budget.spentCost ? (
                  <span className="muted small">{t.spent(money(schedule.budget.spentCost))}</span>
                ) : null}
              </dd>
            </div>
          ) : null}
        </dl>
      </header>
      <div className={`${css['tools']} no-print`}>
        <ToggleButtonGroup
          aria-label={t.view}
          className="segments"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onSelectionChange={(k) => {
            const v = [...k][0];
            set({ view: v === 'board' || v === 'gates' ? v : undefined });
          }}
        >
          <ToggleButton id="chart">{t.views.chart}</ToggleButton>
          <ToggleButton id="board">{t.views.board}</ToggleButton>
          <ToggleButton id="gates">{t.views.gates}</ToggleButton>
        </ToggleButtonGroup>
        {view === 'gates' ? null : (
          <>
            <ToggleButtonGroup
              aria-label={t.show}
              className="segments"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[search.show ?? 'all']}
              onSelectionChange={(k) => {
                const v = [...k][0] as PlanSearch['show'] | 'all';
                set({ show: v === 'all' ? undefined : v });
              }}
            >
              {(['all', 'open', 'critical', 'mine'] as const).map((show) => (
                <ToggleButton key={show} id={show}>
                  {t.shows[show]}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            <SearchField className="field" aria-label={t.filter} value={words} onChange={setWords}>
              <Input placeholder={t.filter} />
            </SearchField>
          </>
        )}
        <div className={css['acts']}>
          {plan.baselines.edges.length > 0 && view === 'chart' ? (
            <Choice
              label={t.against}
              value={search.against ?? ''}
              options={[
                ['', t.noBaseline] as const,
                ...plan.baselines.edges.map(
                  ({ node }) => [node.id, t.baselineOf(node.name, day(node.endsOn))] as const,
                ),
              ]}
              onChange={(id) => {
                setPlanned(NO_DAYS);
                set({ against: id || undefined });
              }}
            />
          ) : null}
          {plan.allowedActions.includes('TAKE_BASELINE') ? <Baseline planId={plan.id} /> : null}
          <Button className="button" onPress={() => window.print()}>
            {t.print}
          </Button>
        </div>
      </div>
      {search.against && view === 'chart' ? (
        <Suspense fallback={<Skeleton rows={1} />}>
          <Against id={search.against} tell={setPlanned} open={open} />
        </Suspense>
      ) : null}
      <div className={css['panes']} data-open={search.task ? true : undefined}>
        <div ref={body} className={css['main']}>
          {view === 'gates' ? (
            <Gates gates={plan.gates} phases={schedule.phases} />
          ) : view === 'board' ? (
            <Board {...shown} phases={schedule.phases} />
          ) : (
            <Chart
              {...shown}
              all={schedule.bars}
              phases={schedule.phases}
              today={plan.tenant.today}
              caption={plan.name}
              moved={moved}
              planned={search.against ? planned : NO_DAYS}
            />
          )}
          {plan.dropped.edges.length > 0 && view !== 'gates' ? (
            <details className={css['dropped']}>
              <summary>
                {t.dropped} ({plan.dropped.edges.length})
              </summary>
              <ul>
                {plan.dropped.edges.map(({ node }) => (
                  <li key={node.id}>
                    <button type="button" className={css['plain']} data-key={node.id} onClick={() => open(node.id)}>
                      {node.name}
                    </button>{' '}
                    <span className="muted">{node.droppedBecause}</span>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </div>
        {search.task ? (
          <aside className={css['detail']} aria-label={t.task}>
            <Button className="button no-print" onPress={close}>
              <span aria-hidden="true">‹</span> {t.close}
            </Button>
            <Suspense fallback={<Skeleton />}>
              <Task
                key={search.task}
                id={search.task}
                bars={schedule.bars}
                gate={plan.gates}
                open={open}
                close={close}
                preview={setMoved}
                goesIn={goesIn}
              />
            </Suspense>
          </aside>
        ) : null}
      </div>
      <p className="visually-hidden" role="status">
        {t.tasks(bars.length)}
      </p>
    </div>
  );
}
