import { Link } from '@tanstack/react-router';
import { graphql, useFragment, useLazyLoadQuery } from 'react-relay';
import type { Way_certification$key } from '#/__generated__/Way_certification.graphql';
import type { WayQuery, WayQuery$data } from '#/__generated__/WayQuery.graphql';
import { Timeline } from '#/cycle/Timeline';
import { useFormats, useM } from '#/i18n/language';
import { isSoon } from '#/parts/parts';
import { Unverified, UnverifiedChip } from '#/shell/Unverified';
import css from './overview.module.css';
import { STATE_TONES, toneOfFlag } from './tones';

type Certification = NonNullable<ReturnType<typeof useCertification>>;
type Journey = NonNullable<WayQuery$data['journey']>;

function useCertification(key: Way_certification$key | null) {
  return useFragment<Way_certification$key>(
    graphql`
      fragment Way_certification on Certification {
        id
        state
        flags
        body { id name }
        currentCertificate { id number expiry { on } }
        nextHardDate { id name dueOn daysLeft rule { id source summary } ...Unverified_deadline }
        editionTransition { endsOn isUnverified }
        cycle {
          decidedOn
          expiry { on }
          milestones { ...Timeline_milestones }
        }
      }
    `,
    key,
  );
}

/** One way to a certificate, and through its cycle once there is one. */
export function Way({
  tenantId,
  today,
  standardId,
  certification: key,
}: {
  tenantId: string;
  today: string;
  standardId: string;
  certification: Way_certification$key | null;
}) {
  // An organisation does not name its ways; each is asked for by the edition that it leads to.
  const { journey } = useLazyLoadQuery<WayQuery>(
    graphql`
      query WayQuery($tenantId: ID!, $standardId: ID!) {
        journey(tenantId: $tenantId, standardId: $standardId) {
          id
          standard { id designation title }
          step
          steps { step number state missing { kind text } }
          next { why turn }
        }
      }
    `,
    { tenantId, standardId },
    { fetchPolicy: 'store-and-network' },
  );
  const certification = useCertification(key);
  const m = useM();
  const { day } = useFormats();
  if (!journey) return null;
  const heading = `way-${certification?.id ?? journey.id}`;
  return (
    <section className="card" aria-labelledby={heading}>
      <div className={css['top']}>
        <div className={css['what']}>
          <h2 id={heading}>
            {certification ? (
              <Link to="/clients/$tenantId/certifications/$id" params={{ tenantId, id: certification.id }}>
                {journey.standard.designation}
              </Link>
            ) : (
              journey.standard.designation
            )}
          </h2>
          <p className="muted small">{journey.standard.title}</p>
          {certification ? (
            <>
              <p className={css['chips']}>
                <span className={`chip ${STATE_TONES[certification.state] ?? ''}`}>
                  {m.certificationState[certification.state]}
                </span>
                {certification.flags.map((flag) => (
                  <span key={flag} className={`chip ${toneOfFlag(flag)}`}>
                    {m.flag[flag]}
                  </span>
                ))}
              </p>
              <p className="small muted">
                {certification.body.name}
                {certification.currentCertificate
                  ? ` · ${m.overview.certificate(certification.currentCertificate.number)}, ${m.overview.validUntil(day(certification.currentCertificate.expiry.on))}`
                  : ''}
              </p>
              {certification.editionTransition ? (
                <p className="small muted">
                  {m.overview.edition(day(certification.editionTransition.endsOn))}{' '}
                  {certification.editionTransition.isUnverified ? <UnverifiedChip /> : null}
                </p>
              ) : null}
            </>
          ) : null}
        </div>
        {certification ? <HardDate date={certification.nextHardDate ?? null} /> : null}
      </div>
      <Steps journey={journey} />
      <Now journey={journey} />
      {certification?.cycle ? (
        <details open className={css['cycle']}>
          <summary>
            <h3>{m.overview.cycle}</h3>
          </summary>
          <Timeline
            milestones={certification.cycle.milestones}
            decidedOn={certification.cycle.decidedOn}
            expiresOn={certification.cycle.expiry.on}
            today={today}
            caption={`${m.overview.cycle}, ${journey.standard.designation}`}
          />
        </details>
      ) : null}
    </section>
  );
}

function HardDate({ date }: { date: Certification['nextHardDate'] | null }) {
  const m = useM();
  const { day } = useFormats();
  if (!date)
    return (
      <div className={css['next']} data-tone="none">
        <p className="small">{m.overview.noHardDate}</p>
        <p className="small muted">{m.overview.noHardDateText}</p>
      </div>
    );
  const tone = date.daysLeft < 0 ? 'late' : isSoon(date.daysLeft) ? 'soon' : 'calm';
  return (
    <div className={css['next']} data-tone={tone}>
      <p className="small">{m.overview.hardDate}</p>
      <p className={css['big']}>{day(date.dueOn)}</p>
      <Unverified deadline={date} />
      <p>
        <strong>{date.name}</strong> · {date.daysLeft < 0 ? m.time.late(-date.daysLeft) : m.time.inDays(date.daysLeft)}
      </p>
      <details className="small">
        <summary>
          {date.rule.id} · {date.rule.source}
        </summary>
        {date.rule.summary}
      </details>
    </div>
  );
}

const SIGNS = { DONE: '✓', LATE: '!' } as Record<string, string>;

function Steps({ journey }: { journey: Journey }) {
  const m = useM();
  return (
    <ol className={css['journey']} aria-label={m.overview.steps}>
      {journey.steps.map((s) => (
        <li key={s.step} data-state={s.state} {...(s.step === journey.step ? { 'aria-current': 'step' as const } : {})}>
          <span className={css['dot']} aria-hidden="true">
            {SIGNS[s.state] ?? s.number}
          </span>
          <span className={css['step']}>{m.step[s.step]}</span>
          <span className={css['stepState']}>{m.stepState[s.state]}</span>
        </li>
      ))}
    </ol>
  );
}

/** What is to be done next and by whom, and what the present step lacks. */
function Now({ journey }: { journey: Journey }) {
  const m = useM();
  const step = journey.steps.find((s) => s.step === journey.step);
  return (
    <div className={css['now']}>
      {step ? (
        step.missing.length > 0 ? (
          <>
            <h3>
              {m.overview.missing}: {m.step[step.step]}
            </h3>
            <ul>
              {step.missing.map((one) => (
                <li key={one.kind}>{one.text}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{m.overview.nothingMissing}</p>
        )
      ) : null}
      {journey.next ? (
        <p className="muted">
          {m.overview.why}: {journey.next.why} <strong>{m.overview.turn(m.turn[journey.next.turn])}</strong>
        </p>
      ) : null}
    </div>
  );
}
