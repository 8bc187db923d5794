import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql } from 'react-relay';
import type { AssignLinkMutation } from '#/__generated__/AssignLinkMutation.graphql';
import type { AssignMutation } from '#/__generated__/AssignMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import type { Chosen } from '#/forms/ColleagueField';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Form, Refusals } from '#/parts/parts';
import { texts } from './texts';

export interface Asked {
  id: string;
  expectedVersion: number;
}

/** Asks a colleague for the answers to some questions, or nobody any more. */
export function Assign({
  label,
  assessmentId,
  tenantId,
  items,
  assignee,
  dueOn,
}: {
  label: string;
  assessmentId: string;
  tenantId: string;
  /** Asked for when the form is sent, as the person has seen them by then. */
  items: () => readonly Asked[];
  assignee?: Chosen | null | undefined;
  dueOn?: string | null | undefined;
}) {
  const [isOpen, setOpen] = useState(false);
  const t = useTexts(texts);
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Form title={isOpen ? t.askTitle(items().length) : ''} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Asking
          assessmentId={assessmentId}
          tenantId={tenantId}
          items={items}
          assignee={assignee}
          dueOn={dueOn}
          onClose={() => setOpen(false)}
        />
      </Form>
    </>
  );
}

function Asking({
  assessmentId,
  tenantId,
  items,
  assignee,
  dueOn,
  onClose,
}: {
  assessmentId: string;
  tenantId: string;
  items: () => readonly Asked[];
  assignee: Chosen | null | undefined;
  dueOn: string | null | undefined;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const state = useAct<AssignMutation>(graphql`
    mutation AssignMutation($input: AssignAssessmentItemsInput!) {
      assignAssessmentItems(input: $input) {
        items { id state result maturity allowedActions assignee { id person { id } } ...answering_item ...Answer_item }
        conflictingItem { id state result maturity allowedActions ...answering_item ...Answer_item }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.askSubmit}
      onCancel={onClose}
      fields={[
        {
          name: 'assigneeId',
          kind: 'colleague',
          label: t.colleague,
          hint: t.nobodyAsked,
          tenantId,
          chosen: assignee,
          initial: assignee?.id,
        },
        { name: 'dueOn', kind: 'date', label: t.by, hint: t.byHint, initial: dueOn },
      ]}
      send={({ assigneeId, dueOn: by }) =>
        state.act(
          { input: { assessmentId, items: items(), assigneeId: assigneeId || null, ...(by ? { dueOn: by } : {}) } },
          onClose,
        )
      }
    />
  );
}

/** Who has no login answers by a link in a mail. */
export function SendLink({ assessmentId, itemId }: { assessmentId: string; itemId: string }) {
  const t = useTexts(texts);
  const [isSent, setSent] = useState(false);
  const { act, isBusy, errors, failure } = useAct<AssignLinkMutation>(graphql`
    mutation AssignLinkMutation($input: InviteToAnswerInput!) {
      inviteToAnswer(input: $input) {
        links { id state }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <>
      <Button
        className="button"
        isDisabled={isBusy || isSent}
        onPress={() => act({ input: { assessmentId, itemIds: [itemId] } }, () => setSent(true))}
      >
        {t.sendLink}
      </Button>
      <span role="status" className="small muted">
        {isSent ? t.linkSent : ''}
      </span>
      <Refusals errors={errors} failure={failure} />
    </>
  );
}
