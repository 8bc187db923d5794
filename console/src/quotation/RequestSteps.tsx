import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { QuotationRequestAction } from '#/__generated__/Quotations_request.graphql';
import type { RequestStepsSendMutation } from '#/__generated__/RequestStepsSendMutation.graphql';
import type { RequestStepsWithdrawMutation } from '#/__generated__/RequestStepsWithdrawMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, Form, FormButtons, Refusals } from '#/parts/parts';
import { texts } from './texts';

/** Sends a request, or gives it up; neither can be taken back. */
export function RequestSteps({
  request,
}: {
  request: {
    readonly id: string;
    readonly version: number;
    readonly allowedActions: readonly QuotationRequestAction[];
  };
}) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState<'send' | 'withdraw' | null>(null);
  const [reason, setReason] = useState('');
  const send = useAct<RequestStepsSendMutation>(graphql`
    mutation RequestStepsSendMutation($input: SendQuotationRequestInput!) {
      sendQuotationRequest(input: $input) {
        quotationRequest { ...Quotations_request }
        errors { ...userErrors_error }
      }
    }
  `);
  const withdraw = useAct<RequestStepsWithdrawMutation>(graphql`
    mutation RequestStepsWithdrawMutation($input: WithdrawQuotationRequestInput!) {
      withdrawQuotationRequest(input: $input) {
        quotationRequest { ...Quotations_request }
        errors { ...userErrors_error }
      }
    }
  `);
  const input = { id: request.id, expectedVersion: request.version };
  const close = () => setAsking(null);
  return (
    <>
      {request.allowedActions.includes('SEND') ? (
        <Button className="button primary" onPress={() => setAsking('send')}>
          {t.send} …
        </Button>
      ) : null}
      {request.allowedActions.includes('WITHDRAW') ? (
        <Button className="button" onPress={() => setAsking('withdraw')}>
          {t.withdraw} …
        </Button>
      ) : null}
      <Form title={t.send} isOpen={asking === 'send'} onClose={close}>
        <form
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            send.act({ input }, close);
          }}
        >
          <Refusals errors={send.errors} failure={send.failure} />
          <p>{t.sendText}</p>
          <FormButtons submit={t.send} isBusy={send.isBusy} onCancel={close} />
        </form>
      </Form>
      <Form title={t.withdraw} isOpen={asking === 'withdraw'} onClose={close}>
        <form
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            withdraw.act({ input: { ...input, reason } }, close);
          }}
        >
          <Refusals errors={withdraw.errors} failure={withdraw.failure} fields={['reason']} />
          <Field
            label={t.reason}
            value={reason}
            onChange={setReason}
            lines={3}
            required
            maxLength={2000}
            errors={byField(withdraw.errors)['reason'] ?? []}
          />
          <FormButtons submit={t.withdraw} isBusy={withdraw.isBusy} onCancel={close} />
        </form>
      </Form>
    </>
  );
}
