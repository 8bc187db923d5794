import { useState } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay';
import type { DistributingMutation } from '#/__generated__/DistributingMutation.graphql';
import type { DistributingQuery } from '#/__generated__/DistributingQuery.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, FormButtons, Refusals } from '#/parts/parts';
import css from './document.module.css';
import { texts } from './texts';

/** Says whom a document is for. Departments that were named before stay. */
export function Distributing({
  document,
  onClose,
}: {
  document: {
    readonly id: string;
    readonly version: number;
    readonly tenant: { readonly id: string };
    readonly distribution: {
      readonly toAll: boolean;
      readonly departments: readonly string[];
      readonly days: number | null | undefined;
      readonly colleagues: readonly { readonly id: string }[];
    };
  };
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const { tenant } = useLazyLoadQuery<DistributingQuery>(
    graphql`
      query DistributingQuery($id: ID!) {
        tenant(id: $id) {
          colleagues(first: 100, filter: { active: true }) { edges { node { id givenName familyName department } } }
        }
      }
    `,
    { id: document.tenant.id },
  );
  const { distribution } = document;
  const [toAll, setAll] = useState(distribution.toAll);
  const [chosen, setChosen] = useState<readonly string[]>(distribution.colleagues.map((c) => c.id));
  const [days, setDays] = useState(distribution.days == null ? '14' : String(distribution.days));
  const { act, isBusy, errors, failure } = useAct<DistributingMutation>(graphql`
    mutation DistributingMutation($input: SetDocumentDistributionInput!) {
      setDocumentDistribution(input: $input) {
        document { ...Document_document }
        errors { ...userErrors_error }
      }
    }
  `);
  const isDays = days.trim() === '' || (/^\d{1,3}$/.test(days.trim()) && Number(days) <= 365);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (!isDays) return;
        const input = {
          id: document.id,
          expectedVersion: document.version,
          toAll,
          departments: distribution.departments,
          colleagueIds: toAll ? [] : chosen,
          days: days.trim() ? Number(days) : null,
        };
        act({ input }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['days']} />
      <label className={css['check']}>
        <input type="checkbox" checked={toAll} onChange={(e) => setAll(e.target.checked)} /> {t.toAll}
      </label>
      {toAll ? null : (
        <fieldset className={css['choices']}>
          <legend>{t.chosen}</legend>
          {(tenant?.colleagues.edges ?? []).map(({ node }) => (
            <label key={node.id} className={css['check']}>
              <input
                type="checkbox"
                checked={chosen.includes(node.id)}
                onChange={(e) =>
                  setChosen(e.target.checked ? [...chosen, node.id] : chosen.filter((id) => id !== node.id))
                }
              />{' '}
              {node.givenName} {node.familyName} <span className="muted small">{node.department}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Field
        label={t.days}
        value={days}
        onChange={setDays}
        hint={t.daysHint}
        errors={isDays ? (byField(errors)['days'] ?? []) : [t.numberWrong]}
      />
      <FormButtons submit={t.save} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
