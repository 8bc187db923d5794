import { Button } from 'react-aria-components';
import type { CertificationAction } from '#/__generated__/Certification_certification.graphql';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, Wide } from '#/parts/parts';
import css from './certification.module.css';
import type { Audit, Certification, Opened } from './StepForm';
import { texts } from './texts';

const ACTIONS: Record<Audit['allowedActions'][number], CertificationAction> = {
  AGREE_DATE: 'AGREE_AUDIT_DATE',
  RESCHEDULE: 'RESCHEDULE_AUDIT',
  POSTPONE: 'POSTPONE_AUDIT',
  TAKE_BACK: 'TAKE_BACK_AUDIT',
  COMPLETE_SURVEILLANCE: 'COMPLETE_SURVEILLANCE',
  CORRECT: 'CORRECT_AUDIT',
};
const TONES: Partial<Record<Audit['state'], string>> = { COMPLETED: 'good', OVERDUE: 'major', POSTPONED: 'minor' };

/** The audits of the body with their windows, and what may be recorded of each. */
export function Audits({
  certification: c,
  today,
  open,
}: {
  certification: Certification;
  today: string;
  open: (opened: Opened) => void;
}) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const audits = c.audits.edges.map((e) => e.node);
  if (audits.length === 0) return null;
  return (
    <section className="card" aria-labelledby="audits">
      <h2 id="audits">{t.audits}</h2>
      <Wide label={t.audits}>
        <table className="table stacks">
          <thead>
            <tr>
              <th scope="col">{t.audit}</th>
              <th scope="col">{t.windowColumn}</th>
              <th scope="col">{t.agreed}</th>
              <th scope="col">{t.took}</th>
              <th scope="col">{t.team}</th>
              <th scope="col" className="no-print">
                <span className="visually-hidden">{t.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {audits.map((audit) => (
              <tr key={audit.id}>
                <th scope="row">
                  {t.auditKind[audit.kind]}
                  <span className={css['second']}>
                    <span className={`chip ${TONES[audit.state] ?? ''}`}>{t.auditState[audit.state]}</span>
                  </span>
                </th>
                <td data-label={t.windowColumn}>
                  {audit.earliest || audit.latest ? (
                    <>
                      {audit.earliest ? `${day(audit.earliest.on)} – ` : `${t.until} `}
                      <strong>{day(audit.latest?.on)}</strong>
                    </>
                  ) : null}
                  <span className={css['second']} title={audit.target.rule.summary}>
                    {t.due(day(audit.target.on))} · {(audit.latest ?? audit.target).rule.id}
                  </span>
                </td>
                <td data-label={t.agreed}>
                  {audit.agreedOn ? day(audit.agreedOn) : <span className="muted">–</span>}{' '}
                  {audit.agreedOn && !audit.completedOn && audit.state === 'AGREED' ? (
                    <Days left={daysBetween(today, audit.agreedOn)} />
                  ) : null}
                  {audit.calledOffOn ? (
                    <span className={css['second']}>{t.calledOff(day(audit.calledOffOn))}</span>
                  ) : null}
                </td>
                <td data-label={t.took}>
                  {audit.completedOn ? (
                    audit.startedOn && audit.startedOn !== audit.completedOn ? (
                      `${day(audit.startedOn)} – ${day(audit.completedOn)}`
                    ) : (
                      day(audit.completedOn)
                    )
                  ) : audit.startedOn ? (
                    t.since(day(audit.startedOn))
                  ) : (
                    <span className="muted">–</span>
                  )}
                </td>
                <td data-label={t.team}>{audit.team.join(', ') || <span className="muted">–</span>}</td>
                <td className="no-print">
                  <Acts
                    about={t.auditKind[audit.kind]}
                    actions={audit.allowedActions.map((allowed) => ACTIONS[allowed])}
                    onAct={(action) => open({ action, audit })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

/** What may be done with a row: little room until somebody wants it. */
export function Acts({
  about,
  actions,
  onAct,
}: {
  about: string;
  actions: readonly CertificationAction[];
  onAct: (action: CertificationAction) => void;
}) {
  const t = useTexts(texts);
  if (actions.length === 0) return null;
  return (
    <details className={css['acts']}>
      <summary className="button">
        {t.change} <span className="visually-hidden">({about})</span>
      </summary>
      <ul>
        {actions.map((action) => (
          <li key={action}>
            <Button className="button" onPress={() => onAct(action)}>
              {t.action[action]} …
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
