import { Button } from 'react-aria-components';
import { graphql, usePaginationFragment } from 'react-relay';
import type {
  History_certification$data,
  History_certification$key,
} from '#/__generated__/History_certification.graphql';
import type { HistoryPageQuery } from '#/__generated__/HistoryPageQuery.graphql';
import { useFormats, useM, useTexts } from '#/i18n/language';
import css from './certification.module.css';
import { texts } from './texts';

const PAGE = 20;

type Event = History_certification$data['events']['edges'][number]['node'];

/** What happened, the latest first: when, who recorded it and on whose behalf, and what it set or corrected. */
export function History({ certification }: { certification: History_certification$key }) {
  const { data, hasPrevious, loadPrevious, isLoadingPrevious } = usePaginationFragment<
    HistoryPageQuery,
    History_certification$key
  >(
    graphql`
      fragment History_certification on Certification
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "HistoryPageQuery") {
        events(last: $count, before: $cursor) @connection(key: "History_events") {
          edges {
            node {
              id
              kind
              occurredOn
              recordedAt
              person { id givenName familyName }
              onBehalfOf { id name }
              from
              to
              evidence
              overrideReason
              dates { kind on source rule { id summary } }
              reason
              values { field before after }
            }
          }
        }
      }
    `,
    certification,
  );
  const t = useTexts(texts);
  const m = useM();
  const events = data.events.edges.map((e) => e.node).toReversed();
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t.history}</h2>
      <ol className={css['history']}>
        {events.map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </ol>
      {hasPrevious ? (
        <Button className="button no-print" isDisabled={isLoadingPrevious} onPress={() => loadPrevious(PAGE)}>
          {isLoadingPrevious ? m.common.loadingMore : t.older}
        </Button>
      ) : null}
    </section>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function Entry({ event }: { event: Event }) {
  const t = useTexts(texts);
  const m = useM();
  const { day, moment } = useFormats();
  const who = event.person ? `${event.person.givenName} ${event.person.familyName}` : t.job;
  const value = (text: string | null | undefined) => {
    if (!text) return <span className="muted">{t.empties}</span>;
    if (DAY.test(text)) return day(text);
    return named(t.auditKind, text) ?? named(t.grade, text) ?? text;
  };
  return (
    <li>
      <p className={css['when']}>{day(event.occurredOn)}</p>
      <div>
        <p>
          <strong>{t.event[event.kind]}</strong>{' '}
          {event.from && event.from !== event.to ? (
            <span className="muted small">
              {t.stateChange(m.certificationState[event.from], m.certificationState[event.to])}
            </span>
          ) : null}
        </p>
        <p className="muted small">
          {event.onBehalfOf ? t.onBehalf(who, event.onBehalfOf.name) : who}, {t.recordedAt(moment(event.recordedAt))}
        </p>
        {event.reason ? (
          <p>
            {t.because}: {event.reason}
          </p>
        ) : null}
        {event.overrideReason ? (
          <p className={css['warns']}>
            <span aria-hidden="true">!</span> {t.override}: {event.overrideReason}
          </p>
        ) : null}
        {event.evidence ? (
          <p>
            {t.fields.evidence}: {event.evidence}
          </p>
        ) : null}
        {event.values.length > 0 ? (
          <table className={`table ${css['values']}`}>
            <thead>
              <tr>
                <th scope="col">{t.field}</th>
                <th scope="col">{t.was}</th>
                <th scope="col">{t.now}</th>
              </tr>
            </thead>
            <tbody>
              {event.values.map((one) => (
                <tr key={one.field}>
                  <th scope="row">{t.amended[one.field]}</th>
                  <td>{value(one.before)}</td>
                  <td>{value(one.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        {event.dates.length > 0 ? (
          <details className="small">
            <summary>{t.setDates}</summary>
            <ul>
              {event.dates.map((one) => (
                <li key={one.kind}>
                  {t.dateKind[one.kind]} <strong>{day(one.on)}</strong>{' '}
                  <span className="muted" title={one.rule.summary}>
                    {one.rule.id}, {t.sources[one.source]}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </li>
  );
}

/** The name of an enum's value, where the text is one. */
function named(names: Record<string, string>, text: string): string | undefined {
  return Object.hasOwn(names, text) ? names[text] : undefined;
}
