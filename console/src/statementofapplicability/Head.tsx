import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from 'react-relay';
import type { Head_statement$key } from '#/__generated__/Head_statement.graphql';
import type { HeadDiscardMutation } from '#/__generated__/HeadDiscardMutation.graphql';
import type { HeadDownloadQuery } from '#/__generated__/HeadDownloadQuery.graphql';
import type { HeadReviseMutation } from '#/__generated__/HeadReviseMutation.graphql';
import { useAct } from '#/graphql/act';
import { useFormats, useM, useTexts } from '#/i18n/language';
import { Form, FormButtons, failureText, Refusals } from '#/parts/parts';
import { Signing } from './Signing';
import css from './statement.module.css';
import { texts } from './texts';

/** Where the statement stands, what is in the way of its signature, and what may be done with it. */
export function Head({ statement, show }: { statement: Head_statement$key; show: (number: string) => void }) {
  const s = useFragment<Head_statement$key>(
    graphql`
      fragment Head_statement on StatementOfApplicability {
        id
        version
        number
        state
        tenant { id today }
        standard { id designation }
        summary { controls applicable excluded open implemented }
        checks { rule { id source } force message controls }
        allowedActions
        signature { person { id givenName familyName } signedAt riskAcceptances { name acceptedOn } }
      }
    `,
    statement,
  );
  const m = useM();
  const t = useTexts(texts);
  const { moment, day } = useFormats();
  const navigate = useNavigate();
  const environment = useRelayEnvironment();
  const { tenantId } = useParams({ from: '/clients/$tenantId/statements/$id' });
  const [open, setOpen] = useState<'sign' | 'discard' | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const revise = useAct<HeadReviseMutation>(graphql`
    mutation HeadReviseMutation($input: ReviseStatementOfApplicabilityInput!) {
      reviseStatementOfApplicability(input: $input) {
        statementOfApplicability { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const discard = useAct<HeadDiscardMutation>(graphql`
    mutation HeadDiscardMutation($input: DiscardStatementOfApplicabilityInput!) {
      discardStatementOfApplicability(input: $input) {
        statementOfApplicability { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const [undelivered, setUndelivered] = useState<unknown>(null);
  const download = () => {
    setUndelivered(null);
    fetchQuery<HeadDownloadQuery>(
      environment,
      graphql`
        query HeadDownloadQuery($id: ID!) {
          statementOfApplicability(id: $id) { downloadLink { url } }
        }
      `,
      { id: s.id },
      { fetchPolicy: 'network-only' },
    ).subscribe({
      next: ({ statementOfApplicability }) => {
        if (statementOfApplicability) location.assign(statementOfApplicability.downloadLink.url);
      },
      error: setUndelivered,
    });
  };
  const may = (action: (typeof s.allowedActions)[number]) => s.allowedActions.includes(action);
  const hard = s.checks.filter((check) => check.force === 'HARD');
  return (
    <header className={css['head']}>
      <div>
        <h1>
          {t.statement.title} <span className="muted">{s.standard.designation}</span>
        </h1>
        <p className={css['facts']}>
          <span className={`chip ${s.state === 'SIGNED' ? 'good' : ''}`}>
            {t.statementState[s.state]} · {t.statement.version(s.number)}
          </span>
          <span>{t.statement.summary(s.summary.applicable, s.summary.excluded, s.summary.open)}</span>
          <span className="muted">{t.statement.implemented(s.summary.implemented, s.summary.applicable)}</span>
        </p>
        {s.number > 1 ? (
          <p className="small">
            <Link to="/clients/$tenantId/statements/$id/changes" params={{ tenantId, id: s.id }}>
              {t.changes}
            </Link>
          </p>
        ) : null}
        {s.signature ? (
          <p className="small muted">
            {t.statement.signed(
              `${s.signature.person.givenName} ${s.signature.person.familyName}`,
              moment(s.signature.signedAt),
            )}
            {s.signature.riskAcceptances.map((r) => ` · ${t.statement.accepted(r.name, day(r.acceptedOn))}`).join('')}
          </p>
        ) : null}
      </div>
      <div className={css['buttons']}>
        <Button className="button" onPress={download}>
          {t.statement.download}
        </Button>
        {may('DISCARD') ? (
          <Button className="button" onPress={() => setOpen('discard')}>
            {t.statement.discard} …
          </Button>
        ) : null}
        {may('REVISE') ? (
          <Button
            className="button primary"
            isDisabled={revise.isBusy}
            onPress={() =>
              revise.act(
                { input: { id: s.id, idempotencyKey: key } },
                ({ reviseStatementOfApplicability: { statementOfApplicability: next } }) => {
                  if (next)
                    void navigate({ to: '/clients/$tenantId/statements/$id', params: { tenantId, id: next.id } });
                },
              )
            }
          >
            {t.statement.revise}
          </Button>
        ) : null}
        {may('SIGN') ? (
          <Button className="button primary" onPress={() => setOpen('sign')}>
            {t.statement.sign} …
          </Button>
        ) : null}
      </div>
      <Refusals errors={revise.errors} failure={revise.failure} />
      {undelivered ? <p role="alert">{failureText(undelivered, m)}</p> : null}
      {s.state === 'DRAFT' && s.checks.length > 0 ? (
        <details className={css['checks']} open={hard.length > 0 && s.summary.open === 0}>
          <summary>
            {hard.length > 0 ? t.statement.inTheWay(hard.length) : t.statement.remarks(s.checks.length)}
          </summary>
          <ul>
            {s.checks.map((check) => (
              <li key={check.rule.id + check.message}>
                <span className={`chip ${check.force === 'HARD' ? 'major' : check.force === 'SOFT' ? 'minor' : ''}`}>
                  {t.checkForce[check.force]}
                </span>{' '}
                {check.message} <span className="small muted">{m.common.rule(check.rule.id, check.rule.source)}</span>{' '}
                {check.controls.slice(0, SHOWN).map((number) => (
                  <Button key={number} className={css['link']!} onPress={() => show(number)}>
                    {number}
                  </Button>
                ))}
                {check.controls.length > SHOWN ? m.portfolio.moreBlockers(check.controls.length - SHOWN) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Form title={t.statement.sign} isOpen={open === 'sign'} onClose={() => setOpen(null)}>
        <Signing id={s.id} version={s.version} today={s.tenant.today} onClose={() => setOpen(null)} />
      </Form>
      <Form title={t.statement.discard} isOpen={open === 'discard'} onClose={() => setOpen(null)}>
        <form
          onSubmit={(e) => {
            e.preventDefault();
            discard.act({ input: { id: s.id, expectedVersion: s.version } }, () => {
              setOpen(null);
              void navigate({ to: '/clients/$tenantId/statements', params: { tenantId } });
            });
          }}
        >
          <p>{t.statement.discardText}</p>
          <Refusals errors={discard.errors} failure={discard.failure} />
          <FormButtons submit={t.statement.discard} isBusy={discard.isBusy} onCancel={() => setOpen(null)} />
        </form>
      </Form>
    </header>
  );
}

const SHOWN = 12;
