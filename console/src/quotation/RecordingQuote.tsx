import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { RecordingQuoteDeclineMutation } from '#/__generated__/RecordingQuoteDeclineMutation.graphql';
import type { RecordingQuoteMutation } from '#/__generated__/RecordingQuoteMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, FormButtons, Refusals } from '#/parts/parts';
import type { Quote } from './Quotations';
import css from './quotation.module.css';
import { texts } from './texts';

const DAYS = ['stage1Days', 'stage2Days', 'surveillance1Days', 'surveillance2Days', 'recertificationDays'] as const;
const AMOUNTS = ['dayRate', 'applicationFee', 'certificateFee', 'accreditationFee', 'travel'] as const;

/** A number as people type it; null where nothing is said, undefined where it is none. */
export function amountOf(text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
}

/** What a body quotes. What it does not say stays empty, and counts as missing. */
export function RecordingQuote({ quote, today, onClose }: { quote: Quote; today: string; onClose: () => void }) {
  const t = useTexts(texts);
  const { offer } = quote;
  const [receivedOn, setReceived] = useState(offer?.receivedOn ?? today);
  const [validUntil, setValid] = useState(offer?.validUntil ?? '');
  const [currency, setCurrency] = useState(offer?.currency ?? 'EUR');
  const [note, setNote] = useState(offer?.note ?? '');
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries([...DAYS, ...AMOUNTS].map((key) => [key, offer?.[key] == null ? '' : String(offer[key])])),
  );
  const { act, isBusy, errors, failure } = useAct<RecordingQuoteMutation>(graphql`
    mutation RecordingQuoteMutation($input: RecordQuotationInput!) {
      recordQuotation(input: $input) {
        quotation { id request { ...Quotations_request } }
        errors { ...userErrors_error }
      }
    }
  `);
  const decline = useAct<RecordingQuoteDeclineMutation>(graphql`
    mutation RecordingQuoteDeclineMutation($input: DeclineQuotationInput!) {
      declineQuotation(input: $input) {
        quotation { id request { ...Quotations_request } }
        errors { ...userErrors_error }
      }
    }
  `);
  const told = byField(errors);
  const labels = {
    stage1Days: `${t.stage1}, ${t.days}`,
    stage2Days: `${t.stage2}, ${t.days}`,
    surveillance1Days: `${t.surveillance1}, ${t.days}`,
    surveillance2Days: `${t.surveillance2}, ${t.days}`,
    recertificationDays: `${t.recertification}, ${t.days}`,
    dayRate: t.dayRate,
    applicationFee: t.applicationFee,
    certificateFee: t.certificateFee,
    accreditationFee: t.accreditationFee,
    travel: t.travel,
  };
  const field = (key: keyof typeof labels) => (
    <Field
      key={key}
      label={labels[key]}
      value={typed[key] ?? ''}
      onChange={(value) => setTyped({ ...typed, [key]: value })}
      errors={amountOf(typed[key] ?? '') === undefined ? [t.number] : (told[key] ?? [])}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        const numbers = Object.fromEntries([...DAYS, ...AMOUNTS].map((key) => [key, amountOf(typed[key] ?? '')]));
        if (Object.values(numbers).includes(undefined) || !receivedOn) return;
        const input = {
          id: quote.id,
          expectedVersion: quote.version,
          receivedOn,
          validUntil: validUntil || null,
          currency: currency.trim().toUpperCase(),
          note: note.trim() || null,
          ...(numbers as Record<string, number | null>),
        };
        act({ input }, onClose);
      }}
    >
      <Refusals
        errors={[...errors, ...decline.errors]}
        failure={failure ?? decline.failure}
        fields={[...DAYS, ...AMOUNTS, 'receivedOn', 'validUntil', 'currency']}
      />
      <p className="muted">{t.emptyHint}</p>
      <div className={css['pair']}>
        <Field
          label={t.received}
          type="date"
          value={receivedOn}
          onChange={setReceived}
          required
          errors={told['receivedOn'] ?? []}
        />
        <Field
          label={t.validUntil}
          type="date"
          value={validUntil}
          onChange={setValid}
          errors={told['validUntil'] ?? []}
        />
        {DAYS.map(field)}
        <Field
          label={t.currency}
          value={currency}
          onChange={setCurrency}
          required
          maxLength={3}
          errors={told['currency'] ?? []}
        />
        {AMOUNTS.map(field)}
      </div>
      <Field label={t.note} value={note} onChange={setNote} lines={2} maxLength={4000} />
      {quote.allowedActions.includes('DECLINE') ? (
        <div>
          <Button
            className="button"
            isDisabled={decline.isBusy}
            onPress={() =>
              decline.act(
                { input: { id: quote.id, expectedVersion: quote.version, declinedOn: receivedOn || today } },
                onClose,
              )
            }
          >
            {t.decline}
          </Button>
        </div>
      ) : null}
      <FormButtons submit={t.save} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
