import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Verifying_nonconformity$key } from '#/__generated__/Verifying_nonconformity.graphql';
import type { VerifyingMutation } from '#/__generated__/VerifyingMutation.graphql';
import type { VerifyingReturnMutation } from '#/__generated__/VerifyingReturnMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import css from './nonconformity.module.css';
import { Part, type PartState, Turn } from './Part';
import { texts } from './texts';

export function Verifying({ nonconformity, ...part }: PartState & { nonconformity: Verifying_nonconformity$key }) {
  const n = useFragment<Verifying_nonconformity$key>(
    graphql`
      fragment Verifying_nonconformity on Nonconformity {
        id
        version
        verification { verifiedAt verifiedBy { id givenName familyName } note criteria reviewOn }
        allowedActions
      }
    `,
    nonconformity,
  );
  const verify = useAct<VerifyingMutation>(graphql`
    mutation VerifyingMutation($input: VerifyNonconformityInput!) {
      verifyNonconformity(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const giveBack = useAct<VerifyingReturnMutation>(graphql`
    mutation VerifyingReturnMutation($input: ReturnNonconformityInput!) {
      returnNonconformity(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const t = useTexts(texts);
  const { day, moment } = useFormats();
  const [isReturning, setReturning] = useState(false);
  const v = n.verification;
  return (
    <Part name="verification" number={6} state={part}>
      {v ? (
        <>
          <dl className={css['list']}>
            {v.note ? (
              <div>
                <dt>{t.verification.note}</dt>
                <dd>{v.note}</dd>
              </div>
            ) : null}
            <div>
              <dt>{t.verification.criteria}</dt>
              <dd>{v.criteria}</dd>
            </div>
          </dl>
          <p className="small muted">
            {t.verification.by(`${v.verifiedBy.givenName} ${v.verifiedBy.familyName}`, moment(v.verifiedAt))} ·{' '}
            {t.verification.from(day(v.reviewOn))}
          </p>
        </>
      ) : null}
      {n.allowedActions.includes('VERIFY') && !isReturning ? (
        <Turn isNow={part.isNow} isDone={part.isDone} label={t.verification.verify}>
          {(close) => (
            <ActForm
              state={verify}
              submit={t.verification.verify}
              onCancel={part.isNow ? undefined : close}
              send={(values) =>
                verify.act(
                  {
                    input: {
                      id: n.id,
                      expectedVersion: n.version,
                      note: values.note || null,
                      criteria: values.criteria,
                      reviewOn: values.reviewOn || null,
                    },
                  },
                  close,
                )
              }
              fields={[
                { name: 'note', label: t.verification.note, lines: 2, maxLength: 2000 },
                {
                  name: 'criteria',
                  label: t.verification.criteria,
                  hint: t.verification.criteriaHint,
                  lines: 2,
                  required: true,
                  maxLength: 2000,
                },
                {
                  name: 'reviewOn',
                  label: t.verification.reviewOn,
                  hint: t.verification.reviewHint,
                  kind: 'date',
                },
              ]}
            />
          )}
        </Turn>
      ) : null}
      {n.allowedActions.includes('RETURN') ? (
        isReturning ? (
          <ActForm
            state={giveBack}
            submit={t.verification.giveBack}
            onCancel={() => setReturning(false)}
            send={(values) =>
              giveBack.act({ input: { id: n.id, expectedVersion: n.version, reason: values.reason } }, () =>
                setReturning(false),
              )
            }
            fields={[{ name: 'reason', label: t.verification.reason, lines: 2, required: true, maxLength: 2000 }]}
          />
        ) : (
          <div className={`${css['buttons']} no-print`}>
            <Button className="button" onPress={() => setReturning(true)}>
              {t.verification.giveBack} …
            </Button>
          </div>
        )
      ) : null}
    </Part>
  );
}
