import { useEffect, useState } from 'react';
import { graphql } from 'react-relay';
import type { MovingTaskMutation, PlannedStartKind } from '#/__generated__/MovingTaskMutation.graphql';
import type { MovingTaskPreviewQuery } from '#/__generated__/MovingTaskPreviewQuery.graphql';
import { useAct } from '#/graphql/act';
import { useAsked } from '#/graphql/asked';
import { byField } from '#/graphql/userErrors';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Choice, Field, FormButtons, failureText, Refusals } from '#/parts/parts';
import type { OtherDays } from './Plan';
import css from './plan.module.css';
import { texts } from './texts';

const SHOWN = 10;
const NO_DAYS: OtherDays = new Map();

const previewQuery = graphql`
  query MovingTaskPreviewQuery($id: ID!, $start: PlannedStartInput!, $duration: Int) {
    planTaskMovePreview(id: $id, start: $start, duration: $duration) {
      endsOn
      wouldEndOn
      endMovesBy
      moves { task { id name } startsOn endsOn wouldStartOn wouldEndOn startMovesBy endMovesBy }
    }
  }
`;

/** A whole number of working days that a task may take; null for anything else. */
export function durationOf(text: string): number | null {
  const n = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return n >= 1 && n <= 2500 ? n : null;
}

/** Days of a task, with all that moves with it before anything is saved; the chart shows the same. */
export function Moving({
  task,
  preview,
  onClose,
}: {
  task: {
    readonly id: string;
    readonly version: number;
    readonly duration: number;
    readonly start: { readonly kind: PlannedStartKind; readonly day: string | null | undefined };
    readonly dates: { readonly earlyStart: string } | null | undefined;
  };
  preview: (days: OtherDays) => void;
  onClose: () => void;
}) {
  const m = useM();
  const t = useTexts(texts);
  const { day } = useFormats();
  const [kind, setKind] = useState<PlannedStartKind>(task.start.kind);
  const [typed, setTyped] = useState(task.start.day ?? task.dates?.earlyStart ?? '');
  const [length, setLength] = useState(String(task.duration));
  const duration = durationOf(length);
  const start = { kind, ...(kind === 'WHEN_READY' ? {} : { day: typed }) };
  const isWhole = duration !== null && (kind === 'WHEN_READY' || typed !== '');
  const { data, failure, isAsking } = useAsked<MovingTaskPreviewQuery>(
    previewQuery,
    isWhole ? { id: task.id, start, duration } : null,
  );
  const found = isWhole ? data?.planTaskMovePreview : null;
  useEffect(() => {
    preview(
      found
        ? new Map(found.moves.map((move) => [move.task.id, { from: move.wouldStartOn, to: move.wouldEndOn }]))
        : NO_DAYS,
    );
  }, [found, preview]);
  useEffect(() => () => preview(NO_DAYS), [preview]);
  const {
    act,
    isBusy,
    errors,
    failure: broken,
  } = useAct<MovingTaskMutation>(graphql`
    mutation MovingTaskMutation($input: MovePlanTaskInput!) {
      movePlanTask(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  return (
    <form
      noValidate
      className={css['form']}
      onSubmit={(e) => {
        e.preventDefault();
        if (isWhole) act({ input: { id: task.id, expectedVersion: task.version, start, duration } }, onClose);
      }}
    >
      <h3>{t.moveTitle}</h3>
      <Refusals errors={errors} failure={broken} fields={['start', 'duration']} />
      <div className={css['pair']}>
        <Choice
          label={t.beginsHow}
          value={kind}
          options={Object.entries(t.starts) as [PlannedStartKind, string][]}
          onChange={setKind}
        />
        {kind === 'WHEN_READY' ? null : (
          <Field
            label={t.day}
            type="date"
            value={typed}
            onChange={setTyped}
            required
            errors={typed ? (told['start'] ?? []) : [t.needDay]}
          />
        )}
        <Field
          label={t.durationDays}
          value={length}
          onChange={setLength}
          required
          hint={t.durationHint}
          errors={duration === null ? [t.number] : (told['duration'] ?? [])}
        />
      </div>
      <div className={css['preview']} data-asking={isAsking || undefined}>
        <p role="status">
          {failure ? (
            failureText(failure, m)
          ) : !found ? (
            isAsking ? (
              t.asking
            ) : null
          ) : found.moves.length === 0 ? (
            t.movesNothing
          ) : (
            <>
              <strong>
                {found.endMovesBy === 0
                  ? t.endStays(day(found.endsOn))
                  : t.endMoves(day(found.endsOn), day(found.wouldEndOn), found.endMovesBy)}
              </strong>{' '}
              {t.movesCount(found.moves.length)}
            </>
          )}
        </p>
        {found && found.moves.length > 0 ? (
          <table className={css['moves']}>
            <thead>
              <tr>
                <th scope="col">{t.task}</th>
                <th scope="col">{t.asItStands}</th>
                <th scope="col">{t.moved}</th>
                <th scope="col">{t.by}</th>
              </tr>
            </thead>
            <tbody>
              {found.moves.slice(0, SHOWN).map((move) => (
                <tr key={move.task.id}>
                  <th scope="row">{move.task.name}</th>
                  <td>{day(move.endsOn)}</td>
                  <td>{day(move.wouldEndOn)}</td>
                  <td>{t.moverDays(move.endMovesBy)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        {found && found.moves.length > SHOWN ? (
          <p className="muted small">{t.moreMoves(found.moves.length - SHOWN)}</p>
        ) : null}
      </div>
      <FormButtons submit={t.saveMove} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
