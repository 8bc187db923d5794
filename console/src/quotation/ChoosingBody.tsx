import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { ChoosingBodyMutation } from '#/__generated__/ChoosingBodyMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Choice, Field, FormButtons, Refusals } from '#/parts/parts';
import type { Quote } from './Quotations';
import css from './quotation.module.css';
import { texts } from './texts';

const INDEPENDENCE = ['hasConsulted', 'hasAuditedInternally', 'hasRelatedConsulted', 'auditorHasConsulted'] as const;

const within = (text: string, least: number, most: number) =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** Which body is chosen, by which criteria and why. It is never changed. */
export function ChoosingBody({
  request,
  quotes,
  onClose,
}: {
  request: { readonly id: string; readonly version: number; readonly tenant: { readonly today: string } };
  quotes: readonly Quote[];
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [quotationId, setChosen] = useState(quotes[0]?.id ?? '');
  const [criteria, setCriteria] = useState(() =>
    [t.price, t.byRules, t.sector].map((name, i) => ({
      name,
      weight: ['40', '40', '20'][i] as string,
      points: Object.fromEntries(quotes.map((q) => [q.id, '5'])) as Record<string, string>,
    })),
  );
  const [independence, setIndependence] = useState(
    () => Object.fromEntries(INDEPENDENCE.map((key) => [key, false])) as Record<(typeof INDEPENDENCE)[number], boolean>,
  );
  const [reasons, setReasons] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const [decidedOn, setDecidedOn] = useState(request.tenant.today);
  const { act, isBusy, errors, failure } = useAct<ChoosingBodyMutation>(graphql`
    mutation ChoosingBodyMutation($input: DecideQuotationInput!) {
      decideQuotation(input: $input) {
        quotationRequest { ...Quotations_request }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  const change = (i: number, next: Partial<(typeof criteria)[number]>) =>
    setCriteria(criteria.map((c, j) => (j === i ? { ...c, ...next } : c)));
  const isSound = criteria.every(
    (c) => within(c.weight, 1, 100) && quotes.every((q) => within(c.points[q.id] ?? '', 0, 10)),
  );
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (!isSound) return;
        const input = {
          id: request.id,
          expectedVersion: request.version,
          quotationId,
          criteria: criteria.map((c) => ({
            name: c.name,
            weight: Number(c.weight),
            scores: quotes.map((q) => ({ quotationId: q.id, points: Number(c.points[q.id]) })),
          })),
          independence,
          reasons,
          decidedBy,
          decidedOn,
        };
        act({ input }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['reasons', 'decidedBy', 'decidedOn']} />
      <Choice
        label={t.body}
        value={quotationId}
        options={quotes.map((q) => [q.id, q.certificationBody.name] as const)}
        onChange={setChosen}
      />
      {criteria.map((c, i) => (
        <fieldset key={i} className={css['criterion']}>
          <legend>{c.name || t.criterion}</legend>
          <div className={css['pair']}>
            <Field
              label={t.criterion}
              value={c.name}
              onChange={(name) => change(i, { name })}
              required
              maxLength={200}
            />
            <Field
              label={t.weight}
              value={c.weight}
              onChange={(weight) => change(i, { weight })}
              required
              errors={within(c.weight, 1, 100) ? [] : [t.number]}
            />
            {quotes.map((q) => (
              <Field
                key={q.id}
                label={t.points(q.certificationBody.name)}
                value={c.points[q.id] ?? ''}
                onChange={(points) => change(i, { points: { ...c.points, [q.id]: points } })}
                required
                errors={within(c.points[q.id] ?? '', 0, 10) ? [] : [t.number]}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          className="button"
          onPress={() =>
            setCriteria([
              ...criteria,
              { name: '', weight: '10', points: Object.fromEntries(quotes.map((q) => [q.id, '5'])) },
            ])
          }
        >
          + {t.addCriterion}
        </Button>
      </div>
      <fieldset className={css['checks']}>
        <legend>{t.independence}</legend>
        {INDEPENDENCE.map((key) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={independence[key]}
              onChange={(e) => setIndependence({ ...independence, [key]: e.target.checked })}
            />{' '}
            {t[key]}
          </label>
        ))}
      </fieldset>
      <Field
        label={t.reasons}
        value={reasons}
        onChange={setReasons}
        lines={3}
        required
        maxLength={4000}
        errors={told['reasons'] ?? []}
      />
      <div className={css['pair']}>
        <Field
          label={t.decidedBy}
          value={decidedBy}
          onChange={setDecidedBy}
          required
          maxLength={200}
          errors={told['decidedBy'] ?? []}
        />
        <Field
          label={t.decidedOn}
          type="date"
          value={decidedOn}
          onChange={setDecidedOn}
          required
          errors={told['decidedOn'] ?? []}
        />
      </div>
      <FormButtons submit={t.decide} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
