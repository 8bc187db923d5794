import type { PlanTaskState } from '#/__generated__/Task_task.graphql';
import { useTexts } from '#/i18n/language';
import css from './plan.module.css';
import { texts } from './texts';

const SIGNS: Record<PlanTaskState, string> = { NOT_BEGUN: '○', UNDER_WAY: '◐', DONE: '✓', DROPPED: '✕' };

/** How far a task has come, as a sign where a word has no room. */
export function StateMark({ state, isMilestone }: { state: PlanTaskState; isMilestone: boolean }) {
  const t = useTexts(texts);
  return (
    <span className={css['mark']} data-state={state}>
      <span aria-hidden="true">{isMilestone && state === 'NOT_BEGUN' ? '◇' : SIGNS[state]}</span>
      <span className="visually-hidden">
        {isMilestone ? `${t.milestone}, ` : ''}
        {t.states[state]}:{' '}
      </span>
    </span>
  );
}
