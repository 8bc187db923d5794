import { graphql, useFragment } from 'react-relay';
import type { Correcting_nonconformity$key } from '#/__generated__/Correcting_nonconformity.graphql';
import type { CorrectingMutation } from '#/__generated__/CorrectingMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Part, type PartState, Turn } from './Part';
import { texts } from './texts';

export function Correcting({ nonconformity, ...part }: PartState & { nonconformity: Correcting_nonconformity$key }) {
  const n = useFragment<Correcting_nonconformity$key>(
    graphql`
      fragment Correcting_nonconformity on Nonconformity {
        id
        version
        correction { what doneOn }
        allowedActions
      }
    `,
    nonconformity,
  );
  const state = useAct<CorrectingMutation>(graphql`
    mutation CorrectingMutation($input: CorrectNonconformityInput!) {
      correctNonconformity(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const t = useTexts(texts);
  const { day } = useFormats();
  return (
    <Part name="correction" number={1} state={part}>
      {n.correction ? (
        <p>
          {n.correction.what} <span className="muted">({day(n.correction.doneOn)})</span>
        </p>
      ) : null}
      {n.allowedActions.includes('CORRECT') ? (
        <Turn isNow={part.isNow} isDone={part.isDone} label={n.correction ? t.page.again : t.page.noteIt}>
          {(close) => (
            <ActForm
              state={state}
              submit={t.page.noteIt}
              onCancel={part.isNow ? undefined : close}
              send={(v) =>
                state.act(
                  { input: { id: n.id, expectedVersion: n.version, what: v.what, doneOn: v.doneOn || null } },
                  close,
                )
              }
              fields={[
                {
                  name: 'what',
                  label: t.correction.what,
                  lines: 3,
                  required: true,
                  initial: n.correction?.what,
                  maxLength: 5000,
                },
                {
                  name: 'doneOn',
                  label: t.correction.doneOn,
                  kind: 'date',
                  required: true,
                  initial: n.correction?.doneOn ?? part.today,
                },
              ]}
            />
          )}
        </Turn>
      ) : null}
    </Part>
  );
}
