import { graphql, useFragment } from 'react-relay';
import type { Appeal_nonconformity$key } from '#/__generated__/Appeal_nonconformity.graphql';
import type { AppealEndMutation } from '#/__generated__/AppealEndMutation.graphql';
import type { AppealMutation } from '#/__generated__/AppealMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import css from './nonconformity.module.css';
import { Turn } from './Part';
import { texts } from './texts';

export function Appeal({ nonconformity }: { nonconformity: Appeal_nonconformity$key }) {
  const n = useFragment<Appeal_nonconformity$key>(
    graphql`
      fragment Appeal_nonconformity on Nonconformity {
        id
        version
        contest {
          contestedAt
          contestedBy { id givenName familyName }
          reason
          endedAt
          endedBy { id givenName familyName }
          decision
        }
        allowedActions
      }
    `,
    nonconformity,
  );
  const contest = useAct<AppealMutation>(graphql`
    mutation AppealMutation($input: ContestNonconformityInput!) {
      contestNonconformity(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const end = useAct<AppealEndMutation>(graphql`
    mutation AppealEndMutation($input: EndNonconformityContestInput!) {
      endNonconformityContest(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const t = useTexts(texts);
  const { moment } = useFormats();
  const may = (action: (typeof n.allowedActions)[number]) => n.allowedActions.includes(action);
  if (!n.contest && !may('CONTEST')) return null;
  const which = { id: n.id, expectedVersion: n.version };
  const c = n.contest;
  return (
    <section className={`card ${css['part']}`} aria-labelledby="appeal">
      <h2 id="appeal">{t.appeal.title}</h2>
      {c ? (
        <>
          <p>{c.reason}</p>
          <p className="small muted">
            {t.appeal.by(`${c.contestedBy.givenName} ${c.contestedBy.familyName}`, moment(c.contestedAt))}
          </p>
          {c.endedAt && c.endedBy ? (
            <>
              <p>{c.decision}</p>
              <p className="small muted">
                {t.appeal.by(`${c.endedBy.givenName} ${c.endedBy.familyName}`, moment(c.endedAt))}
              </p>
            </>
          ) : (
            <p>{t.appeal.open}</p>
          )}
        </>
      ) : null}
      {may('CONTEST') ? (
        <Turn isNow={false} isDone={false} label={t.appeal.contest}>
          {(close) => (
            <ActForm
              state={contest}
              submit={t.appeal.contest}
              onCancel={close}
              send={(v) => contest.act({ input: { ...which, reason: v.reason } }, close)}
              fields={[{ name: 'reason', label: t.appeal.reason, lines: 3, required: true, maxLength: 5000 }]}
            />
          )}
        </Turn>
      ) : null}
      {may('END_CONTEST') ? (
        <Turn isNow={false} isDone={false} label={t.appeal.end}>
          {(close) => (
            <ActForm
              state={end}
              submit={t.appeal.end}
              onCancel={close}
              send={(v) =>
                end.act({ input: { ...which, isWithdrawn: v.isWithdrawn === 'yes', decision: v.decision } }, close)
              }
              fields={[
                {
                  name: 'isWithdrawn',
                  label: t.appeal.outcome,
                  kind: 'choice',
                  required: true,
                  options: [
                    ['yes', t.appeal.withdrawn],
                    ['no', t.appeal.stays],
                  ],
                },
                { name: 'decision', label: t.appeal.decision, lines: 3, required: true, maxLength: 5000 },
              ]}
            />
          )}
        </Turn>
      ) : null}
    </section>
  );
}
