import type { IncidentNoticeInput } from '#/__generated__/IncidentsRecordMutation.graphql';
import type { FieldOf } from '#/forms/ActForm';
import type { texts } from './texts';

export type NoticeName = 'isRequired' | 'certificationBodyId' | 'dueOn' | 'reason';

/** What is asked of whoever says whether a certification body must be told: a day where it must, a reason where not. */
export function noticeFields(
  t: (typeof texts)['en']['form'],
  bodies: readonly { readonly id: string; readonly name: string }[],
  answer: string,
): FieldOf<NoticeName>[] {
  return [
    {
      name: 'isRequired',
      label: t.notice,
      hint: t.noticeHint,
      kind: 'choice',
      required: true,
      initial: answer,
      options: Object.entries(t.answers),
    },
    ...(answer === 'yes'
      ? ([
          { name: 'dueOn', label: t.dueOn, kind: 'date', required: true },
          ...(bodies.length > 1
            ? [
                {
                  name: 'certificationBodyId',
                  label: `${t.body}: ${t.everyBody}`,
                  kind: 'choice',
                  options: bodies.map((body) => [body.id, body.name] as const),
                },
              ]
            : []),
        ] as FieldOf<NoticeName>[])
      : []),
    { name: 'reason', label: t.reason, lines: 2, maxLength: 2000, required: answer === 'no' },
  ];
}

export const noticeInput = (v: Partial<Record<NoticeName, string>>): IncidentNoticeInput => ({
  isRequired: v.isRequired === 'yes' ? true : v.isRequired === 'no' ? false : null,
  certificationBodyId: v.certificationBodyId || null,
  dueOn: v.dueOn || null,
  reason: v.reason || null,
});
