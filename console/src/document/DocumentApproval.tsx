import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { DocumentAction } from '#/__generated__/Document_document.graphql';
import type { DocumentApproval_version$key } from '#/__generated__/DocumentApproval_version.graphql';
import type { DocumentApprovalMutation } from '#/__generated__/DocumentApprovalMutation.graphql';
import type { DocumentApprovalRejectMutation } from '#/__generated__/DocumentApprovalRejectMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useFormats, useTexts } from '#/i18n/language';
import { Field, Form, FormButtons, Refusals } from '#/parts/parts';
import css from './document.module.css';
import { texts } from './texts';

/** Who has to agree to the version on its way, and what they decided. */
export function Approval({
  version: key,
  document,
  actions,
}: {
  version: DocumentApproval_version$key;
  document: { id: string; version: number; title: string };
  actions: readonly DocumentAction[];
}) {
  const version = useFragment(
    graphql`
      fragment DocumentApproval_version on DocumentVersion {
        id
        number
        approval {
          round
          approvers { place role colleague { id givenName familyName } hasLeft }
          required
          inOrder
          waiting
        }
        decisions { round place verdict text decidedAt decidedBy { id givenName familyName } }
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const [doing, setDoing] = useState<'approve' | 'reject' | null>(null);
  const { approval, decisions } = version;
  if (!approval && decisions.length === 0) return null;
  const close = () => setDoing(null);
  return (
    <section className={`${css['panel']} card`} aria-labelledby="approval">
      <h2 id="approval">
        {t.approval} <span className="muted">{version.number}</span>
      </h2>
      {approval ? (
        <>
          <p>
            {t.required(approval.required, approval.approvers.length)}
            {approval.inOrder ? `, ${t.ordered}` : ''}
          </p>
          <ol className={css['people']}>
            {approval.approvers.map((approver) => {
              const decided = decisions.find((d) => d.round === approval.round && d.place === approver.place);
              const isTurn = approval.waiting.includes(approver.place);
              return (
                <li key={approver.place}>
                  <span>
                    {approver.colleague
                      ? `${approver.colleague.givenName} ${approver.colleague.familyName}`
                      : approver.role
                        ? t.roles[approver.role]
                        : ''}
                  </span>
                  <span
                    className={`chip ${decided ? (decided.verdict === 'APPROVED' ? 'good' : 'major') : isTurn ? 'minor' : ''}`}
                  >
                    <span aria-hidden="true">
                      {decided ? (decided.verdict === 'APPROVED' ? '✓' : '✕') : isTurn ? '…' : '○'}
                    </span>
                    {decided
                      ? decided.verdict === 'APPROVED'
                        ? t.approved
                        : t.rejected
                      : approver.hasLeft
                        ? t.hasLeft
                        : isTurn
                          ? t.waiting
                          : t.later}
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      ) : null}
      {decisions.length > 0 ? (
        <ul className={css['decisions']}>
          {decisions.map((d) => (
            <li key={`${d.round} ${d.place} ${d.decidedAt}`}>
              <b>
                {d.decidedBy.givenName} {d.decidedBy.familyName}
              </b>{' '}
              {d.verdict === 'APPROVED' ? t.approved : t.rejected}, <span className="muted">{moment(d.decidedAt)}</span>
              <q>{d.text}</q>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={`${css['buttons']} no-print`}>
        {actions.includes('APPROVE') ? (
          <Button className="button primary" onPress={() => setDoing('approve')}>
            {t.approve} …
          </Button>
        ) : null}
        {actions.includes('REJECT') ? (
          <Button className="button" onPress={() => setDoing('reject')}>
            {t.reject} …
          </Button>
        ) : null}
      </div>
      <Form title={t.approve} isOpen={doing === 'approve'} onClose={close}>
        <Approving document={document} consent={t.consent(document.title, version.number)} onClose={close} />
      </Form>
      <Form title={t.reject} isOpen={doing === 'reject'} onClose={close}>
        <Rejecting document={document} onClose={close} />
      </Form>
    </section>
  );
}

function Approving({
  document,
  consent,
  onClose,
}: {
  document: { id: string; version: number };
  consent: string;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const { act, isBusy, errors, failure } = useAct<DocumentApprovalMutation>(graphql`
    mutation DocumentApprovalMutation($input: ApproveDocumentInput!) {
      approveDocument(input: $input) {
        document { ...Document_document }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        act({ input: { id: document.id, expectedVersion: document.version, consent } }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} />
      <blockquote className={css['consent']}>{consent}</blockquote>
      <p className="muted">{t.consentText}</p>
      <FormButtons submit={t.approve} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}

function Rejecting({ document, onClose }: { document: { id: string; version: number }; onClose: () => void }) {
  const t = useTexts(texts);
  const [comment, setComment] = useState('');
  const { act, isBusy, errors, failure } = useAct<DocumentApprovalRejectMutation>(graphql`
    mutation DocumentApprovalRejectMutation($input: RejectDocumentInput!) {
      rejectDocument(input: $input) {
        document { ...Document_document }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        act({ input: { id: document.id, expectedVersion: document.version, comment } }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['comment']} />
      <Field
        label={t.comment}
        value={comment}
        onChange={setComment}
        lines={4}
        required
        maxLength={2000}
        errors={byField(errors)['comment'] ?? []}
      />
      <FormButtons submit={t.reject} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
