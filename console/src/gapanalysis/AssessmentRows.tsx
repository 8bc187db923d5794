import { Link } from '@tanstack/react-router';
import { graphql, useFragment } from 'react-relay';
import type {
  AssessmentRows_assessments$data,
  AssessmentRows_assessments$key,
} from '#/__generated__/AssessmentRows_assessments.graphql';
import { daysBetween, useFormats, useM } from '#/i18n/language';
import { Days, Wide } from '#/parts/parts';
import css from './assessments.module.css';

/** Gap analyses with a bar of their results each. */
export function AssessmentRows({
  assessments: key,
  tenantId,
  today,
}: {
  assessments: AssessmentRows_assessments$key;
  tenantId: string;
  today: string;
}) {
  const { edges } = useFragment<AssessmentRows_assessments$key>(
    graphql`
      fragment AssessmentRows_assessments on AssessmentConnection {
        edges {
          node {
            id
            name
            state
            dueOn
            standards { id designation }
            scores(by: ASSESSMENT) { total notAssessed notApplicable conforming minorGaps majorGaps }
          }
        }
      }
    `,
    key,
  );
  const m = useM();
  const { day } = useFormats();
  return (
    <Wide label={m.assessments.title}>
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{m.assessments.name}</th>
            <th scope="col">{m.assessments.due}</th>
            <th scope="col">{m.assessments.result}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ node: a }) => (
            <tr key={a.id}>
              <th scope="row" className={css['name']}>
                <Link to="/clients/$tenantId/assessments/$id" params={{ tenantId, id: a.id }}>
                  {a.name}
                </Link>
                <span className={css['second']}>{a.standards.map((s) => s.designation).join(', ')}</span>
              </th>
              <td data-label={m.assessments.due}>
                {a.state === 'COMPLETED' ? (
                  <span className="chip good">{m.assessments.state.COMPLETED}</span>
                ) : a.dueOn ? (
                  <span className={css['due']}>
                    {day(a.dueOn)} <Days left={daysBetween(today, a.dueOn)} />
                  </span>
                ) : (
                  <span className="muted">–</span>
                )}
              </td>
              <td data-label={m.assessments.result}>{a.scores[0] ? <Results score={a.scores[0]} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type Score = AssessmentRows_assessments$data['edges'][number]['node']['scores'][number];

function Results({ score }: { score: Score }) {
  const m = useM();
  const parts = [
    ['good', score.conforming],
    ['na', score.notApplicable],
    ['minor', score.minorGaps],
    ['major', score.majorGaps],
    ['open', score.notAssessed],
  ] as const;
  let at = 0;
  return (
    <>
      <svg className={css['bar']} viewBox={`0 0 ${score.total || 1} 1`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(([kind, n]) => {
          const x = at;
          at += n;
          return n > 0 ? <rect key={kind} data-kind={kind} x={x} width={n} height="1" /> : null;
        })}
      </svg>
      <span className={css['second']}>
        {m.gap.answered(score.total - score.notAssessed, score.total)} ·{' '}
        {m.assessments.gaps(score.minorGaps + score.majorGaps)}
      </span>
    </>
  );
}
