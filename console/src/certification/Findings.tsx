import { Button } from 'react-aria-components';
import { graphql, usePaginationFragment } from 'react-relay';
import type { CertificationAction } from '#/__generated__/Certification_certification.graphql';
import type { Findings_certification$key } from '#/__generated__/Findings_certification.graphql';
import type { FindingsPageQuery } from '#/__generated__/FindingsPageQuery.graphql';
import { useFormats, useTexts } from '#/i18n/language';
import { Empty, More, Wide } from '#/parts/parts';
import { Acts } from './Audits';
import css from './certification.module.css';
import type { Finding, Opened } from './StepForm';
import { texts } from './texts';

const PAGE = 20;
const ACTIONS: Record<Finding['allowedActions'][number], CertificationAction> = {
  ASSIGN: 'ASSIGN_FINDING',
  VERIFY: 'VERIFY_FINDING',
  ACCEPT_PLAN: 'ACCEPT_FINDING_PLAN',
  CORRECT: 'CORRECT_FINDING',
};
const GRADE_TONES: Partial<Record<Finding['grade'], string>> = { MAJOR: 'major', MINOR: 'minor' };

/** What the body's auditors found, when each answer is due, and what the body said to it. */
export function Findings({
  certification,
  mayRecord,
  open,
}: {
  certification: Findings_certification$key;
  mayRecord: boolean;
  open: (opened: Opened) => void;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<
    FindingsPageQuery,
    Findings_certification$key
  >(
    graphql`
      fragment Findings_certification on Certification
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "FindingsPageQuery") {
        findings(first: $count, after: $cursor) @connection(key: "Findings_findings") {
          edges {
            node {
              id
              stage
              grade
              state
              clause
              statement
              evidence
              raisedOn
              statedDueOn
              correctionDueOn
              planDueOn
              dueOn
              followUpDueOn
              planAcceptedOn
              verifiedOn
              assignee { id givenName familyName }
              allowedActions
            }
          }
        }
      }
    `,
    certification,
  );
  const t = useTexts(texts);
  const findings = data.findings.edges.map((e) => e.node);
  return (
    <section className="card" aria-labelledby="findings">
      <div className={css['head']}>
        <h2 id="findings">{t.findings}</h2>
        {mayRecord ? (
          <Button className="button no-print" onPress={() => open({ action: 'RECORD_FINDING' })}>
            {t.action.RECORD_FINDING} …
          </Button>
        ) : null}
      </div>
      {findings.length === 0 ? (
        <Empty text={t.noFindings}>
          <p>{t.noFindingsNext}</p>
        </Empty>
      ) : (
        <Wide label={t.findings}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t.finding}</th>
                <th scope="col">{t.fields.statement}</th>
                <th scope="col">{t.answerDue}</th>
                <th scope="col">{t.state}</th>
                <th scope="col" className="no-print">
                  <span className="visually-hidden">{t.change}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {findings.map((finding) => (
                <Row key={finding.id} finding={finding} open={open} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(PAGE)} />
    </section>
  );
}

function Row({ finding: f, open }: { finding: Finding; open: (opened: Opened) => void }) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const due = [
    [t.correctionDue, f.correctionDueOn],
    [t.planDue, f.planDueOn],
    [t.allDue, f.dueOn],
    [t.followUpDue, f.followUpDueOn],
  ] as const;
  const settled = f.verifiedOn ?? f.planAcceptedOn;
  return (
    <tr>
      <th scope="row">
        <span className={`chip ${GRADE_TONES[f.grade] ?? ''}`}>{t.grade[f.grade]}</span>
        <span className={css['second']}>
          {t.clause(f.clause)} · {t.auditKind[f.stage]}, {day(f.raisedOn)}
        </span>
      </th>
      <td className={css['statement']} data-label={t.fields.statement}>
        {f.statement}
        <details className="small muted">
          <summary>{t.evidenceOf}</summary>
          {f.evidence}
        </details>
      </td>
      <td data-label={t.answerDue}>
        {f.dueOn && !settled ? (
          <dl className={css['due']}>
            {due.map(([name, on]) =>
              on ? (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{day(on)}</dd>
                </div>
              ) : null,
            )}
          </dl>
        ) : (
          <span className="muted">–</span>
        )}
        {f.statedDueOn && !settled ? <span className={css['second']}>{t.setByBody}</span> : null}
      </td>
      <td data-label={t.state}>
        <span className={`chip ${f.state === 'VERIFIED' || f.state === 'PLAN_ACCEPTED' ? 'good' : ''}`}>
          {t.findingState[f.state]}
        </span>
        {settled ? (
          <span className={css['second']}>
            {f.verifiedOn ? t.verifiedOn(day(settled)) : t.acceptedOn(day(settled))}
          </span>
        ) : null}
        {f.assignee ? (
          <span className={css['second']}>{t.assignee(`${f.assignee.givenName} ${f.assignee.familyName}`)}</span>
        ) : null}
      </td>
      <td className="no-print">
        <Acts
          about={`${t.grade[f.grade]}, ${t.clause(f.clause)}`}
          actions={f.allowedActions.map((allowed) => ACTIONS[allowed])}
          onAct={(action) => open({ action, finding: f })}
        />
      </td>
    </tr>
  );
}
