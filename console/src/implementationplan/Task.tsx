import { getRouteApi, Link } from '@tanstack/react-router';
import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import type { Gate_gate$key } from '#/__generated__/Gate_gate.graphql';
import type { PlanPhase } from '#/__generated__/Plan_plan.graphql';
import type { Task_task$key } from '#/__generated__/Task_task.graphql';
import type { TaskDropMutation } from '#/__generated__/TaskDropMutation.graphql';
import type { TaskQuery } from '#/__generated__/TaskQuery.graphql';
import type { TaskReopenMutation } from '#/__generated__/TaskReopenMutation.graphql';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Empty, Form, Refusals, Skeleton } from '#/parts/parts';
import { Gate } from './Gate';
import { Moving } from './MovingTask';
import type { OtherDays, PlanBar } from './Plan';
import css from './plan.module.css';
import { Reason } from './Reason';
import { Reporting } from './ReportingTask';
import { Owner } from './TaskOwner';
import { texts } from './texts';
import { Waiting } from './WaitingTask';

const GAPS = 6;

const route = getRouteApi('/clients/$tenantId/plans/$id');

interface Props {
  id: string;
  bars: readonly PlanBar[];
  gate: readonly ({ readonly phase: PlanPhase } & Gate_gate$key)[];
  open: (task: string) => void;
  close: () => void;
  preview: (days: OtherDays) => void;
  /** Whether the focus follows into the pane. */
  goesIn: RefObject<boolean>;
}

/** What is known of a task is asked when it is opened: hundreds of descriptions are no part of a chart. */
export function Task(props: Props) {
  const t = useTexts(texts);
  const { planTask } = useLazyLoadQuery<TaskQuery>(
    graphql`
      query TaskQuery($id: ID!) {
        planTask(id: $id) { id ...Task_task }
      }
    `,
    { id: props.id },
    { fetchPolicy: 'store-and-network' },
  );
  return planTask ? <Pane {...props} task={planTask} /> : <Empty text={t.noMatch} />;
}

type Doing = 'move' | 'report' | 'owner' | 'drop';

function Pane({ task: key, bars, gate, open, close, preview, goesIn }: Props & { task: Task_task$key }) {
  const task = useFragment(
    graphql`
      fragment Task_task on PlanTask {
        id
        version
        name
        description
        category
        phase
        deliverable
        effort { internalDays consultantDays }
        duration
        cost { amount currency }
        role
        owner { id givenName familyName }
        notes
        start { kind day }
        state
        begunOn
        finishedOn
        percentDone
        droppedBecause
        isMilestone
        gate
        isAssumed
        requirements {
          standard { id designation }
          clause { id number title }
          control { id number title }
        }
        gaps { id parts { clause { number title } control { number title } } }
        dates { earlyStart earlyFinish lateFinish totalFloat isCritical }
        plan { id tenant { id today } assessment { id } }
        allowedActions
        ...WaitingTask_task
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { day, money } = useFormats();
  const { tenantId } = route.useParams();
  const [doing, setDoing] = useState<Doing | null>(null);
  const reopen = useAct<TaskReopenMutation>(graphql`
    mutation TaskReopenMutation($input: ReopenPlanTaskInput!) {
      reopenPlanTask(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const drop = useAct<TaskDropMutation>(graphql`
    mutation TaskDropMutation($input: DropPlanTaskInput!) {
      dropPlanTask(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const input = { id: task.id, expectedVersion: task.version };
  const may = (action: (typeof task.allowedActions)[number]) => task.allowedActions.includes(action);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form takes the focus with it when it goes.
  const done = () => {
    setDoing(null);
    heading.current?.focus({ preventScroll: true });
  };
  // Who opens a task goes on there; who goes through the list by keys stays in the list.
  useEffect(() => {
    if (goesIn.current) heading.current?.focus({ preventScroll: true });
  }, [goesIn]);
  const own = task.gate ? gate.find((g) => g.phase === task.gate) : undefined;
  const { dates } = task;
  return (
    <div
      role="group"
      aria-label={task.name}
      className={css['pane']}
      onKeyDown={(e) => {
        if (e.key === 'Escape' && !doing && !(e.target as Element).closest('dialog')) close();
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {task.name}
        </h2>
        <p className={css['chips']}>
          <span className={`chip ${task.state === 'DONE' ? 'good' : ''}`}>
            {t.states[task.state]}
            {task.state === 'UNDER_WAY' ? `, ${t.percent(task.percentDone)}` : ''}
          </span>
          {task.isMilestone ? <span className="chip">{t.milestone}</span> : null}
          {dates && task.state !== 'DONE' && dates.totalFloat < 0 ? (
            <span className="chip major">
              <span aria-hidden="true">!</span> {t.tooLate(-dates.totalFloat)}
            </span>
          ) : dates?.isCritical && task.state !== 'DONE' ? (
            <span className="chip">{t.critical}</span>
          ) : null}
          {task.isAssumed ? (
            <span className="chip minor" title={t.assumedText}>
              {t.assumed}
            </span>
          ) : null}
        </p>
      </header>
      <Refusals errors={reopen.errors} failure={reopen.failure} />
      <div className={`${css['buttons']} no-print`}>
        {may('REPORT') ? (
          <Button className="button primary" onPress={() => setDoing('report')}>
            {t.report}
          </Button>
        ) : null}
        {may('MOVE') ? (
          <Button className="button" onPress={() => setDoing('move')}>
            {t.move}
          </Button>
        ) : null}
        {may('CHANGE') ? (
          <Button className="button" onPress={() => setDoing('owner')}>
            {t.changeOwner}
          </Button>
        ) : null}
        {may('REOPEN') ? (
          <Button className="button" isDisabled={reopen.isBusy} onPress={() => reopen.act({ input })}>
            {t.reopen}
          </Button>
        ) : null}
        {may('DROP') ? (
          <Button className="button" onPress={() => setDoing('drop')}>
            {t.drop} …
          </Button>
        ) : null}
      </div>
      {doing === 'move' ? <Moving task={task} preview={preview} onClose={done} /> : null}
      {doing === 'report' ? <Reporting task={task} today={task.plan.tenant.today} onClose={done} /> : null}
      <Form title={t.changeOwner} isOpen={doing === 'owner'} onClose={done}>
        <Suspense fallback={<Skeleton rows={2} />}>
          <Owner task={task} tenantId={tenantId} onClose={done} />
        </Suspense>
      </Form>
      <Form title={t.dropTitle} isOpen={doing === 'drop'} onClose={done}>
        <Reason
          {...drop}
          submit={t.drop}
          send={(reason) => drop.act({ input: { ...input, reason } }, done)}
          onClose={done}
        />
      </Form>
      {task.droppedBecause ? <p>{task.droppedBecause}</p> : null}
      {own ? <Gate gate={own} /> : null}
      <dl className={css['list']}>
        {dates ? (
          <div>
            <dt>{t.dates}</dt>
            <dd>
              {day(dates.earlyStart)} – {day(dates.earlyFinish)}{' '}
              <span className="muted small">
                {t.workingDays(task.duration)}
                {task.state === 'DONE' ? '' : `, ${t.latest(day(dates.lateFinish))}`}
              </span>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t.owner}</dt>
          <dd>
            {task.owner ? `${task.owner.givenName} ${task.owner.familyName}` : t.ownerNobody}{' '}
            {task.role ? <span className="muted small">{t.roleFor(task.role)}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t.effort}</dt>
          <dd>
            {t.effortText(String(task.effort.internalDays), String(task.effort.consultantDays))}
            {task.cost ? ` · ${money(task.cost)}` : ''}
          </dd>
        </div>
        <div>
          <dt>{t.deliverable}</dt>
          <dd>
            {t.deliverables[task.deliverable]} <span className="muted small">{t.categories[task.category]}</span>
          </dd>
        </div>
      </dl>
      {task.description ? <p className={css['description']}>{task.description}</p> : null}
      {task.notes ? (
        <section>
          <h3>{t.notes}</h3>
          <p className={css['description']}>{task.notes}</p>
        </section>
      ) : null}
      <Waiting task={task} bars={bars} open={open} />
      {task.requirements.length > 0 ? (
        <section>
          <h3>{t.closes}</h3>
          <ul className={css['requirements']}>
            {task.requirements.map((r) => (
              <li key={`${r.standard.id} ${r.clause?.id ?? r.control?.id}`}>
                <b>{(r.clause ?? r.control)?.number}</b> {(r.clause ?? r.control)?.title}{' '}
                <span className="muted small">{r.standard.designation}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {task.gaps.length > 0 ? (
        <section>
          <h3>{t.gaps(task.gaps.length)}</h3>
          <ul className={css['requirements']}>
            {task.gaps.slice(0, GAPS).map((gap) => {
              const about = gap.parts[0]?.control ?? gap.parts[0]?.clause;
              return (
                <li key={gap.id}>
                  <Link
                    to="/clients/$tenantId/assessments/$id"
                    params={{ tenantId, id: task.plan.assessment.id }}
                    search={{ item: gap.id }}
                  >
                    {about?.number} {about?.title}
                  </Link>
                </li>
              );
            })}
          </ul>
          {task.gaps.length > GAPS ? <p className="muted small">{t.moreMoves(task.gaps.length - GAPS)}</p> : null}
        </section>
      ) : null}
    </div>
  );
}
