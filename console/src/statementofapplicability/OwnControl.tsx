import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useRelayEnvironment } from 'react-relay';
import { ConnectionHandler, commitLocalUpdate } from 'relay-runtime';
import type { ControlSource, OwnControlMutation } from '#/__generated__/OwnControlMutation.graphql';
import type { OwnControlRemoveMutation } from '#/__generated__/OwnControlRemoveMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { Form, FormButtons, Refusals } from '#/parts/parts';
import type { Change } from './deciding';
import css from './statement.module.css';
import { texts } from './texts';

interface Draft {
  id: string;
  version: number;
}

/** A control that risk treatment found necessary and the annex lacks. */
export function AddOwnControl({
  statement,
  connection,
  onAdded,
}: {
  statement: Draft;
  /** The list that shows it. */
  connection: string;
  onAdded: (id: string) => void;
}) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button className="button" onPress={() => setOpen(true)}>
        {t.add}
      </Button>
      <Form title={t.addTitle} isOpen={isOpen} onClose={close}>
        <Adding
          statement={statement}
          connection={connection}
          onClose={close}
          onAdded={(id) => {
            close();
            onAdded(id);
          }}
        />
      </Form>
    </>
  );
}

function Adding({
  statement,
  connection,
  onClose,
  onAdded,
}: {
  statement: Draft;
  connection: string;
  onClose: () => void;
  onAdded: (id: string) => void;
}) {
  const t = useTexts(texts);
  const state = useAct<OwnControlMutation>(graphql`
    mutation OwnControlMutation($input: AddOwnControlsInput!, $connections: [ID!]!) {
      addOwnControls(input: $input) {
        statementOfApplicability { id version ...Head_statement }
        controls @appendNode(connections: $connections, edgeTypeName: "StatementControlEdge") {
          id
          number
          applicable
          justified
          implementationState
          control { id title theme }
          own { title }
          ...Decision_control
          ...deciding_control
        }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.addTitle}
      onCancel={onClose}
      intro={<p>{t.addText}</p>}
      fields={[
        { name: 'title', label: t.title, required: true, maxLength: 500 },
        { name: 'number', label: t.number, hint: t.numberHint, maxLength: 20 },
        { name: 'source', kind: 'choice', label: t.source, required: true, options: Object.entries(t.sources) },
        { name: 'reference', label: t.reference, hint: t.referenceHint, maxLength: 500 },
        { name: 'justification', label: t.why, lines: 3, maxLength: 4000 },
      ]}
      send={({ title, number, source, reference, justification }) =>
        state.act(
          {
            input: {
              id: statement.id,
              expectedVersion: statement.version,
              controls: [
                {
                  title,
                  number: number || null,
                  source: source as ControlSource,
                  reference: reference || null,
                  justification: justification || null,
                },
              ],
            },
            connections: [connection],
          },
          ({ addOwnControls }) => {
            const [added] = addOwnControls.controls ?? [];
            if (added) onAdded(added.id);
          },
        )
      }
    />
  );
}

/** What may become of an own control besides deciding it. */
export function OwnControl({
  statement,
  connection,
  id,
  number,
  own,
  decide,
}: {
  statement: Draft;
  connection: string;
  id: string;
  number: string;
  own: { title: string; source: ControlSource; reference: string | null | undefined };
  decide: (change: Change) => void;
}) {
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  const [open, setOpen] = useState<'change' | 'take' | null>(null);
  const close = () => setOpen(null);
  const { act, isBusy, errors, failure } = useAct<OwnControlRemoveMutation>(graphql`
    mutation OwnControlRemoveMutation($input: RemoveOwnControlsInput!) {
      removeOwnControls(input: $input) {
        statementOfApplicability { id version ...Head_statement }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <p className={css['buttons']}>
      <Button className="button" onPress={() => setOpen('change')}>
        {t.change}
      </Button>
      <Button className="button" onPress={() => setOpen('take')}>
        {t.take}
      </Button>
      <Form title={t.changeTitle} isOpen={open === 'change'} onClose={close}>
        <ActForm
          state={{ isBusy: false, errors: [], failure: null }}
          submit={t.changeTitle}
          onCancel={close}
          fields={[
            { name: 'title', label: t.title, required: true, maxLength: 500, initial: own.title },
            {
              name: 'source',
              kind: 'choice',
              label: t.source,
              required: true,
              options: Object.entries(t.sources),
              initial: own.source,
            },
            { name: 'reference', label: t.reference, hint: t.referenceHint, maxLength: 500, initial: own.reference },
          ]}
          send={({ title, source, reference }) => {
            decide({ own: { title, source: source as ControlSource, reference: reference || null } });
            close();
          }}
        />
      </Form>
      <Form title={t.takeTitle} isOpen={open === 'take'} onClose={close}>
        <form
          onSubmit={(e) => {
            e.preventDefault();
            act({ input: { id: statement.id, expectedVersion: statement.version, controlIds: [id] } }, () => {
              close();
              commitLocalUpdate(environment, (store) => {
                const list = store.get(connection);
                if (list) ConnectionHandler.deleteNode(list, id);
              });
            });
          }}
        >
          <p>{t.takeText(`${number} ${own.title}`)}</p>
          <Refusals errors={errors} failure={failure} />
          <FormButtons submit={t.takeSubmit} isBusy={isBusy} onCancel={close} />
        </form>
      </Form>
    </p>
  );
}
