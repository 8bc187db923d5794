import type { ReactNode } from 'react';
import { graphql, useFragment } from 'react-relay';
import type { Past_nonconformity$key } from '#/__generated__/Past_nonconformity.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import css from './nonconformity.module.css';
import { texts } from './texts';

/** The rounds that a nonconformity went through: plans with their answers, analyses, grades; the latest first. */
export function Past({ nonconformity }: { nonconformity: Past_nonconformity$key }) {
  const n = useFragment<Past_nonconformity$key>(
    graphql`
      fragment Past_nonconformity on Nonconformity {
        gradeChanges { before after reason changedAt changedBy { id givenName familyName } }
        analyses { id number method analysedAt analysedBy { id givenName familyName } causes { number statement } }
        plans {
          number
          isAccepted
          note
          submittedAt
          submittedBy { id givenName familyName }
          answeredAt
          answeredBy { id givenName familyName }
        }
        earlierActions: actions(first: 100) { edges { node { id round what isDropped doneOn } } }
      }
    `,
    nonconformity,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const name = (person: { givenName: string; familyName: string }) => `${person.givenName} ${person.familyName}`;
  const entries: { at: string; key: string; head: ReactNode; body: ReactNode; who: string }[] = [
    ...n.plans.map((plan) => ({
      at: plan.submittedAt,
      key: `plan ${plan.number}`,
      head: (
        <>
          {t.history.round(plan.number)}{' '}
          <span className={`chip ${plan.isAccepted ? 'good' : plan.isAccepted === false ? 'minor' : ''}`}>
            {plan.isAccepted ? t.history.accepted : plan.isAccepted === false ? t.history.rejected : t.history.open}
          </span>
        </>
      ),
      body: (
        <>
          <ul className={css['tree']}>
            {n.earlierActions.edges
              .filter((e) => e.node.round === plan.number)
              .map(({ node }) => (
                <li key={node.id}>
                  {node.what}
                  {node.isDropped ? <span className="muted"> ({t.history.dropped})</span> : null}
                </li>
              ))}
          </ul>
          {plan.note ? <p>{plan.note}</p> : null}
        </>
      ),
      who:
        plan.answeredBy && plan.answeredAt
          ? `${name(plan.submittedBy)}; ${name(plan.answeredBy)}, ${moment(plan.answeredAt)}`
          : name(plan.submittedBy),
    })),
    ...n.analyses.map((analysis) => ({
      at: analysis.analysedAt,
      key: analysis.id,
      head: t.history.analysis(analysis.number, t.cause.methodName[analysis.method]),
      body: (
        <ul className={css['tree']}>
          {analysis.causes.map((cause) => (
            <li key={cause.number}>{cause.statement}</li>
          ))}
        </ul>
      ),
      who: name(analysis.analysedBy),
    })),
    ...n.gradeChanges.map((change) => ({
      at: change.changedAt,
      key: change.changedAt,
      head: t.history.grade(t.gradeName[change.before], t.gradeName[change.after]),
      body: <p>{change.reason}</p>,
      who: name(change.changedBy),
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (entries.length === 0) return null;
  return (
    <section className={`card ${css['part']}`} aria-labelledby="past">
      <h2 id="past">{t.history.title}</h2>
      <ol className={css['past']}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <h3>{entry.head}</h3>
            {entry.body}
            <p className="small muted">
              {moment(entry.at)}, {entry.who}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
