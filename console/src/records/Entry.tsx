import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { ActForm } from '#/forms/ActForm';
import type { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Form, FormButtons, Refusals, useTitle } from '#/parts/parts';
import css from './records.module.css';
import { texts } from './texts';

export interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

export const nameOf = (person: Named) => `${person.givenName} ${person.familyName}`;

/** Somebody who answers for it, or that nobody does. */
export function Who({ person }: { person: Named | null | undefined }) {
  const t = useTexts(texts);
  return person ? nameOf(person) : <span className="muted">{t.nobody}</span>;
}

/** The head of an entry: where it stands, and what may be done now. */
export function EntryHead({
  tenantId,
  kind,
  list,
  number,
  title,
  chips,
  children,
}: {
  tenantId: string;
  kind: string;
  /** What the list is called. */
  list: string;
  number?: string;
  title: string;
  chips?: ReactNode;
  children?: ReactNode;
}) {
  const t = useTexts(texts);
  useTitle(number ? `${number} ${title}` : title);
  return (
    <header className={css['entryHead']}>
      <p className="no-print">
        <Link to="/clients/$tenantId/records/$kind" params={{ tenantId, kind }} aria-label={`${t.back}: ${list}`}>
          <span aria-hidden="true">‹ </span>
          {list}
        </Link>
      </p>
      <div className={css['head']}>
        <div className={css['title']}>
          <h1>
            {number ? <span className={css['number']}>{number}</span> : null}
            {title}
          </h1>
          <div className={css['chips']}>{chips}</div>
        </div>
        <div className={`${css['buttons']} no-print`}>{children}</div>
      </div>
    </header>
  );
}

/** What is known, each with its name; what nobody has said stays out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={css['facts']}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of an entry's page. */
export function Part({ title, act, children }: { title: string; act?: ReactNode; children: ReactNode }) {
  return (
    <section className={`card ${css['part']}`} aria-label={title}>
      <div className={css['head']}>
        <h2>{title}</h2>
        {act ? <div className={`${css['buttons']} no-print`}>{act}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** A button that opens the form of what it does. */
export function Act({
  label,
  title = label,
  about,
  isPrimary = false,
  children,
}: {
  label: string;
  title?: string;
  /** What it is done to, for whoever hears many buttons of the same name. */
  about?: string;
  isPrimary?: boolean;
  children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button className={`button ${isPrimary ? 'primary' : ''}`} onPress={() => setOpen(true)}>
        {label} …{about ? <span className="visually-hidden"> ({about})</span> : null}
      </Button>
      <Form title={title} isOpen={isOpen} onClose={close}>
        {children(close)}
      </Form>
    </>
  );
}

type State = Pick<ReturnType<typeof useAct>, 'isBusy' | 'errors' | 'failure'>;

/** What asks for a reason alone. */
export function ReasonForm({
  state,
  submit,
  label,
  hint,
  name = 'reason',
  send,
  onCancel,
}: {
  state: State;
  submit: string;
  label?: string;
  hint?: string;
  /** The input's field. */
  name?: string;
  send: (reason: string) => void;
  onCancel: () => void;
}) {
  const t = useTexts(texts);
  return (
    <ActForm
      state={state}
      submit={submit}
      onCancel={onCancel}
      send={(values) => send(values[name] ?? '')}
      fields={[{ name, label: label ?? t.why, required: true, lines: 3, maxLength: 2000, ...(hint ? { hint } : {}) }]}
    />
  );
}

/** What is done without a word, once somebody has said that they mean it. */
export function Confirm({
  state,
  text,
  submit,
  send,
  onCancel,
}: {
  state: State;
  text: string;
  submit: string;
  send: () => void;
  onCancel: () => void;
}) {
  return (
    <form
      className={css['confirm']}
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      <p>{text}</p>
      <Refusals errors={state.errors} failure={state.failure} />
      <FormButtons submit={submit} isBusy={state.isBusy} onCancel={onCancel} />
    </form>
  );
}

/** Why an entry is closed; nothing while it is open. */
export function Closure({
  closure,
}: {
  closure: { readonly reason: string; readonly closedAt: string; readonly closedBy: Named } | null | undefined;
}) {
  const t = useTexts(texts);
  const { moment } = useFormats();
  if (!closure) return null;
  return (
    <section className={`card ${css['part']}`} aria-label={t.closed}>
      <h2>{t.closed}</h2>
      <p className={css['prose']}>{closure.reason}</p>
      <p className="small muted">{t.closedBy(nameOf(closure.closedBy), moment(closure.closedAt))}</p>
    </section>
  );
}

interface Numbered {
  readonly id: string;
  readonly number: string | number;
  readonly title: string;
}

/** What an entry has to do with. */
export function Links({
  tenantId,
  clauses,
  controls,
  risks = [],
}: {
  tenantId: string;
  clauses: readonly Numbered[];
  controls: readonly Numbered[];
  risks?: readonly Numbered[];
}) {
  const t = useTexts(texts);
  const list = (label: string, entries: readonly Numbered[]) =>
    entries.length > 0 ? (
      <div>
        <h3>{label}</h3>
        <ul className={css['linked']}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <span className={css['number']}>{entry.number}</span> {entry.title}
            </li>
          ))}
        </ul>
      </div>
    ) : null;
  return (
    <Part title={t.links}>
      {clauses.length + controls.length + risks.length === 0 ? <p className="muted">{t.noLinks}</p> : null}
      {list(t.clauses, clauses)}
      {list(t.controls, controls)}
      {risks.length > 0 ? (
        <div>
          <h3>{t.risks}</h3>
          <ul className={css['linked']}>
            {risks.map((risk) => (
              <li key={risk.id}>
                <Link to="/clients/$tenantId/records/$kind/$id" params={{ tenantId, kind: 'risks', id: risk.id }}>
                  {risk.number} {risk.title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Part>
  );
}
