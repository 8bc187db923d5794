import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { AuditDuty, Team_audit$data, Team_audit$key } from '#/__generated__/Team_audit.graphql';
import type { TeamAssignMutation } from '#/__generated__/TeamAssignMutation.graphql';
import type { TeamDeclareMutation } from '#/__generated__/TeamDeclareMutation.graphql';
import type { TeamRemoveMutation } from '#/__generated__/TeamRemoveMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Empty, Form, Refusals } from '#/parts/parts';
import css from './internalaudit.module.css';
import { texts } from './texts';

type Data = Team_audit$data;

/** Who audits, what speaks against them by rule, and who has declared their independence. */
export function Team({ audit, tenantId }: { audit: Team_audit$key; tenantId: string }) {
  const a = useFragment<Team_audit$key>(
    graphql`
      fragment Team_audit on InternalAudit {
        id
        version
        allowedActions
        team {
          duty
          overrideReason
          declaredAt
          declaredBy { id givenName familyName }
          colleague { id givenName familyName function }
          findings { kind what on isFinal rule { id source summary } }
        }
      }
    `,
    audit,
  );
  const t = useTexts(texts);
  const [isAssigning, setAssigning] = useState(false);
  return (
    <section className={`card ${css['part']}`} aria-labelledby="team">
      <div className={css['head']}>
        <h2 id="team">{t.team.title}</h2>
        {a.allowedActions.includes('ASSIGN') ? (
          <Button className="button no-print" onPress={() => setAssigning(true)}>
            {t.team.assign} …
          </Button>
        ) : null}
      </div>
      {a.team.length === 0 ? (
        <Empty text={t.team.empty} />
      ) : (
        <ul className={css['team']}>
          {a.team.map((one) => (
            <Member key={one.colleague.id} a={a} member={one} />
          ))}
        </ul>
      )}
      <Form title={t.team.assign} isOpen={isAssigning} onClose={() => setAssigning(false)}>
        <Assigning a={a} tenantId={tenantId} onClose={() => setAssigning(false)} />
      </Form>
    </section>
  );
}

function Member({ a, member }: { a: Data; member: Data['team'][number] }) {
  const t = useTexts(texts);
  const m = useM();
  const { moment, day } = useFormats();
  const { colleague, findings } = member;
  const name = `${colleague.givenName} ${colleague.familyName}`;
  const declare = useAct<TeamDeclareMutation>(graphql`
    mutation TeamDeclareMutation($input: DeclareInternalAuditorIndependenceInput!) {
      declareInternalAuditorIndependence(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  const remove = useAct<TeamRemoveMutation>(graphql`
    mutation TeamRemoveMutation($input: RemoveInternalAuditorInput!) {
      removeInternalAuditor(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  const input = { id: a.id, expectedVersion: a.version, colleagueId: colleague.id };
  return (
    <li>
      <div>
        <p>
          <span className={css['strong']}>{name}</span> <span className="chip">{t.duty[member.duty]}</span>
          <span className={css['second']}>{colleague.function}</span>
        </p>
        {member.duty === 'OBSERVER' ? null : member.declaredAt ? (
          <p>
            <span className="chip good">
              <span aria-hidden="true">✓</span> {t.team.declared(moment(member.declaredAt))}
            </span>
          </p>
        ) : (
          <p>
            <span className="chip minor">{t.team.undeclared}</span>
          </p>
        )}
        {findings.length > 0 ? (
          <ul className={css['against']}>
            {findings.map((finding) => (
              <li key={`${finding.kind} ${finding.what} ${finding.on}`}>
                <span className={`chip ${finding.isFinal ? 'major' : 'minor'}`}>
                  {t.team.finding[finding.kind]}: {finding.what}
                  {finding.on ? ` (${day(finding.on)})` : ''}
                </span>{' '}
                <span className="small muted">
                  {finding.isFinal ? `${t.team.final}. ` : ''}
                  {finding.rule.summary} {m.common.rule(finding.rule.id, finding.rule.source)}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {member.overrideReason ? (
          <p className="small">
            {t.team.overridden} {member.overrideReason}
          </p>
        ) : null}
        <Refusals errors={[...declare.errors, ...remove.errors]} failure={declare.failure ?? remove.failure} />
      </div>
      <div className={`${css['buttons']} no-print`}>
        {a.allowedActions.includes('DECLARE') && !member.declaredAt && member.duty !== 'OBSERVER' ? (
          <Button
            className="button"
            aria-label={t.team.declareFor(name)}
            isDisabled={declare.isBusy}
            onPress={() => declare.act({ input })}
          >
            {t.team.declare}
          </Button>
        ) : null}
        {a.allowedActions.includes('ASSIGN') ? (
          <Button
            className="button plain"
            aria-label={t.team.remove(name)}
            isDisabled={remove.isBusy}
            onPress={() => remove.act({ input })}
          >
            <span aria-hidden="true">×</span>
          </Button>
        ) : null}
      </div>
    </li>
  );
}

function Assigning({ a, tenantId, onClose }: { a: Data; tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<TeamAssignMutation>(graphql`
    mutation TeamAssignMutation($input: AssignInternalAuditorInput!) {
      assignInternalAuditor(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  const hasLead = a.team.some((one) => one.duty === 'LEAD_AUDITOR');
  return (
    <ActForm
      state={state}
      submit={t.team.assign}
      onCancel={onClose}
      send={(v) =>
        state.act(
          {
            input: {
              id: a.id,
              expectedVersion: a.version,
              colleagueId: v.colleagueId,
              duty: v.duty as AuditDuty,
              overrideReason: v.overrideReason || null,
            },
          },
          onClose,
        )
      }
      fields={[
        { name: 'colleagueId', label: t.team.who, kind: 'colleague', tenantId, required: true },
        {
          name: 'duty',
          label: t.team.duty,
          kind: 'choice',
          required: true,
          initial: hasLead ? 'AUDITOR' : 'LEAD_AUDITOR',
          options: Object.entries(t.duty),
        },
        { name: 'overrideReason', label: t.team.override, hint: t.team.overrideHint, lines: 2, maxLength: 2000 },
      ]}
    />
  );
}
