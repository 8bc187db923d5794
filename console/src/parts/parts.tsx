import { type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { RequestFailed } from '#/graphql/environment';
import type { UserErrorData } from '#/graphql/userErrors';
import { useM } from '#/i18n/language';
import css from './parts.module.css';

export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Triennium`;
  }, [title]);
}

/** Rows that stand for what is on its way; they show after 300 ms, so that what is quick does not flicker. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const m = useM();
  return (
    <div className={css['skeleton']} role="status">
      <span className="visually-hidden">{m.common.loading}</span>
      {Array.from({ length: rows }, (_, i) => (
        <span key={i} aria-hidden="true" />
      ))}
    </div>
  );
}

export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={css['empty']}>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Days left or late, told by sign and word as well as by colour. */
export function Days({ left }: { left: number }) {
  const m = useM();
  const tone = left < 0 ? 'major' : isSoon(left) ? 'minor' : '';
  return (
    <span className={`chip ${tone}`}>
      {left < 0 ? <span aria-hidden="true">!</span> : null}
      {left < 0 ? m.time.late(-left) : m.time.inDays(left)}
    </span>
  );
}

const SOON = 30;

export const isSoon = (daysLeft: number) => daysLeft <= SOON;

export function Choice<V extends string>({
  label,
  value,
  options,
  onChange,
  hint,
}: {
  label: string;
  value: V;
  options: readonly (readonly [V, string])[];
  onChange: (value: V) => void;
  hint?: string;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(e) => onChange(e.target.value as V)}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {hint ? (
        <span id={`${id}-hint`} className="small muted">
          {hint}
        </span>
      ) : null}
    </div>
  );
}

export function Field({
  label,
  value,
  onChange,
  hint,
  errors = [],
  type = 'text',
  lines,
  required = false,
  maxLength,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  errors?: readonly string[];
  type?: 'text' | 'date';
  lines?: number;
  required?: boolean;
  maxLength?: number;
}) {
  const m = useM();
  const id = useId();
  const message = errors.join(' ');
  const input = useRef<HTMLElement>(null);
  // Who sends a form that is refused goes on at the first field that it was refused for.
  useEffect(() => {
    const first = input.current?.closest('form')?.querySelector('[aria-invalid="true"]');
    if (message && first === input.current) input.current?.focus();
  }, [message]);
  const described = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-errors` : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    'aria-invalid': errors.length > 0,
    'aria-describedby': described || undefined,
    'aria-required': required,
    maxLength,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? '' : ` (${m.common.optional})`}
      </label>
      {lines ? (
        <textarea
          ref={input as RefObject<HTMLTextAreaElement>}
          {...shared}
          rows={lines}
          onChange={(e) => onChange(e.target.value)}
        />
      ) : (
        <input
          ref={input as RefObject<HTMLInputElement>}
          {...shared}
          type={type}
          onChange={(e) => onChange(e.target.value)}
        />
      )}
      {hint ? (
        <span id={`${id}-hint`} className="small muted">
          {hint}
        </span>
      ) : null}
      {errors.length > 0 ? (
        <span id={`${id}-errors`} role="alert" className="wrong">
          {message}
        </span>
      ) : null}
    </div>
  );
}

/** What a form was refused for, as far as it belongs to no field of it. */
export function Refusals({
  errors,
  failure,
  fields = [],
}: {
  errors: readonly UserErrorData[];
  failure?: RequestFailed | null;
  fields?: readonly string[];
}) {
  const m = useM();
  const here = errors.filter((e) => !e.path.some((part) => fields.includes(part)));
  if (here.length === 0 && !failure) return null;
  return (
    <div role="alert" className={css['refusals']}>
      {here.map((e) => (
        <p key={e.path.join('.') + e.message}>
          <strong>{e.message}</strong>
          {e.rule ? (
            <>
              {' '}
              <span>{e.rule.summary}</span> <span className="small">{m.common.rule(e.rule.id, e.rule.source)}</span>
            </>
          ) : null}
        </p>
      ))}
      {failure ? <p>{failureText(failure, m, m.failure.kept)}</p> : null}
      {failure?.requestId ? (
        <p className="small">
          {m.failure.trace} <code>{failure.requestId}</code>
        </p>
      ) : null}
    </div>
  );
}

/** A page of the release before asks for documents that this one does not have. */
export const isOutdated = (error: unknown) => (error as RequestFailed | null)?.code === 'PERSISTED_DOCUMENT_NOT_FOUND';

export function failureText(error: unknown, m: ReturnType<typeof useM>, unknown = m.failure.unknown): string {
  const code = (error as RequestFailed | null)?.code;
  if (code === 'OFFLINE' || code === 'UNAVAILABLE') return m.failure.offline;
  if (isOutdated(error)) return m.failure.outdated;
  if (code === 'RATE_LIMITED') return m.failure.busy;
  if (code === 'FORBIDDEN') return m.failure.refused;
  return unknown;
}

/** A form over the page: the browser keeps the focus inside, and gives it back. */
export function Form({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string;
  isOpen: boolean;
  /** Without it, the form stays until it has done its work. */
  onClose?: () => void;
  children: ReactNode;
}) {
  return isOpen ? (
    <Modal title={title} onClose={onClose}>
      {children}
    </Modal>
  ) : null;
}

function Modal({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: (() => void) | undefined;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it is taken away: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css['dialog']}
      aria-labelledby={id}
      onCancel={(e) => {
        e.preventDefault();
        onClose?.();
      }}
      onClose={(e) => {
        // A browser asks once, and closes at the second Escape.
        if (onClose) onClose();
        else if (e.currentTarget.isConnected) e.currentTarget.showModal();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

export function FormButtons({ submit, isBusy, onCancel }: { submit: string; isBusy: boolean; onCancel: () => void }) {
  const m = useM();
  return (
    <div className={css['buttons']}>
      <Button className="button" onPress={onCancel}>
        {m.common.cancel}
      </Button>
      <Button className="button primary" type="submit" isDisabled={isBusy}>
        {isBusy ? m.common.saving : submit}
      </Button>
    </div>
  );
}

export function More({ hasNext, isLoading, onMore }: { hasNext: boolean; isLoading: boolean; onMore: () => void }) {
  const m = useM();
  if (!hasNext) return null;
  return (
    <div className={css['more']}>
      <Button className="button" onPress={onMore} isDisabled={isLoading}>
        {isLoading ? m.common.loadingMore : m.common.more}
      </Button>
    </div>
  );
}

/** A table that scrolls by itself where the window is too narrow for it. */
export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css['wide']} role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
