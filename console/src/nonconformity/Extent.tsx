import { graphql, useFragment } from 'react-relay';
import type { Extent_nonconformity$key } from '#/__generated__/Extent_nonconformity.graphql';
import type { ExtentMutation } from '#/__generated__/ExtentMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import css from './nonconformity.module.css';
import { Part, type PartState, Turn } from './Part';
import { texts } from './texts';

export function Extent({ nonconformity, ...part }: PartState & { nonconformity: Extent_nonconformity$key }) {
  const n = useFragment<Extent_nonconformity$key>(
    graphql`
      fragment Extent_nonconformity on Nonconformity {
        id
        version
        extent { where lookedAt found }
        allowedActions
      }
    `,
    nonconformity,
  );
  const state = useAct<ExtentMutation>(graphql`
    mutation ExtentMutation($input: NoteNonconformityExtentInput!) {
      noteNonconformityExtent(input: $input) {
        nonconformity { ...Nonconformity_nonconformity }
        errors { ...userErrors_error }
      }
    }
  `);
  const t = useTexts(texts);
  return (
    <Part name="extent" number={2} state={part}>
      {n.extent ? (
        <dl className={css['list']}>
          <div>
            <dt>{t.extent.where}</dt>
            <dd>
              {n.extent.where} <span className="muted">({t.extent.looked(n.extent.lookedAt)})</span>
            </dd>
          </div>
          <div>
            <dt>{t.extent.found}</dt>
            <dd>{n.extent.found}</dd>
          </div>
        </dl>
      ) : null}
      {n.allowedActions.includes('NOTE_EXTENT') ? (
        <Turn isNow={part.isNow} isDone={part.isDone} label={n.extent ? t.page.again : t.page.noteIt}>
          {(close) => (
            <ActForm
              state={state}
              submit={t.page.noteIt}
              onCancel={part.isNow ? undefined : close}
              send={(v) =>
                state.act(
                  {
                    input: {
                      id: n.id,
                      expectedVersion: n.version,
                      where: v.where,
                      lookedAt: Number(v.lookedAt),
                      found: v.found,
                    },
                  },
                  close,
                )
              }
              fields={[
                {
                  name: 'where',
                  label: t.extent.where,
                  lines: 2,
                  required: true,
                  initial: n.extent?.where,
                  maxLength: 5000,
                },
                {
                  name: 'lookedAt',
                  label: t.extent.lookedAt,
                  kind: 'number',
                  required: true,
                  initial: n.extent ? String(n.extent.lookedAt) : '',
                },
                {
                  name: 'found',
                  label: t.extent.found,
                  lines: 2,
                  required: true,
                  initial: n.extent?.found,
                  maxLength: 5000,
                },
              ]}
            />
          )}
        </Turn>
      ) : null}
    </Part>
  );
}
