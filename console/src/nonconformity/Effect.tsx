import { graphql, useFragment } from 'react-relay';
import type { Effect_nonconformity$key } from '#/__generated__/Effect_nonconformity.graphql';
import type { EffectMutation } from '#/__generated__/EffectMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Part, type PartState, To, Turn } from './Part';
import { texts } from './texts';

export function Effect({
  nonconformity,
  tenantId,
  ...part
}: PartState & { nonconformity: Effect_nonconformity$key; tenantId: string }) {
  const n = useFragment<Effect_nonconformity$key>(
    graphql`
      fragment Effect_nonconformity on Nonconformity {
        id
        version
        verification { criteria }
        effectivenessReview {
          reviewedAt
          reviewedBy { id givenName familyName }
          isEffective
          result
          followUp { id reference }
        }
        allowedActions
      }
    `,
    nonconformity,
  );
  const state = useAct<EffectMutation>(graphql`
    mutation EffectMutation($input: ReviewNonconformityEffectivenessInput!) {
      reviewNonconformityEffectiveness(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const t = useTexts(texts);
  const { moment } = useFormats();
  const r = n.effectivenessReview;
  return (
    <Part name="effect" number={7} state={part}>
      {r ? (
        <>
          <p>
            <span className={`chip ${r.isEffective ? 'good' : 'major'}`}>
              <span aria-hidden="true">{r.isEffective ? '✓' : '!'}</span>{' '}
              {r.isEffective ? t.effect.effective : t.effect.ineffective}
            </span>{' '}
            {r.result}
          </p>
          {r.followUp ? (
            <p>
              {t.effect.followUp} <To tenantId={tenantId} other={r.followUp} />
            </p>
          ) : null}
          <p className="small muted">
            {t.effect.by(`${r.reviewedBy.givenName} ${r.reviewedBy.familyName}`, moment(r.reviewedAt))}
          </p>
        </>
      ) : null}
      {n.allowedActions.includes('REVIEW_EFFECTIVENESS') ? (
        <Turn isNow={part.isNow} isDone={part.isDone} label={t.effect.review}>
          {(close) => (
            <ActForm
              state={state}
              submit={t.effect.review}
              intro={n.verification ? <p>{n.verification.criteria}</p> : null}
              onCancel={part.isNow ? undefined : close}
              send={(v) =>
                state.act(
                  {
                    input: {
                      id: n.id,
                      expectedVersion: n.version,
                      isEffective: v.isEffective === 'yes',
                      result: v.result,
                    },
                  },
                  close,
                )
              }
              fields={[
                {
                  name: 'isEffective',
                  label: t.effect.isEffective,
                  kind: 'choice',
                  required: true,
                  options: [
                    ['yes', t.effect.yes],
                    ['no', t.effect.no],
                  ],
                },
                { name: 'result', label: t.effect.result, lines: 3, required: true, maxLength: 5000 },
              ]}
            />
          )}
        </Turn>
      ) : null}
    </Part>
  );
}
