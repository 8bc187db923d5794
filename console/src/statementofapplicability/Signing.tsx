import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { SigningMutation } from '#/__generated__/SigningMutation.graphql';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Field, FormButtons, Refusals } from '#/parts/parts';
import css from './statement.module.css';
import { texts } from './texts';

/** The signature, with the risk owners who accepted what remains; a refusal says which rule is in the way. */
export function Signing({
  id,
  version,
  today,
  onClose,
}: {
  id: string;
  version: number;
  today: string;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [owners, setOwners] = useState([{ key: 0, name: '', acceptedOn: today }]);
  const set = (key: number, change: { name?: string; acceptedOn?: string }) =>
    setOwners(owners.map((owner) => (owner.key === key ? { ...owner, ...change } : owner)));
  const { act, isBusy, errors, failure } = useAct<SigningMutation>(graphql`
    mutation SigningMutation($input: SignStatementOfApplicabilityInput!) {
      signStatementOfApplicability(input: $input) {
        statementOfApplicability { id ...Head_statement }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        const riskAcceptances = owners
          .filter((owner) => owner.name.trim())
          .map(({ name, acceptedOn }) => ({ name: name.trim(), acceptedOn }));
        act({ input: { id, expectedVersion: version, riskAcceptances } }, onClose);
      }}
    >
      <p>{t.statement.signText}</p>
      <Refusals errors={errors} failure={failure} />
      <fieldset className={css['plain']}>
        <legend>{t.statement.owners}</legend>
        {owners.map((owner) => (
          <div key={owner.key} className={css['owner']}>
            <Field
              label={t.statement.ownerName}
              value={owner.name}
              onChange={(name) => set(owner.key, { name })}
              required
              maxLength={200}
            />
            <Field
              label={t.statement.acceptedOn}
              type="date"
              value={owner.acceptedOn}
              onChange={(acceptedOn) => set(owner.key, { acceptedOn })}
              required
            />
          </div>
        ))}
        {owners.length < MOST ? (
          <Button
            className="button"
            onPress={() => setOwners([...owners, { key: owners.length, name: '', acceptedOn: today }])}
          >
            {t.statement.anotherOwner}
          </Button>
        ) : null}
      </fieldset>
      <FormButtons submit={t.statement.sign} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}

const MOST = 20;
