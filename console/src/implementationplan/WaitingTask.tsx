import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { WaitingTask_task$key } from '#/__generated__/WaitingTask_task.graphql';
import type { WaitingTaskConnectMutation } from '#/__generated__/WaitingTaskConnectMutation.graphql';
import type { WaitingTaskDisconnectMutation } from '#/__generated__/WaitingTaskDisconnectMutation.graphql';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Choice, Refusals } from '#/parts/parts';
import type { PlanBar } from './Plan';
import css from './plan.module.css';
import { texts } from './texts';

/** What a task waits for, and another that it shall wait for. */
export function Waiting({
  task: key,
  bars,
  open,
}: {
  task: WaitingTask_task$key;
  bars: readonly PlanBar[];
  open: (task: string) => void;
}) {
  const task = useFragment(
    graphql`
      fragment WaitingTask_task on PlanTask {
        id
        version
        allowedActions
        dependencies { lag shortenedLag shortenedBecause predecessor { id name } }
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const [before, setBefore] = useState('');
  const connect = useAct<WaitingTaskConnectMutation>(graphql`
    mutation WaitingTaskConnectMutation($input: ConnectPlanTaskInput!) {
      connectPlanTask(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const disconnect = useAct<WaitingTaskDisconnectMutation>(graphql`
    mutation WaitingTaskDisconnectMutation($input: DisconnectPlanTaskInput!) {
      disconnectPlanTask(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const input = { id: task.id, expectedVersion: task.version };
  const isBusy = connect.isBusy || disconnect.isBusy;
  const mayConnect = task.allowedActions.includes('CONNECT');
  const known = new Set([task.id, ...task.dependencies.map((d) => d.predecessor.id)]);
  return (
    <section className={css['waiting']}>
      <h3>{t.waitsFor}</h3>
      {task.dependencies.length === 0 ? <p className="muted">{t.waitsForNothing}</p> : null}
      <ul className={css['requirements']}>
        {task.dependencies.map(({ predecessor, lag, shortenedLag, shortenedBecause }) => (
          <li key={predecessor.id}>
            <button type="button" className={css['plain']} onClick={() => open(predecessor.id)}>
              {predecessor.name}
            </button>{' '}
            {(shortenedLag ?? lag) > 0 ? (
              <span className="muted small" title={shortenedBecause ?? undefined}>
                {t.lag(shortenedLag ?? lag)}
              </span>
            ) : null}{' '}
            {mayConnect ? (
              <Button
                className={`${css['plain']} no-print`}
                aria-label={t.stopWaitingFor(predecessor.name)}
                isDisabled={isBusy}
                onPress={() => disconnect.act({ input: { ...input, predecessorId: predecessor.id } })}
              >
                {t.stopWaiting}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Refusals errors={[...connect.errors, ...disconnect.errors]} failure={connect.failure ?? disconnect.failure} />
      {mayConnect ? (
        <form
          className={`${css['connect']} no-print`}
          onSubmit={(e) => {
            e.preventDefault();
            if (before) connect.act({ input: { ...input, predecessorId: before } }, () => setBefore(''));
          }}
        >
          <Choice
            label={t.waitFor}
            value={before}
            onChange={setBefore}
            options={[
              ['', t.choose] as const,
              ...bars
                .filter((bar) => !known.has(bar.task.id))
                .map((bar) => [bar.task.id, `${t.phases[bar.task.phase]}: ${bar.task.name}`] as const),
            ]}
          />
          <Button className="button" type="submit" isDisabled={!before || isBusy}>
            {t.connect}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
