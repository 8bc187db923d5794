import { useState } from 'react';
import { graphql } from 'react-relay';
import type { ReportingTaskMutation } from '#/__generated__/ReportingTaskMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, FormButtons, Refusals } from '#/parts/parts';
import css from './plan.module.css';
import { texts } from './texts';

/** How far a task has come: with a last day it is done. */
export function Reporting({
  task,
  today,
  onClose,
}: {
  task: {
    readonly id: string;
    readonly version: number;
    readonly begunOn: string | null | undefined;
    readonly percentDone: number;
  };
  today: string;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [begunOn, setBegun] = useState(task.begunOn ?? today);
  const [finishedOn, setFinished] = useState('');
  const [percent, setPercent] = useState(String(task.percentDone));
  const { act, isBusy, errors, failure } = useAct<ReportingTaskMutation>(graphql`
    mutation ReportingTaskMutation($input: ReportPlanTaskInput!) {
      reportPlanTask(input: $input) {
        planTask { ...Task_task plan { ...Plan_plan } }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  const isNumber = /^\d{1,2}$/.test(percent.trim());
  return (
    <form
      noValidate
      className={css['form']}
      onSubmit={(e) => {
        e.preventDefault();
        if (!begunOn || (!finishedOn && !isNumber)) return;
        const how = finishedOn ? { finishedOn } : { percentDone: Number(percent) };
        act({ input: { id: task.id, expectedVersion: task.version, begunOn, ...how } }, onClose);
      }}
    >
      <h3>{t.report}</h3>
      <Refusals errors={errors} failure={failure} fields={['begunOn', 'finishedOn', 'percentDone']} />
      <div className={css['pair']}>
        <Field
          label={t.begunOn}
          type="date"
          value={begunOn}
          onChange={setBegun}
          required
          errors={begunOn ? (told['begunOn'] ?? []) : [t.needDay]}
        />
        <Field
          label={t.finishedOn}
          type="date"
          value={finishedOn}
          onChange={setFinished}
          hint={t.finishedHint}
          errors={told['finishedOn'] ?? []}
        />
        {finishedOn ? null : (
          <Field
            label={t.percentDone}
            value={percent}
            onChange={setPercent}
            required
            hint={t.percentHint}
            errors={isNumber ? (told['percentDone'] ?? []) : [t.number]}
          />
        )}
      </div>
      <FormButtons submit={t.save} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
