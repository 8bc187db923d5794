import { type ReactNode, useId, useState } from 'react';
import type { GraphQLTaggedNode } from 'react-relay';
import type { MutationParameters } from 'relay-runtime';
import { useAct } from '#/graphql/act';
import type { UserErrorData } from '#/graphql/userErrors';
import { useM } from '#/i18n/language';
import css from './inputs.module.css';
import { Field, FormButtons, Refusals } from './parts';

export type Option = readonly [value: string, text: string];

/** A choice whose refusal is told beside it. */
export function Select({
  label,
  value,
  options,
  onChange,
  errors = [],
  required,
  hint,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  errors?: readonly string[];
  required: boolean;
  hint?: string | undefined;
}) {
  const id = useId();
  const m = useM();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required ? '' : ` (${m.common.optional})`}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={errors.length > 0}
        aria-required={required}
        {...describedBy(id, hint, errors)}
        onChange={(e) => onChange(e.target.value)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      <Told id={id} hint={hint} errors={errors} />
    </div>
  );
}

export function Check({
  label,
  hint,
  isOn,
  onChange,
  errors = [],
}: {
  label: string;
  hint?: string | undefined;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  errors?: readonly string[];
}) {
  const id = useId();
  return (
    <div className={css['check']}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-invalid={errors.length > 0}
          {...describedBy(id, hint, errors)}
          onChange={(e) => onChange(e.target.checked)}
        />
        <span>{label}</span>
      </label>
      <Told id={id} hint={hint} errors={errors} />
    </div>
  );
}

/** What narrows a list, which nobody has to fill in. */
export function Narrow({
  label,
  type,
  value,
  onChange,
}: {
  label: string;
  type: 'search' | 'date';
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} value={value} maxLength={100} onChange={(e) => onChange(e.target.value)} />
    </div>
  );
}

/** Some of a few. */
export function Checks({
  legend,
  options,
  chosen,
  onChange,
  errors = [],
}: {
  legend: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  errors?: readonly string[];
}) {
  return (
    <fieldset className={css['checks']}>
      <legend>{legend}</legend>
      {options.map(([key, text]) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={(e) => onChange(e.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
          />
          <span>{text}</span>
        </label>
      ))}
      {errors.length > 0 ? (
        <p role="alert" className="wrong">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  );
}

const describedBy = (id: string, hint: string | undefined, errors: readonly string[]) => {
  const ids = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-errors` : ''].filter(Boolean).join(' ');
  return ids ? { 'aria-describedby': ids } : {};
};

function Told({ id, hint, errors }: { id: string; hint: string | undefined; errors: readonly string[] }) {
  return (
    <>
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
    </>
  );
}

type Kind = 'line' | 'lines' | 'day' | 'choice' | 'some' | 'yes';

/** A field of a form that sends one mutation; its name is that of the input's field, so that refusals find it. */
export interface FormField<N extends string> {
  name: N;
  kind: Kind;
  label: string;
  hint?: string | undefined;
  required?: boolean;
  options?: readonly Option[];
  maxLength?: number;
}

/** What was typed: a text for each field, of several choices with a space between. */
export type Typed<N extends string> = Readonly<Record<N, string>>;

export const chosenOf = (text: string): readonly string[] => text.split(' ').filter(Boolean);

type InputOf<M extends MutationParameters> = M['variables'] extends { input: infer I } ? I : never;

/** A form that sends one mutation. What was refused is told at its field, rules with their text above. */
export function ActForm<M extends MutationParameters, N extends string>({
  mutation,
  fields,
  start = {},
  input,
  submit,
  needed,
  onDone,
  onClose,
  children,
}: {
  mutation: GraphQLTaggedNode;
  fields: readonly FormField<N>[];
  start?: Partial<Record<N, string>>;
  input: (typed: Typed<N>) => InputOf<M>;
  submit: string;
  needed: string;
  onDone: (response: M['response']) => void;
  onClose: () => void;
  /** What stands above the fields; a function when it depends on what was refused. */
  children?: ReactNode | ((errors: readonly UserErrorData[]) => ReactNode);
}) {
  const [values, setValues] = useState<Partial<Record<N, string>>>(start);
  const [lacks, setLacks] = useState<readonly N[]>([]);
  const { act, isBusy, errors, failure } = useAct<M>(mutation);
  const of = (name: N) => values[name] ?? '';
  const names: readonly string[] = fields.map((f) => f.name);
  const fieldOf = (e: UserErrorData) => e.path.findLast((part) => names.includes(part));
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        const missing = fields.filter((f) => f.required && !of(f.name).trim()).map((f) => f.name);
        setLacks(missing);
        if (missing.length > 0) return;
        const typed = Object.fromEntries(fields.map((f) => [f.name, of(f.name).trim()])) as Record<N, string>;
        act({ input: input(typed) } as unknown as M['variables'], onDone);
      }}
    >
      {typeof children === 'function' ? children(errors) : children}
      <Refusals errors={errors.filter((e) => e.rule || !fieldOf(e))} failure={failure} />
      {fields.map((f) => (
        <FormInput
          key={f.name}
          field={f}
          value={of(f.name)}
          onChange={(value) => setValues((old) => ({ ...old, [f.name]: value }))}
          errors={
            lacks.includes(f.name) && !of(f.name).trim()
              ? [needed]
              : errors.filter((e) => fieldOf(e) === f.name).map((e) => e.message)
          }
        />
      ))}
      <FormButtons submit={submit} isBusy={isBusy} onCancel={onClose} />
    </form>
  );
}

function FormInput({
  field: f,
  value,
  onChange,
  errors,
}: {
  field: FormField<string>;
  value: string;
  onChange: (value: string) => void;
  errors: readonly string[];
}) {
  const required = f.required ?? false;
  const shared = { label: f.label, value, onChange, required, errors, ...(f.hint ? { hint: f.hint } : {}) };
  switch (f.kind) {
    case 'choice':
      return <Select {...shared} options={f.options ?? []} />;
    case 'some':
      return (
        <Checks
          legend={f.label}
          options={f.options ?? []}
          chosen={chosenOf(value)}
          onChange={(chosen) => onChange(chosen.join(' '))}
          errors={errors}
        />
      );
    case 'yes':
      return (
        <Check
          label={f.label}
          hint={f.hint}
          isOn={value === 'yes'}
          onChange={(on) => onChange(on ? 'yes' : '')}
          errors={errors}
        />
      );
    case 'day':
      return <Field {...shared} type="date" />;
    case 'lines':
      return <Field {...shared} lines={3} maxLength={f.maxLength ?? 10_000} />;
    case 'line':
      return <Field {...shared} maxLength={f.maxLength ?? 200} />;
  }
}
