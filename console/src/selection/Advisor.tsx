import { Link } from '@tanstack/react-router';
import { Suspense, useDeferredValue, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useLazyLoadQuery, usePreloadedQuery } from 'react-relay';
import type { AdvisorKeepMutation } from '#/__generated__/AdvisorKeepMutation.graphql';
import type { AdvisorQuery, AdvisorQuery$data } from '#/__generated__/AdvisorQuery.graphql';
import type {
  AdvisorRecommendationsQuery,
  AdvisorRecommendationsQuery$data,
} from '#/__generated__/AdvisorRecommendationsQuery.graphql';
import { useAct } from '#/graphql/act';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Refusals, Skeleton, useTitle } from '#/parts/parts';
import css from './advisor.module.css';
import { texts } from './texts';

type Question = AdvisorQuery$data['selectionQuestions'][number];
type Recommendation = AdvisorRecommendationsQuery$data['recommendStandards'][number];
type Answers = Readonly<Record<string, readonly string[]>>;

/** A short questionnaire on the left, what follows from it with its reasons on the right. */
export function Advisor({ query }: { query: PreloadedQuery<AdvisorQuery> }) {
  const { tenant, selectionQuestions: questions } = usePreloadedQuery<AdvisorQuery>(
    graphql`
      query AdvisorQuery($id: ID!) {
        tenant(id: $id) {
          id
          permissions
          keptSelections(first: 1) {
            edges {
              node {
                id
                keptAt
                person { id givenName familyName }
                onBehalfOf { id name }
                answers { question options { key } }
              }
            }
          }
        }
        selectionQuestions { key text choice mostOptions options { key text alone } }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  useTitle(t.title);
  const kept = tenant?.keptSelections.edges[0]?.node;
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(
      (kept?.answers ?? []).map((a) => {
        const known = questions.find((q) => q.key === a.question)?.options.map((o) => o.key) ?? [];
        return [a.question, a.options.map((o) => o.key).filter((key) => known.includes(key))];
      }),
    ),
  );
  const asked = useDeferredValue(answers);
  if (!tenant) return null;
  const answer = (question: Question, options: readonly string[]) =>
    setAnswers((old) => ({ ...old, [question.key]: options }));
  return (
    <div className={css['page']}>
      <header>
        <p className="small no-print">
          <Link to="/clients/$tenantId/system" params={{ tenantId: tenant.id }}>
            ← {t.back}
          </Link>
        </p>
        <h1>{t.title}</h1>
        <p className="muted">{t.intro}</p>
      </header>
      <div className={css['panes']}>
        <section className={`card ${css['questions']}`} aria-label={t.questions}>
          {questions.map((q) => (
            <Asked key={q.key} question={q} chosen={answers[q.key] ?? []} onAnswer={(options) => answer(q, options)} />
          ))}
        </section>
        <section className={css['results']} aria-label={t.results}>
          <h2>{t.results}</h2>
          {kept ? (
            <p className="small muted">
              {t.kept(
                kept.person
                  ? kept.onBehalfOf
                    ? t.onBehalf(`${kept.person.givenName} ${kept.person.familyName}`, kept.onBehalfOf.name)
                    : `${kept.person.givenName} ${kept.person.familyName}`
                  : t.product,
                moment(kept.keptAt),
              )}
            </p>
          ) : null}
          {inputOf(asked).length > 0 ? (
            <Suspense fallback={<Skeleton />}>
              <Recommendations answers={asked} isStale={asked !== answers} />
            </Suspense>
          ) : (
            <p className="card muted">{t.waiting}</p>
          )}
          {tenant.permissions.includes('MANAGE_SYSTEM') && inputOf(answers).length > 0 ? (
            <Keep key={JSON.stringify(answers)} tenantId={tenant.id} answers={answers} />
          ) : null}
        </section>
      </div>
    </div>
  );
}

const inputOf = (answers: Answers) =>
  Object.entries(answers)
    .filter(([, options]) => options.length > 0)
    .map(([question, options]) => ({ question, options: [...options] }));

function Asked({
  question: q,
  chosen,
  onAnswer,
}: {
  question: Question;
  chosen: readonly string[];
  onAnswer: (options: readonly string[]) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const isOne = q.choice === 'SINGLE';
  const choose = (key: string, isOn: boolean) => {
    if (!isOn) return onAnswer(chosen.filter((one) => one !== key));
    const alone = (k: string) => q.options.find((o) => o.key === k)?.alone ?? false;
    // What stands alone takes the place of the others, and the other way round.
    const rest = alone(key) || isOne ? [] : chosen.filter((one) => !alone(one));
    onAnswer([...rest, key]);
  };
  const isFull = !isOne && chosen.length >= q.mostOptions;
  return (
    <fieldset className={css['question']}>
      <legend>
        {q.text}
        {isOne ? null : <span className="small muted"> {t.several(q.mostOptions)}</span>}
      </legend>
      <div className={css['options']}>
        {isOne ? (
          <label>
            <input type="radio" name={id} checked={chosen.length === 0} onChange={() => onAnswer([])} />
            <span className="muted">{t.clear}</span>
          </label>
        ) : null}
        {q.options.map((o) => (
          <label key={o.key}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={id}
              checked={chosen.includes(o.key)}
              disabled={isFull && !chosen.includes(o.key) && !o.alone}
              onChange={(e) => choose(o.key, e.target.checked)}
            />
            <span>{o.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Recommendations({ answers, isStale }: { answers: Answers; isStale: boolean }) {
  const { recommendStandards: all } = useLazyLoadQuery<AdvisorRecommendationsQuery>(
    graphql`
      query AdvisorRecommendationsQuery($answers: [SelectionAnswerInput!]!) {
        recommendStandards(answers: $answers) {
          standard { id designation title }
          score
          verdict
          reasons
          warnings
          typicalMonths { min max note }
          held
          prerequisites
        }
      }
    `,
    { answers: inputOf(answers) },
  );
  const t = useTexts(texts);
  const suits = all.filter((one) => one.verdict !== 'UNLIKELY');
  const others = all.filter((one) => one.verdict === 'UNLIKELY');
  return (
    <div aria-live="polite" aria-busy={isStale}>
      <ol className={css['list']}>
        {suits.map((one) => (
          <One key={one.standard.id} one={one} />
        ))}
      </ol>
      {others.length > 0 ? (
        <details>
          <summary>{t.less(others.length)}</summary>
          <ol className={css['list']}>
            {others.map((one) => (
              <One key={one.standard.id} one={one} />
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

const TONES = { RECOMMENDED: 'good', WORTH_CONSIDERING: 'minor', UNLIKELY: '' };

function One({ one }: { one: Recommendation }) {
  const t = useTexts(texts);
  return (
    <li className="card">
      <h3>
        {one.standard.designation} <span className="muted">{one.standard.title}</span>
      </h3>
      <p className={css['chips']}>
        <span className={`chip ${TONES[one.verdict]}`}>{t.verdict[one.verdict]}</span>
        {one.held ? <span className="chip">{t.held}</span> : null}
        {one.typicalMonths ? (
          <span className="muted small" title={one.typicalMonths.note}>
            {t.months(one.typicalMonths.min, one.typicalMonths.max)}
          </span>
        ) : null}
      </p>
      {one.reasons.length > 0 ? (
        <ul className={css['reasons']} aria-label={t.why}>
          {one.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      {one.warnings.length > 0 ? (
        <ul className={css['warnings']} aria-label={t.warnings}>
          {one.warnings.map((warning) => (
            <li key={warning}>
              <span aria-hidden="true">!</span> {warning}
            </li>
          ))}
        </ul>
      ) : null}
      {one.prerequisites.length > 0 ? (
        <p className="small muted">
          {t.prerequisites}: {one.prerequisites.join('; ')}
        </p>
      ) : null}
    </li>
  );
}

function Keep({ tenantId, answers }: { tenantId: string; answers: Answers }) {
  const t = useTexts(texts);
  const m = useM();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [isKept, setKept] = useState(false);
  const { act, isBusy, errors, failure } = useAct<AdvisorKeepMutation>(graphql`
    mutation AdvisorKeepMutation($input: KeepSelectionAnswersInput!) {
      keepSelectionAnswers(input: $input) {
        keptSelection { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <div className="no-print">
      <Refusals errors={errors} failure={failure} />
      <p role="status">{isKept ? `✓ ${t.keptNow}` : ''}</p>
      {isKept ? null : (
        <Button
          className="button primary"
          isDisabled={isBusy}
          onPress={() => act({ input: { tenantId, idempotencyKey, answers: inputOf(answers) } }, () => setKept(true))}
        >
          {isBusy ? m.common.saving : t.keep}
        </Button>
      )}
    </div>
  );
}
