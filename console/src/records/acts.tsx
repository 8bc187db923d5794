import { fetchQuery, type GraphQLTaggedNode } from 'react-relay';
import type { Environment, OperationType } from 'relay-runtime';
import type { userErrors_error$key } from '#/__generated__/userErrors_error.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Act, Confirm, type Named, nameOf, ReasonForm } from './Entry';
import css from './records.module.css';
import { texts } from './texts';

/** What all registers do alike, each by mutations of its own. */
interface Mutation<I> {
  variables: { input: { id: string; expectedVersion: number } & I };
  response: Readonly<Record<string, { readonly errors: readonly userErrors_error$key[] }>>;
}

interface Entry {
  readonly id: string;
  readonly version: number;
}

interface Of {
  entry: Entry;
  mutation: GraphQLTaggedNode;
}

/** Closes an entry, with the reason. */
export function CloseAct({ why, label, ...of }: Of & { why?: string; label?: string }) {
  const t = useTexts(texts);
  return <Act label={label ?? t.close}>{(close) => <Closing {...of} why={why ?? t.why} onClose={close} />}</Act>;
}

function Closing({ entry, mutation, why, onClose }: Of & { why: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<Mutation<{ reason: string }>>(mutation);
  return (
    <ReasonForm
      state={state}
      submit={t.close}
      label={why}
      onCancel={onClose}
      send={(reason) => state.act({ input: { id: entry.id, expectedVersion: entry.version, reason } }, onClose)}
    />
  );
}

/** Does to an entry what needs no word but that somebody means it. */
export function ConfirmAct({ label, text, about, ...of }: Of & { label: string; text: string; about?: string }) {
  return (
    <Act label={label} {...(about ? { about } : {})}>
      {(close) => <Confirming {...of} label={label} text={text} onClose={close} />}
    </Act>
  );
}

function Confirming({
  entry,
  mutation,
  label,
  text,
  onClose,
}: Of & { label: string; text: string; onClose: () => void }) {
  const state = useAct<Mutation<unknown>>(mutation);
  return (
    <Confirm
      state={state}
      text={text}
      submit={label}
      onCancel={onClose}
      send={() => state.act({ input: { id: entry.id, expectedVersion: entry.version } }, onClose)}
    />
  );
}

export function ReopenAct(of: Of) {
  const t = useTexts(texts);
  return <ConfirmAct {...of} label={t.reopen} text={t.reopenAsk} />;
}

/** Notes that somebody looked at an entry again, and when somebody does next. */
export function ReviewAct(of: Of) {
  const t = useTexts(texts);
  return <Act label={t.reviewAct}>{(close) => <Reviewing {...of} onClose={close} />}</Act>;
}

function Reviewing({ entry, mutation, onClose }: Of & { onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<Mutation<{ note: string | null; reviewOn: string | null }>>(mutation);
  return (
    <ActForm
      state={state}
      submit={t.reviewAct}
      onCancel={onClose}
      intro={<p className="small muted">{t.reviewHint}</p>}
      fields={[
        { name: 'note', label: t.reviewNote, lines: 3, maxLength: 2000 },
        { name: 'reviewOn', label: t.reviewOn, kind: 'date' },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              id: entry.id,
              expectedVersion: entry.version,
              note: v.note || null,
              reviewOn: v.reviewOn || null,
            },
          },
          onClose,
        )
      }
    />
  );
}

/** When somebody looked at an entry for the last time. */
export function LastReview({
  review,
}: {
  review:
    | { readonly note?: string | null | undefined; readonly reviewedAt: string; readonly reviewedBy: Named }
    | null
    | undefined;
}) {
  const t = useTexts(texts);
  const { moment } = useFormats();
  if (!review) return <span className="muted">{t.neverReviewed}</span>;
  return (
    <>
      {review.note}
      <span className={css['second']}>{t.reviewedBy(nameOf(review.reviewedBy), moment(review.reviewedAt))}</span>
    </>
  );
}

/** The address of a file, asked for when it is wanted. */
export const linkOf =
  <Q extends OperationType>(
    environment: Environment,
    query: GraphQLTaggedNode,
    variables: Q['variables'],
    read: (answer: Q['response']) => string | undefined,
  ) =>
  () =>
    fetchQuery<Q>(environment, query, variables, { fetchPolicy: 'network-only' })
      .toPromise()
      .then((answer) => answer && read(answer));
