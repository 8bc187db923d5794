import { parseDate } from '@internationalized/date';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, startTransition, useDeferredValue, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { DatesQuery, ExpiryConvention } from '#/__generated__/DatesQuery.graphql';
import { useToday } from '#/clock/today';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Choice, Skeleton, useTitle } from '#/parts/parts';
import css from './dates.module.css';
import { isDay } from './search';
import { Timeline } from './Timeline';
import { texts } from './texts';
import { addMonths } from './timeline';

const route = getRouteApi('/dates');

/** What-if dates: the whole question is in the address, so that an answer can be sent to a client as a link. */
export function Dates() {
  const m = useM();
  const t = useTexts(texts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useTitle(m.nav.dates);
  const today = useToday();
  const decisionOn = search.decision ?? today;
  const set = (next: Partial<typeof search>) =>
    startTransition(() => void navigate({ search: (old) => ({ ...old, ...next }), replace: true }));
  const decide = (day: string) => {
    if (isDay(day)) set({ decision: day });
  };
  // What is typed stands in the field before it is a day to ask about.
  const [typed, setTyped] = useState({ instead: '', day: parseDate(decisionOn) });
  return (
    <div className={css['page']}>
      <header>
        <h1>{t.title}</h1>
        <p className="muted">{t.intro}</p>
      </header>
      <form className={`${css['form']} card no-print`} onSubmit={(e) => e.preventDefault()}>
        <DatePicker
          className="field"
          value={typed.instead === decisionOn ? typed.day : parseDate(decisionOn)}
          onChange={(day) => {
            if (!day) return;
            setTyped({ instead: decisionOn, day });
            decide(day.toString());
          }}
        >
          <Label className="label">{t.decision}</Label>
          <Group className={css['date']!}>
            <DateInput className={css['segments']!}>
              {(segment) => <DateSegment segment={segment} className={css['segment']!} />}
            </DateInput>
            <Button className={css['open']!} aria-label={t.calendar}>
              ▾
            </Button>
          </Group>
          <Popover className="popover">
            <Dialog className={css['dialog']!}>
              <Calendar>
                <header className={css['month']}>
                  <Button slot="previous" className="button plain">
                    ‹
                  </Button>
                  <Heading />
                  <Button slot="next" className="button plain">
                    ›
                  </Button>
                </header>
                <CalendarGrid>{(d) => <CalendarCell date={d} className={css['cell']!} />}</CalendarGrid>
              </Calendar>
            </Dialog>
          </Popover>
        </DatePicker>
        <div className={css['steps']}>
          <Button className="button" onPress={() => decide(addMonths(decisionOn, -1))}>
            {t.earlier}
          </Button>
          <Button className="button" onPress={() => decide(addMonths(decisionOn, 1))}>
            {t.later}
          </Button>
        </div>
        <Choice
          label={t.convention}
          value={search.convention ?? 'MINUS_ONE_DAY'}
          options={Object.entries(t.conventions) as [ExpiryConvention, string][]}
          onChange={(convention) => set({ convention })}
        />
        <Choice
          label={t.tolerance}
          value={String(search.tolerance ?? 0)}
          options={[0, 1, 2, 3].map((n) => [String(n), t.months(n)] as const)}
          onChange={(n) => set({ tolerance: Number(n) })}
        />
        <Choice
          label={t.frequency}
          value={String(search.frequency ?? 12)}
          options={[6, 9, 12].map((n) => [String(n), t.months(n)] as const)}
          onChange={(n) => set({ frequency: Number(n) })}
        />
        <Button className="button" onPress={() => window.print()}>
          {t.print}
        </Button>
      </form>
      <Suspense fallback={<Skeleton rows={8} />}>
        <Answer
          decisionOn={decisionOn}
          convention={search.convention ?? 'MINUS_ONE_DAY'}
          tolerance={search.tolerance ?? 0}
          frequency={search.frequency ?? 12}
          today={today}
        />
      </Suspense>
    </div>
  );
}

interface Question {
  decisionOn: string;
  convention: ExpiryConvention;
  tolerance: number;
  frequency: number;
  today: string;
}

function Answer(props: Question) {
  const m = useM();
  const t = useTexts(texts);
  const { day } = useFormats();
  const asked = useDeferredValue(props);
  const data = useLazyLoadQuery<DatesQuery>(
    graphql`
      query DatesQuery($input: CertificationCyclePreviewInput!) {
        certificationCyclePreview(input: $input) {
          expiresOn
          milestones { ...Timeline_milestones }
        }
      }
    `,
    {
      input: {
        decisionOn: asked.decisionOn,
        expiryConvention: asked.convention,
        surveillanceToleranceMonths: asked.tolerance,
        surveillanceFrequencyMonths: asked.frequency,
      },
    },
  );
  const cycle = data.certificationCyclePreview;
  return (
    <section className="card" aria-label={m.overview.cycle}>
      <Timeline
        milestones={cycle.milestones}
        decidedOn={asked.decisionOn}
        expiresOn={cycle.expiresOn}
        today={asked.today}
        caption={t.caption(day(asked.decisionOn), day(cycle.expiresOn))}
      />
    </section>
  );
}
