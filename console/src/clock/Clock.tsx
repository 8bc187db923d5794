import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay';
import type { ClockMutation } from '#/__generated__/ClockMutation.graphql';
import type { ClockQuery } from '#/__generated__/ClockQuery.graphql';
import { addMonths } from '#/cycle/timeline';
import { useAct } from '#/graphql/act';
import { forgetAll } from '#/graphql/forget';
import { useFormats, useTexts } from '#/i18n/language';
import { Refusals } from '#/parts/parts';
import css from './clock.module.css';
import { texts } from './texts';
import { setProductClock, useToday } from './today';

/** Only on the local stack: lets time pass, so that somebody who tries the product sees three years in a minute. */
export function Clock({ mails }: { mails: string }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const router = useRouter();
  const environment = useRelayEnvironment();
  const today = useToday();
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    const asking = fetchQuery<ClockQuery>(environment, graphql`query ClockQuery { productClock }`, {}).subscribe({
      next: ({ productClock }) => setProductClock(productClock),
      error: () => {},
    });
    return () => asking.unsubscribe();
  }, [environment]);
  const { act, isBusy, errors, failure } = useAct<ClockMutation>(graphql`
    mutation ClockMutation($to: Date!) {
      advanceClock(to: $to) {
        now
        daysPassed
        errors { ...userErrors_error }
      }
    }
  `);
  const pass = (to: string) =>
    act({ to }, ({ advanceClock }) => {
      if (advanceClock.now) setProductClock(advanceClock.now);
      setPassed(advanceClock.daysPassed ?? null);
      // Everything may be otherwise now.
      forgetAll(environment);
      void router.invalidate();
    });
  return (
    <aside className={`${css['clock']} no-print`} aria-label={t.title}>
      <span className={css['today']}>{t.today(day(today))}</span>
      <span>{t.pass}</span>
      <Button className="button" isDisabled={isBusy} onPress={() => pass(plusDay(today))}>
        {t.day}
      </Button>
      <Button className="button" isDisabled={isBusy} onPress={() => pass(addMonths(today, 1))}>
        {t.month}
      </Button>
      <Button className="button" isDisabled={isBusy} onPress={() => pass(addMonths(today, 12))}>
        {t.year}
      </Button>
      <span role="status">{isBusy ? t.running : passed === null ? '' : t.passed(passed)}</span>
      <Refusals errors={errors} failure={failure} />
      <a href={mails} target="_blank" rel="noreferrer" className={css['mails']}>
        {t.mails} <span aria-hidden="true">↗</span>
      </a>
    </aside>
  );
}

const plusDay = (iso: string) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
