import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type GraphQLTaggedNode, graphql, useFragment } from 'react-relay';
import type { DocumentSteps_document$key } from '#/__generated__/DocumentSteps_document.graphql';
import type { DocumentStepsConfirmMutation } from '#/__generated__/DocumentStepsConfirmMutation.graphql';
import type { DocumentStepsDiscardMutation } from '#/__generated__/DocumentStepsDiscardMutation.graphql';
import type { DocumentStepsPublishMutation } from '#/__generated__/DocumentStepsPublishMutation.graphql';
import type { DocumentStepsRecallMutation } from '#/__generated__/DocumentStepsRecallMutation.graphql';
import type { DocumentStepsSubmitMutation } from '#/__generated__/DocumentStepsSubmitMutation.graphql';
import type { DocumentStepsWithdrawMutation } from '#/__generated__/DocumentStepsWithdrawMutation.graphql';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useTexts } from '#/i18n/language';
import { Field, Form, FormButtons, Refusals } from '#/parts/parts';
import { texts } from './texts';

const submit = graphql`
  mutation DocumentStepsSubmitMutation($input: SubmitDocumentInput!) {
    submitDocument(input: $input) { document { ...Document_document } errors { ...userErrors_error } }
  }
`;
const recall = graphql`
  mutation DocumentStepsRecallMutation($input: RecallDocumentInput!) {
    recallDocument(input: $input) { document { ...Document_document } errors { ...userErrors_error } }
  }
`;
const confirm = graphql`
  mutation DocumentStepsConfirmMutation($input: ConfirmDocumentStillValidInput!) {
    confirmDocumentStillValid(input: $input) { document { ...Document_document } errors { ...userErrors_error } }
  }
`;
const discard = graphql`
  mutation DocumentStepsDiscardMutation($input: DiscardDocumentDraftInput!) {
    discardDocumentDraft(input: $input) { document { ...Document_document } errors { ...userErrors_error } }
  }
`;
const withdraw = graphql`
  mutation DocumentStepsWithdrawMutation($input: WithdrawDocumentInput!) {
    withdrawDocument(input: $input) { document { ...Document_document } errors { ...userErrors_error } }
  }
`;

type Plain =
  | DocumentStepsSubmitMutation
  | DocumentStepsRecallMutation
  | DocumentStepsConfirmMutation
  | DocumentStepsDiscardMutation
  | DocumentStepsWithdrawMutation;

interface Input {
  id: string;
  expectedVersion: number;
}

/** What may be done to a document as a whole; what cannot be undone asks once more. */
export function Steps({ document: key }: { document: DocumentSteps_document$key }) {
  const document = useFragment(
    graphql`
      fragment DocumentSteps_document on Document {
        id
        version
        tenant { id today }
        allowedActions
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const [isPublishing, setPublishing] = useState(false);
  const may = (action: (typeof document.allowedActions)[number]) => document.allowedActions.includes(action);
  const input = { id: document.id, expectedVersion: document.version };
  return (
    <>
      {may('SUBMIT') ? <Step mutation={submit} input={input} label={t.submit} isMain /> : null}
      {may('PUBLISH') ? (
        <Button className="button primary" onPress={() => setPublishing(true)}>
          {t.publish} …
        </Button>
      ) : null}
      {may('RECALL') ? <Step mutation={recall} input={input} label={t.recall} /> : null}
      {may('CONFIRM_STILL_VALID') ? <Step mutation={confirm} input={input} label={t.confirm} /> : null}
      {may('DISCARD_DRAFT') ? <Step mutation={discard} input={input} label={t.discard} ask={t.discardText} /> : null}
      {may('WITHDRAW') ? <Step mutation={withdraw} input={input} label={t.withdraw} ask={t.withdrawText} /> : null}
      <Form title={t.publish} isOpen={isPublishing} onClose={() => setPublishing(false)}>
        <Publishing input={input} today={document.tenant.today} onClose={() => setPublishing(false)} />
      </Form>
    </>
  );
}

function Step({
  mutation,
  input,
  label,
  ask,
  isMain = false,
}: {
  mutation: GraphQLTaggedNode;
  input: Input;
  label: string;
  ask?: string;
  isMain?: boolean;
}) {
  const { act, isBusy, errors, failure } = useAct<Plain>(mutation);
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const isRefused = errors.length > 0 || failure !== null;
  return (
    <>
      <Button
        className={`button ${isMain ? 'primary' : ''}`}
        isDisabled={isBusy}
        onPress={() => (ask ? setAsking(true) : act({ input }))}
      >
        {ask ? `${label} …` : label}
      </Button>
      {isRefused && !ask ? <Refusals errors={errors} failure={failure} /> : null}
      <Form title={label} isOpen={isAsking} onClose={close}>
        <form
          noValidate
          onSubmit={(e) => {
            e.preventDefault();
            act({ input }, close);
          }}
        >
          <Refusals errors={errors} failure={failure} />
          <p>{ask}</p>
          <FormButtons submit={label} isBusy={isBusy} onCancel={close} />
        </form>
      </Form>
    </>
  );
}

function Publishing({ input, today, onClose }: { input: Input; today: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [effectiveOn, setDay] = useState(today);
  const { act, isBusy, errors, failure } = useAct<DocumentStepsPublishMutation>(graphql`
    mutation DocumentStepsPublishMutation($input: PublishDocumentInput!) {
      publishDocument(input: $input) {
        document { ...Document_document }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (effectiveOn) act({ input: { ...input, effectiveOn } }, onClose);
      }}
    >
      <Refusals errors={errors} failure={failure} fields={['effectiveOn']} />
      <Field
        label={t.publishFrom}
        type="date"
        value={effectiveOn}
        onChange={setDay}
        required
        errors={byField(errors)['effectiveOn'] ?? []}
      />
      <FormButtons submit={t.publish} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}
