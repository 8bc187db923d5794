import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Nonconformity_nonconformity$data } from '#/__generated__/Nonconformity_nonconformity.graphql';
import { daysBetween, useFormats, useM, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import css from './nonconformity.module.css';
import { texts } from './texts';

type Due = Nonconformity_nonconformity$data['dueDays'][number];

export type StepName = 'correction' | 'extent' | 'cause' | 'plan' | 'evidence' | 'verification' | 'effect';

export interface PartState {
  isNow: boolean;
  isDone: boolean;
  due: Due | undefined;
  today: string;
}

/** One step on the page: what it is for, by when, what there is of it, and what is to be done. */
export function Part({
  name,
  number,
  state,
  children,
}: {
  name: StepName;
  number: number;
  state: PartState;
  children: ReactNode;
}) {
  const t = useTexts(texts);
  const m = useM();
  const { day } = useFormats();
  const { isNow, isDone, due, today } = state;
  return (
    <section className={`card ${css['part']}`} data-now={isNow || undefined} aria-labelledby={name}>
      <div className={css['partHead']}>
        <h2 id={name} tabIndex={-1}>
          <span className={css['mark']} data-state={isDone ? 'done' : isNow ? 'now' : 'later'} aria-hidden="true">
            {isDone ? '✓' : number}
          </span>
          {t[name].title}
          <span className="visually-hidden">, {isDone ? t.page.done : isNow ? t.page.now : t.page.later}</span>
        </h2>
        {due && !isDone ? (
          <span className={css['date']}>
            {t.page.dueBy(t.dueStep[due.step], day(due.dueOn))} <Days left={daysBetween(today, due.dueOn)} />
          </span>
        ) : null}
      </div>
      <p className="muted">{t[name].why}</p>
      {due && isNow ? (
        <p className="small muted">
          {due.rule.summary} {m.common.rule(due.rule.id, due.rule.source)}
        </p>
      ) : null}
      {children}
    </section>
  );
}

/**
 * A form that is open where it is its turn, and behind a button otherwise. `key` of what is stored closes it again.
 */
export function Turn({
  isNow,
  isDone,
  label,
  children,
}: {
  isNow: boolean;
  isDone: boolean;
  label: string;
  children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const shown = isOpen ?? (isNow && !isDone);
  const close = () => setOpen(null);
  return shown ? (
    <div className={css['turn']}>{children(close)}</div>
  ) : (
    <div className={css['buttons']}>
      <Button className="button no-print" onPress={() => setOpen(true)}>
        {label} …
      </Button>
    </div>
  );
}

export function To({ tenantId, other }: { tenantId: string; other: { id: string; reference: string } }) {
  return (
    <Link to="/clients/$tenantId/improvement/nonconformities/$id" params={{ tenantId, id: other.id }}>
      {other.reference}
    </Link>
  );
}
