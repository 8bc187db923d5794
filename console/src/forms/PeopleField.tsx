import { type Chosen, ColleagueField } from './ColleagueField';
import css from './forms.module.css';

/** Several people of the organisation, added one after the other. */
export function PeopleField({
  tenantId,
  legend,
  add,
  takeAway,
  value,
  onChange,
  errors = [],
}: {
  tenantId: string;
  legend: string;
  add: string;
  takeAway: (who: string) => string;
  value: readonly Chosen[];
  onChange: (people: Chosen[]) => void;
  errors?: readonly string[];
}) {
  return (
    <fieldset className={css['plain']}>
      <legend>{legend}</legend>
      {value.length > 0 ? (
        <ul className={css['chosen']}>
          {value.map((one) => {
            const name = `${one.givenName} ${one.familyName}`;
            return (
              <li key={one.id}>
                <button
                  type="button"
                  aria-label={takeAway(name)}
                  onClick={() => onChange(value.filter((other) => other.id !== one.id))}
                >
                  {name} <span aria-hidden="true">×</span>
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <ColleagueField
        tenantId={tenantId}
        label={add}
        value=""
        onChange={() => {}}
        onChoose={(one) => {
          if (!value.some((other) => other.id === one.id)) onChange([...value, one]);
        }}
      />
      {errors.length > 0 ? (
        <p role="alert" className="wrong">
          {errors.join(' ')}
        </p>
      ) : null}
    </fieldset>
  );
}
