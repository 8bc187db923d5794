import { Link } from '@tanstack/react-router';
import { graphql, useFragment } from 'react-relay';
import type { AuditRows_audits$key, InternalAuditState } from '#/__generated__/AuditRows_audits.graphql';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, Wide } from '#/parts/parts';
import css from './internalaudit.module.css';
import { texts } from './texts';

export function AuditRows({
  audits,
  tenantId,
  today,
}: {
  audits: AuditRows_audits$key;
  tenantId: string;
  today: string;
}) {
  const { edges } = useFragment<AuditRows_audits$key>(
    graphql`
      fragment AuditRows_audits on InternalAuditConnection {
        edges {
          node {
            id
            number
            title
            state
            startsOn
            endsOn
            reportDueOn
            standards { id designation }
            team { duty colleague { id givenName familyName } }
            questionCount
            results { result count }
          }
        }
      }
    `,
    audits,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  return (
    <Wide label={t.audits}>
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t.columns.audit}</th>
            <th scope="col">{t.columns.days}</th>
            <th scope="col">{t.columns.state}</th>
            <th scope="col">{t.columns.lead}</th>
            <th scope="col">{t.columns.report}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ node: a }) => {
            const lead = a.team.find((one) => one.duty === 'LEAD_AUDITOR')?.colleague;
            const answered = a.results.reduce((sum, one) => sum + one.count, 0);
            const isDue = a.state === 'PLANNED' || a.state === 'UNDER_WAY';
            return (
              <tr key={a.id}>
                <th scope="row">
                  <Link
                    to="/clients/$tenantId/improvement/audits/$id"
                    params={{ tenantId, id: a.id }}
                    className={css['strong']}
                  >
                    {a.title}
                  </Link>
                  <span className={css['second']}>
                    {t.number(a.number)}, {a.standards.map((s) => s.designation).join(', ')}
                  </span>
                </th>
                <td data-label={t.columns.days}>{t.days(day(a.startsOn), day(a.endsOn))}</td>
                <td data-label={t.columns.state}>
                  <AuditState state={a.state} />
                  {a.questionCount > 0 ? (
                    <span className={css['second']}>{t.checklist.progress(answered, a.questionCount)}</span>
                  ) : null}
                </td>
                <td data-label={t.columns.lead}>
                  {lead ? `${lead.givenName} ${lead.familyName}` : <span className="muted">–</span>}
                </td>
                <td data-label={t.columns.report}>
                  <span className={css['date']}>
                    {day(a.reportDueOn)} {isDue ? <Days left={daysBetween(today, a.reportDueOn)} /> : null}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}

export function AuditState({ state }: { state: InternalAuditState }) {
  const t = useTexts(texts);
  return (
    <span className={`chip ${state === 'SIGNED' ? 'good' : ''}`}>
      {state === 'SIGNED' ? <span aria-hidden="true">✓</span> : null}
      {t.stateName[state]}
    </span>
  );
}

/** What no audit is about, in a sign and in words. */
export function Covered({
  coverage: c,
}: {
  coverage: { uncoveredClauses: number; uncoveredProcesses: number; uncoveredSites: number; isComplete: boolean };
}) {
  const t = useTexts(texts);
  return c.isComplete ? (
    <span className="chip good">
      <span aria-hidden="true">✓</span> {t.complete}
    </span>
  ) : (
    <span className={`chip major ${css['wrapping']}`}>
      <span aria-hidden="true">!</span> {t.uncovered(c.uncoveredClauses, c.uncoveredProcesses, c.uncoveredSites)}{' '}
      {t.notCovered}
    </span>
  );
}
