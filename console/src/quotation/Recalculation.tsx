import { useState } from 'react';
import { graphql } from 'react-relay';
import type { RecalculationQuery } from '#/__generated__/RecalculationQuery.graphql';
import { useAsked } from '#/graphql/asked';
import { useFormats, useLanguage, useM, useTexts } from '#/i18n/language';
import { Field, failureText } from '#/parts/parts';
import css from './quotation.module.css';
import { texts } from './texts';

const query = graphql`
  query RecalculationQuery($id: ID!, $level: Int!) {
    quotationRequest(id: $id) {
      recalculation(integrationLevelPercent: $level) {
        addedInitialDays
        addedSurveillanceDays
        addedRecertificationDays
        quoted {
          addedCost
          after { known currency undershoots { audit } }
          quotation { id certificationBody { id name } }
        }
      }
    }
  }
`;

/** What becomes of days and prices when stage 1 finds the system less integrated than the request said. */
export function Recalculation({ id, assumed }: { id: string; assumed: number }) {
  const m = useM();
  const t = useTexts(texts);
  const { money } = useFormats();
  const { locale } = useLanguage();
  const [typed, setTyped] = useState(String(Math.max(0, assumed - 20)));
  const level = /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 100 ? Number(typed) : null;
  const { data, failure } = useAsked<RecalculationQuery>(query, level === null ? null : { id, level });
  const found = level === null ? null : data?.quotationRequest?.recalculation;
  const signed = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(value);
  return (
    <section className={`${css['whatIf']} card`} aria-labelledby="what-if">
      <h2 id="what-if">{t.whatIf}</h2>
      <Field
        label={t.level}
        value={typed}
        onChange={setTyped}
        required
        hint={t.levelText(assumed)}
        errors={level === null ? [t.number] : []}
      />
      {failure ? <p className="wrong">{failureText(failure, m)}</p> : null}
      {found ? (
        <div aria-live="polite">
          <p>
            {t.added(
              signed(found.addedInitialDays),
              signed(found.addedSurveillanceDays),
              signed(found.addedRecertificationDays),
            )}
          </p>
          <ul>
            {found.quoted.map((q) => (
              <li key={q.quotation.id}>
                <b>{q.quotation.certificationBody.name}</b>:{' '}
                {q.addedCost == null
                  ? t.notSaid
                  : `${t.addedCost} ${money({ amount: String(q.addedCost), currency: q.after.currency })}`}
                {q.after.undershoots.length > 0 ? <span className="chip major">{t.tooFew}</span> : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
