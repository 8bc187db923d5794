import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { RequestFailed } from '#/graphql/environment';
import { byField, type UserErrorData } from '#/graphql/userErrors';
import { useM, useTexts } from '#/i18n/language';
import { Field, Refusals } from '#/parts/parts';
import { type Chosen, ColleagueField } from './ColleagueField';
import css from './forms.module.css';
import { texts } from './texts';

interface Common<N extends string> {
  name: N;
  label: string;
  hint?: string;
  required?: boolean;
  initial?: string | null | undefined;
  /** What is wrong with what was typed; null: nothing is. */
  check?: (value: string) => string | null;
}

export type FieldOf<N extends string> = Common<N> &
  (
    | { kind?: 'text' | 'date' | 'number' | 'decimal'; lines?: number; maxLength?: number }
    | { kind: 'choice'; options: readonly (readonly [string, string])[] }
    | { kind: 'colleague'; tenantId: string; chosen?: Chosen | null | undefined }
  );

/**
 * A form of one mutation: what it needs and lacks is told at the field, what the server refuses as well. What was
 * typed stays until it is stored.
 */
export function ActForm<N extends string>({
  fields,
  submit,
  send,
  state,
  onCancel,
  intro,
  children,
  extra = [],
  isComplete = () => true,
  onValue,
}: {
  fields: readonly FieldOf<N>[];
  submit: string;
  send: (values: Record<N, string>) => void;
  state: { isBusy: boolean; errors: readonly UserErrorData[]; failure: RequestFailed | null };
  onCancel?: (() => void) | undefined;
  intro?: ReactNode;
  /** Further fields, whose errors they tell themselves; their names stand in `extra`. */
  children?: ReactNode;
  extra?: readonly string[];
  /** Whether the further fields have what they need; called when the form is sent. */
  isComplete?: () => boolean;
  /** For what depends on a field elsewhere in the form. */
  onValue?: (name: N, value: string) => void;
}) {
  const t = useTexts(texts);
  const m = useM();
  const [values, setValues] = useState(
    () => Object.fromEntries(fields.map((f) => [f.name, f.initial ?? ''])) as Record<N, string>,
  );
  const [isTried, setTried] = useState(false);
  const told = byField(state.errors);
  const lack = (field: FieldOf<N>) => {
    const value = (values[field.name] ?? field.initial ?? '').trim();
    if (field.required && !value) return [t.needed];
    const wrong = value ? (field.check?.(value) ?? null) : null;
    if (wrong) return [wrong];
    if (field.kind === 'decimal' && value && !/^[-−]?\d{1,12}([.,]\d{1,6})?$/.test(value)) return [t.notADecimal];
    return field.kind === 'number' && value && !/^\d{1,7}$/.test(value) ? [t.notANumber] : [];
  };
  const errorsOf = (field: FieldOf<N>) => {
    const lacks = isTried ? lack(field) : [];
    return lacks.length > 0 ? lacks : (told[field.name] ?? []);
  };
  const form = useRef<HTMLFormElement>(null);
  // What is refused at a field of its own kind is where one goes on; text fields see to that themselves.
  useEffect(() => {
    if (state.errors.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state.errors]);
  return (
    <form
      ref={form}
      noValidate
      className={css['form']}
      onSubmit={(e) => {
        e.preventDefault();
        setTried(true);
        const complete = isComplete();
        const lacking = fields.filter((field) => lack(field).length > 0);
        if (lacking.length > 0) {
          requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
          return;
        }
        if (complete)
          send(
            Object.fromEntries(fields.map((f) => [f.name, (values[f.name] ?? f.initial ?? '').trim()])) as Record<
              N,
              string
            >,
          );
      }}
    >
      {intro}
      <Refusals errors={state.errors} failure={state.failure} fields={[...fields.map((f) => f.name), ...extra]} />
      {fields.map((field) => {
        const shared = {
          label: field.label,
          value: values[field.name] ?? field.initial ?? '',
          onChange: (value: string) => {
            setValues((old) => ({ ...old, [field.name]: value }));
            onValue?.(field.name, value);
          },
          errors: errorsOf(field),
          required: field.required ?? false,
        };
        if (field.kind === 'colleague') {
          return <ColleagueField key={field.name} {...shared} tenantId={field.tenantId} chosen={field.chosen} />;
        }
        if (field.kind === 'choice') {
          return <Select key={field.name} {...shared} options={field.options} hint={field.hint} />;
        }
        return (
          <Field
            key={field.name}
            {...shared}
            type={field.kind === 'date' ? 'date' : 'text'}
            {...(field.lines ? { lines: field.lines } : {})}
            {...(field.maxLength ? { maxLength: field.maxLength } : {})}
            {...(field.hint ? { hint: field.hint } : {})}
          />
        );
      })}
      {children}
      <div className={css['buttons']}>
        <Button className="button primary" type="submit" isDisabled={state.isBusy}>
          {state.isBusy ? m.common.saving : submit}
        </Button>
        {onCancel ? (
          <Button className="button" onPress={onCancel}>
            {m.common.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** One of several, told as wrong where it is. */
export function Select({
  label,
  value,
  onChange,
  options,
  required = false,
  errors = [],
  hint,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly (readonly [string, string])[];
  required?: boolean;
  errors?: readonly string[];
  hint?: string | undefined;
}) {
  const t = useTexts(texts);
  const m = useM();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? '' : ` (${m.common.optional})`}
      </label>
      <select
        id={id}
        value={value}
        aria-required={required}
        aria-invalid={errors.length > 0}
        aria-describedby={
          [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-errors` : ''].join(' ').trim() || undefined
        }
        onChange={(e) => onChange(e.target.value)}
      >
        {value === '' || !required ? <option value="">{required ? t.choose : t.none}</option> : null}
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      {hint ? (
        <span id={`${id}-hint`} className="small muted">
          {hint}
        </span>
      ) : null}
      {errors.length > 0 ? (
        <span id={`${id}-errors`} role="alert" className="wrong">
          {errors.join(' ')}
        </span>
      ) : null}
    </div>
  );
}
