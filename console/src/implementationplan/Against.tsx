import { useEffect } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { AgainstQuery } from '#/__generated__/AgainstQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import type { OtherDays } from './Plan';
import css from './plan.module.css';
import { texts } from './texts';

const MOVERS = 5;

/** What became of a baseline since it was taken; the chart shows its days below the bars. */
export function Against({
  id,
  tell,
  open,
}: {
  id: string;
  tell: (days: OtherDays) => void;
  open: (task: string) => void;
}) {
  const { node } = useLazyLoadQuery<AgainstQuery>(
    graphql`
      query AgainstQuery($id: ID!) {
        node(id: $id) {
          ... on PlanBaseline {
            name
            forecast { plannedOn expectedOn movedBy movers { days task { id name } } }
            days { startsOn endsOn task { id } }
          }
        }
      }
    `,
    { id },
    { fetchPolicy: 'store-and-network' },
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const days = node?.days;
  useEffect(() => {
    if (days) tell(new Map(days.map((d) => [d.task.id, { from: d.startsOn, to: d.endsOn }])));
  }, [days, tell]);
  if (!node?.forecast) return null;
  const { plannedOn, expectedOn, movedBy, movers } = node.forecast;
  return (
    <section className={css['against']} aria-label={node.name ?? t.against}>
      <p>
        <strong>{node.name}</strong> {t.baselineMoved(day(plannedOn), day(expectedOn), movedBy)}
      </p>
      {movers.length > 0 ? (
        <p>
          <span className="muted">{t.movers}: </span>
          {movers.slice(0, MOVERS).map((mover, i) => (
            <span key={mover.task.id}>
              {i > 0 ? ', ' : ''}
              <button type="button" className={css['plain']} onClick={() => open(mover.task.id)}>
                {mover.task.name}
              </button>{' '}
              {t.moverDays(mover.days)}
            </span>
          ))}
        </p>
      ) : null}
    </section>
  );
}
