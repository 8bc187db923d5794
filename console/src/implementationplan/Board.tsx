import { useFormats, useTexts } from '#/i18n/language';
import { rowOf } from '#/parts/usePicked';
import type { PlanBar } from './Plan';
import css from './plan.module.css';
import { StateMark } from './StateMark';
import { texts } from './texts';

interface Phase {
  readonly phase: PlanBar['task']['phase'];
  readonly name: string;
  readonly purpose: string;
  readonly startsOn: string | null | undefined;
  readonly endsOn: string | null | undefined;
  readonly taskCount: number;
  readonly doneCount: number;
  readonly percentDone: number;
}

/** A column for each phase; what is open stands before what is done. */
export function Board({
  bars,
  phases,
  chosen,
  open,
  close,
}: {
  bars: readonly PlanBar[];
  phases: readonly Phase[];
  chosen: string | undefined;
  open: (id: string, stays?: boolean) => void;
  close: () => void;
}) {
  const t = useTexts(texts);
  const { day } = useFormats();

  function onKeyDown(e: React.KeyboardEvent<HTMLElement>) {
    const id = rowOf(e);
    if (e.key === 'Escape' && chosen) close();
    const step = e.key === 'j' || e.key === 'ArrowDown' ? 1 : e.key === 'k' || e.key === 'ArrowUp' ? -1 : 0;
    if (!id || step === 0) return;
    e.preventDefault();
    const cards = [...e.currentTarget.querySelectorAll<HTMLElement>('[data-key]')];
    const next = cards[cards.findIndex((card) => card.dataset['key'] === id) + step];
    next?.focus();
    if (next && chosen) open(next.dataset['key'] as string, true);
  }

  if (bars.length === 0) return <p className={css['empty']}>{t.noMatch}</p>;
  return (
    <div className={css['board']} onKeyDown={onKeyDown} role="group" tabIndex={0} aria-label={t.views.board}>
      {phases.map((phase) => {
        const inside = bars.filter((bar) => bar.task.phase === phase.phase);
        const sorted = [
          ...inside.filter((bar) => bar.task.state !== 'DONE'),
          ...inside.filter((bar) => bar.task.state === 'DONE'),
        ];
        return (
          <section key={phase.phase} className={css['column']} aria-labelledby={`phase-${phase.phase}`}>
            <header>
              <h2 id={`phase-${phase.phase}`} title={phase.purpose}>
                {phase.name}
              </h2>
              <p className="small muted">
                {t.doneOf(phase.doneCount, phase.taskCount)}
                {phase.startsOn ? ` · ${day(phase.startsOn)} – ${day(phase.endsOn)}` : ''}
              </p>
              <meter min={0} max={100} value={phase.percentDone} aria-label={`${phase.name}: ${t.progress}`} />
            </header>
            <ul>
              {sorted.map(({ task, dates }) => (
                <li key={task.id}>
                  <button
                    type="button"
                    className={css['card']}
                    data-key={task.id}
                    data-done={task.state === 'DONE' || undefined}
                    aria-pressed={task.id === chosen}
                    onClick={() => open(task.id)}
                  >
                    <span className={css['cardName']}>
                      <StateMark state={task.state} isMilestone={task.isMilestone} />
                      <span>{task.name}</span>
                    </span>
                    <span className={css['cardFoot']}>
                      <span>
                        {task.owner ? `${task.owner.givenName} ${task.owner.familyName}` : (task.role ?? t.ownerNobody)}
                      </span>
                      <span>{day(dates.earlyFinish)}</span>
                    </span>
                    {task.state !== 'DONE' &&
                    (dates.isCritical || dates.totalFloat < 0 || task.state === 'UNDER_WAY') ? (
                      <span className={css['cardChips']}>
                        {dates.totalFloat < 0 ? (
                          <span className="chip major">
                            <span aria-hidden="true">!</span> {t.tooLate(-dates.totalFloat)}
                          </span>
                        ) : dates.isCritical ? (
                          <span className="chip">{t.critical}</span>
                        ) : null}
                        {task.state === 'UNDER_WAY' ? (
                          <span className="chip">{t.percent(task.percentDone)}</span>
                        ) : null}
                      </span>
                    ) : null}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
