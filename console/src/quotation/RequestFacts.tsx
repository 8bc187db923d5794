import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type {
  IntegrationCriterion,
  RequestFacts_request$data,
  RequestFacts_request$key,
} from '#/__generated__/RequestFacts_request.graphql';
import type { RequestFactsMutation } from '#/__generated__/RequestFactsMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, Form, FormButtons, Refusals } from '#/parts/parts';
import css from './quotation.module.css';
import { texts } from './texts';

/** What a request says beyond the scope, until it is sent; what is missing stands first. */
export function RequestFacts({ request: key }: { request: RequestFacts_request$key }) {
  const request = useFragment(
    graphql`
      fragment RequestFacts_request on QuotationRequest {
        id
        version
        answerBy
        contact { name email phone }
        annexes { annex text number }
        missingAnnexes
        integration
        integrationLevelPercent
        allowedActions
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  if (!request.allowedActions.includes('CHANGE')) return null;
  return (
    <section className={`${css['missing']} card`} aria-label={t.facts}>
      {request.missingAnnexes.length > 0 ? (
        <p>
          <strong>{t.missingFacts}:</strong> {request.missingAnnexes.map((annex) => t.annexes[annex]).join(', ')}
        </p>
      ) : null}
      <p>
        {t.contact}: {request.contact.name} <span className="muted">{request.contact.email}</span> ·{' '}
        {t.integrationLevel}: {request.integrationLevelPercent} %
      </p>
      <div>
        <Button className="button no-print" onPress={() => setOpen(true)}>
          {t.changeFacts} …
        </Button>
      </div>
      <Form title={t.changeFacts} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Fields request={request} onClose={() => setOpen(false)} />
      </Form>
    </section>
  );
}

function Fields({ request, onClose }: { request: RequestFacts_request$data; onClose: () => void }) {
  const t = useTexts(texts);
  const [contact, setContact] = useState({ ...request.contact, phone: request.contact.phone ?? '' });
  const [answerBy, setAnswerBy] = useState(request.answerBy);
  const asked = [...new Set([...request.annexes.map((a) => a.annex), ...request.missingAnnexes])];
  const [said, setSaid] = useState<Record<string, string>>(() =>
    Object.fromEntries(request.annexes.map((a) => [a.annex, a.text])),
  );
  const [integration, setIntegration] = useState<readonly IntegrationCriterion[]>(request.integration);
  const { act, isBusy, errors, failure } = useAct<RequestFactsMutation>(graphql`
    mutation RequestFactsMutation($input: ChangeQuotationRequestInput!) {
      changeQuotationRequest(input: $input) {
        quotationRequest { ...Quotations_request }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        const input = {
          id: request.id,
          expectedVersion: request.version,
          answerBy,
          contact: { name: contact.name, email: contact.email, phone: contact.phone.trim() || null },
          integration,
          annexes: asked
            .filter((annex) => said[annex]?.trim())
            .map((annex) => ({
              annex,
              text: said[annex] as string,
              number: request.annexes.find((a) => a.annex === annex)?.number ?? null,
            })),
        };
        act({ input }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['answerBy']} />
      <Field
        label={t.answerBy}
        type="date"
        value={answerBy}
        onChange={setAnswerBy}
        required
        errors={told['answerBy'] ?? []}
      />
      <div className={css['pair']}>
        <Field
          label={`${t.contact}: ${t.contactName}`}
          value={contact.name}
          onChange={(name) => setContact({ ...contact, name })}
          required
          maxLength={200}
        />
        <Field label={t.email} value={contact.email} onChange={(email) => setContact({ ...contact, email })} required />
        <Field label={t.phone} value={contact.phone} onChange={(phone) => setContact({ ...contact, phone })} />
      </div>
      {asked.map((annex) => (
        <Field
          key={annex}
          label={t.annexes[annex]}
          value={said[annex] ?? ''}
          onChange={(text) => setSaid({ ...said, [annex]: text })}
          lines={2}
          maxLength={4000}
        />
      ))}
      <fieldset className={css['checks']}>
        <legend>{t.integration}</legend>
        {(Object.entries(t.criteria) as [IntegrationCriterion, string][]).map(([criterion, label]) => (
          <label key={criterion}>
            <input
              type="checkbox"
              checked={integration.includes(criterion)}
              onChange={(e) =>
                setIntegration(
                  e.target.checked ? [...integration, criterion] : integration.filter((c) => c !== criterion),
                )
              }
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      <FormButtons submit={t.save} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
