import { useState } from 'react';
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from 'react-relay';
import type { Body_nonconformity$data, Body_nonconformity$key } from '#/__generated__/Body_nonconformity.graphql';
import type { BodyAnswerMutation } from '#/__generated__/BodyAnswerMutation.graphql';
import type { BodyAskMutation } from '#/__generated__/BodyAskMutation.graphql';
import type { BodyFileQuery } from '#/__generated__/BodyFileQuery.graphql';
import type { BodyGrantMutation } from '#/__generated__/BodyGrantMutation.graphql';
import type { BodyRefuseMutation } from '#/__generated__/BodyRefuseMutation.graphql';
import type { BodySendMutation } from '#/__generated__/BodySendMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { Download } from '#/forms/Download';
import { useAct } from '#/graphql/act';
import { useFormats, useM, useTexts } from '#/i18n/language';
import css from './nonconformity.module.css';
import { Turn } from './Part';
import { texts } from './texts';

type Data = Body_nonconformity$data;
type Standing = NonNullable<Data['bodyStanding']>;

/** How it stands with the certification body that found it: its days, more time, and what it was sent. */
export function Body({
  nonconformity,
  tenantId,
  today,
}: {
  nonconformity: Body_nonconformity$key;
  tenantId: string;
  today: string;
}) {
  const n = useFragment<Body_nonconformity$key>(
    graphql`
      fragment Body_nonconformity on Nonconformity {
        id
        version
        dueDays { step dueOn }
        tenant { id permissions }
        bodyStanding {
          limitOn
          limitRule { id source summary }
          nextAuditOn
          planAcceptedOn
          verifiedOn
          audit {
            id
            nonconformityResponses {
              id
              version
              number
              sentOn
              nonconformityCount
              isAccepted
              answeredOn
              note
              againBy
              allowedActions
            }
          }
        }
        extensions { number step until reason isGranted grantedUntil letter note }
        allowedActions
      }
    `,
    nonconformity,
  );
  const t = useTexts(texts);
  const m = useM();
  const { day } = useFormats();
  const standing = n.bodyStanding;
  if (!standing) return null;
  return (
    <section className={`card ${css['part']}`} aria-labelledby="body">
      <h2 id="body">{t.body.title}</h2>
      <ul className={css['tree']}>
        {standing.limitOn ? (
          <li>
            <strong>{t.body.limit(day(standing.limitOn))}</strong>
            {standing.limitRule ? (
              <span className={css['second']}>
                {standing.limitRule.summary} {m.common.rule(standing.limitRule.id, standing.limitRule.source)}
              </span>
            ) : null}
          </li>
        ) : null}
        {standing.nextAuditOn ? <li>{t.body.next(day(standing.nextAuditOn))}</li> : null}
        {standing.planAcceptedOn ? <li>{t.body.planAccepted(day(standing.planAcceptedOn))}</li> : null}
        {standing.verifiedOn ? <li>{t.body.verified(day(standing.verifiedOn))}</li> : null}
        {n.extensions.map((one) => (
          <li key={one.number}>
            {t.body.asked(t.dueStep[one.step], day(one.until))}:{' '}
            {one.isGranted == null
              ? t.body.open
              : one.isGranted
                ? t.body.granted(day(one.grantedUntil))
                : t.body.refused}
            <span className={css['second']}>{[one.reason, one.letter, one.note].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <Extending n={n} />
      <Responses
        standing={standing}
        tenantId={tenantId}
        today={today}
        maySend={n.tenant.permissions.includes('MANAGE_SYSTEM')}
      />
    </section>
  );
}

function Extending({ n }: { n: Data }) {
  const t = useTexts(texts);
  const which = { id: n.id, expectedVersion: n.version };
  const ask = useAct<BodyAskMutation>(graphql`
    mutation BodyAskMutation($input: AskForNonconformityExtensionInput!) {
      askForNonconformityExtension(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const grant = useAct<BodyGrantMutation>(graphql`
    mutation BodyGrantMutation($input: GrantNonconformityExtensionInput!) {
      grantNonconformityExtension(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const refuse = useAct<BodyRefuseMutation>(graphql`
    mutation BodyRefuseMutation($input: RefuseNonconformityExtensionInput!) {
      refuseNonconformityExtension(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const may = (action: Data['allowedActions'][number]) => n.allowedActions.includes(action);
  const steps = n.dueDays.map((one) => one.step);
  return (
    <>
      {may('ASK_FOR_EXTENSION') ? (
        <Turn isNow={false} isDone={false} label={t.body.ask}>
          {(close) => (
            <ActForm
              state={ask}
              submit={t.body.ask}
              onCancel={close}
              send={(v) =>
                ask.act(
                  { input: { ...which, step: v.step as (typeof steps)[number], until: v.until, reason: v.reason } },
                  close,
                )
              }
              fields={[
                {
                  name: 'step',
                  label: t.body.step,
                  kind: 'choice',
                  required: true,
                  initial: steps[0],
                  options: steps.map((step) => [step, t.dueStep[step]] as const),
                },
                { name: 'until', label: t.body.until, kind: 'date', required: true },
                { name: 'reason', label: t.body.reason, lines: 2, required: true, maxLength: 2000 },
              ]}
            />
          )}
        </Turn>
      ) : null}
      {may('GRANT_EXTENSION') ? (
        <Turn isNow={false} isDone={false} label={t.body.grant}>
          {(close) => (
            <ActForm
              state={grant}
              submit={t.body.grant}
              onCancel={close}
              send={(v) =>
                grant.act({ input: { ...which, until: v.until, letter: v.letter, note: v.note || null } }, close)
              }
              fields={[
                { name: 'until', label: t.body.until, kind: 'date', required: true, initial: n.extensions[0]?.until },
                { name: 'letter', label: t.body.letter, hint: t.body.letterHint, required: true, maxLength: 500 },
                { name: 'note', label: t.body.note, lines: 2, maxLength: 2000 },
              ]}
            />
          )}
        </Turn>
      ) : null}
      {may('REFUSE_EXTENSION') ? (
        <Turn isNow={false} isDone={false} label={t.body.refuse}>
          {(close) => (
            <ActForm
              state={refuse}
              submit={t.body.refuse}
              onCancel={close}
              send={(v) => refuse.act({ input: { ...which, reason: v.reason } }, close)}
              fields={[{ name: 'reason', label: t.body.note, lines: 2, required: true, maxLength: 2000 }]}
            />
          )}
        </Turn>
      ) : null}
    </>
  );
}

function Responses({
  standing,
  tenantId,
  today,
  maySend,
}: {
  standing: Standing;
  tenantId: string;
  today: string;
  maySend: boolean;
}) {
  const t = useTexts(texts);
  const { day } = useFormats();
  const environment = useRelayEnvironment();
  const [key] = useState(() => crypto.randomUUID());
  const send = useAct<BodySendMutation>(graphql`
    mutation BodySendMutation($input: SendNonconformityResponseInput!) {
      sendNonconformityResponse(input: $input) {
        nonconformityResponse {
          id
          audit {
            id
            nonconformityResponses {
              id
              version
              number
              sentOn
              nonconformityCount
              isAccepted
              answeredOn
              note
              againBy
              allowedActions
            }
          }
        }
        errors { ...userErrors_error }
      }
    }
  `);
  const link = (id: string, file: 'workbook' | 'pages') =>
    fetchQuery<BodyFileQuery>(
      environment,
      graphql`
        query BodyFileQuery($id: ID!) {
          node(id: $id) {
            ... on NonconformityResponse {
              workbook { downloadLink { url } }
              pages { downloadLink { url } }
            }
          }
        }
      `,
      { id },
      { fetchPolicy: 'network-only' },
    )
      .toPromise()
      .then((answer) => answer?.node?.[file]?.downloadLink.url);
  const all = standing.audit.nonconformityResponses;
  return (
    <>
      <h3>{t.body.responses}</h3>
      <ul className={css['actions']}>
        {all.map((one) => (
          <li key={one.id}>
            <div>
              <p>
                {t.body.response(one.number, day(one.sentOn))}{' '}
                <span className={`chip ${one.isAccepted ? 'good' : one.isAccepted === false ? 'minor' : ''}`}>
                  {one.isAccepted == null ? t.body.waiting : one.isAccepted ? t.body.accepted : t.body.notAccepted}
                </span>
              </p>
              <p className="small muted">
                {[
                  t.body.contains(one.nonconformityCount),
                  one.note,
                  one.againBy ? `${t.body.againBy} ${day(one.againBy)}` : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {one.allowedActions.includes('ANSWER') ? <Answering response={one} today={today} /> : null}
            </div>
            <div className={css['buttons']}>
              <Download label={t.body.workbook} link={() => link(one.id, 'workbook')} />
              <Download label={t.body.pages} link={() => link(one.id, 'pages')} />
            </div>
          </li>
        ))}
      </ul>
      {maySend ? (
        <Turn isNow={false} isDone={false} label={t.body.send}>
          {(close) => (
            <ActForm
              state={send}
              submit={t.body.send}
              intro={<p className="muted">{t.body.sendText}</p>}
              onCancel={close}
              send={(v) =>
                send.act(
                  { input: { tenantId, auditId: standing.audit.id, idempotencyKey: key, sentOn: v.sentOn } },
                  close,
                )
              }
              fields={[{ name: 'sentOn', label: t.body.sentOn, kind: 'date', required: true, initial: today }]}
            />
          )}
        </Turn>
      ) : null}
    </>
  );
}

function Answering({
  response,
  today,
}: {
  response: Standing['audit']['nonconformityResponses'][number];
  today: string;
}) {
  const t = useTexts(texts);
  const state = useAct<BodyAnswerMutation>(graphql`
    mutation BodyAnswerMutation($input: AnswerNonconformityResponseInput!) {
      answerNonconformityResponse(input: $input) {
        nonconformityResponse { id version isAccepted answeredOn note againBy allowedActions }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <Turn isNow={false} isDone={false} label={t.body.answer}>
      {(close) => (
        <ActForm
          state={state}
          submit={t.body.answer}
          onCancel={close}
          send={(v) =>
            state.act(
              {
                input: {
                  id: response.id,
                  expectedVersion: response.version,
                  isAccepted: v.isAccepted === 'yes',
                  answeredOn: v.answeredOn,
                  note: v.note || null,
                  againBy: v.againBy || null,
                },
              },
              close,
            )
          }
          fields={[
            {
              name: 'isAccepted',
              label: t.appeal.outcome,
              kind: 'choice',
              required: true,
              options: [
                ['yes', t.body.accepted],
                ['no', t.body.notAccepted],
              ],
            },
            { name: 'answeredOn', label: t.body.answeredOn, kind: 'date', required: true, initial: today },
            { name: 'note', label: t.body.note, lines: 2, maxLength: 2000 },
            { name: 'againBy', label: t.body.againBy, kind: 'date' },
          ]}
        />
      )}
    </Turn>
  );
}
