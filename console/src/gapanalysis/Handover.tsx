import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Handover_item$key } from '#/__generated__/Handover_item.graphql';
import type { HandoverAcceptMutation } from '#/__generated__/HandoverAcceptMutation.graphql';
import type { HandoverBackMutation } from '#/__generated__/HandoverBackMutation.graphql';
import type { HandoverSubmitMutation } from '#/__generated__/HandoverSubmitMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useM } from '#/i18n/language';
import { Field, Form, FormButtons, Refusals } from '#/parts/parts';
import css from './gapanalysis.module.css';

/** What may become of an answer besides changing it: hand it over, accept it, give it back. */
export function Handover({ item: key }: { item: Handover_item$key }) {
  const item = useFragment<Handover_item$key>(
    graphql`
      fragment Handover_item on AssessmentItem {
        id
        version
        state
        allowedActions
      }
    `,
    key,
  );
  const m = useM();
  const submit = useAct<HandoverSubmitMutation>(graphql`
    mutation HandoverSubmitMutation($input: SubmitAssessmentItemInput!) {
      submitAssessmentItem(input: $input) {
        assessmentItem { ...Answer_item }
        errors { ...userErrors_error }
      }
    }
  `);
  const accept = useAct<HandoverAcceptMutation>(graphql`
    mutation HandoverAcceptMutation($input: AcceptAssessmentItemInput!) {
      acceptAssessmentItem(input: $input) {
        assessmentItem { ...Answer_item }
        errors { ...userErrors_error }
      }
    }
  `);
  const [giving, setGiving] = useState(false);
  const input = { id: item.id, expectedVersion: item.version };
  const may = (action: (typeof item.allowedActions)[number]) => item.allowedActions.includes(action);
  if (!may('SUBMIT') && !may('ACCEPT') && !may('REQUEST_CHANGES')) return null;
  return (
    <div className={css['handover']}>
      <Refusals errors={[...submit.errors, ...accept.errors]} failure={submit.failure ?? accept.failure} />
      {may('SUBMIT') ? (
        <Button className="button primary" isDisabled={submit.isBusy} onPress={() => submit.act({ input })}>
          {m.itemAction.SUBMIT}
        </Button>
      ) : null}
      {may('ACCEPT') ? (
        <Button className="button primary" isDisabled={accept.isBusy} onPress={() => accept.act({ input })}>
          {m.itemAction.ACCEPT}
        </Button>
      ) : null}
      {may('REQUEST_CHANGES') ? (
        <Button className="button" onPress={() => setGiving(true)}>
          {m.itemAction.REQUEST_CHANGES} …
        </Button>
      ) : null}
      <Form title={m.itemAction.REQUEST_CHANGES} isOpen={giving} onClose={() => setGiving(false)}>
        <GivingBack input={input} onClose={() => setGiving(false)} />
      </Form>
    </div>
  );
}

function GivingBack({ input, onClose }: { input: { id: string; expectedVersion: number }; onClose: () => void }) {
  const m = useM();
  const [comment, setComment] = useState('');
  const { act, isBusy, errors, failure } = useAct<HandoverBackMutation>(graphql`
    mutation HandoverBackMutation($input: RequestAssessmentItemChangesInput!) {
      requestAssessmentItemChanges(input: $input) {
        assessmentItem { ...Answer_item }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        act({ input: { ...input, comment } }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['comment']} />
      <Field
        label={m.gap.comment}
        value={comment}
        onChange={setComment}
        lines={4}
        required
        maxLength={2000}
        errors={byField(errors)['comment'] ?? []}
      />
      <FormButtons submit={m.itemAction.REQUEST_CHANGES} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
