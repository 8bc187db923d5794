import { useEffect, useId, useState } from 'react';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay';
import type { ColleagueFieldQuery } from '#/__generated__/ColleagueFieldQuery.graphql';
import { useM, useTexts } from '#/i18n/language';
import { texts } from './texts';

const query = graphql`
  query ColleagueFieldQuery($id: ID!, $text: String) {
    tenant(id: $id) {
      colleagues(first: 50, filter: { active: true, text: $text }) {
        pageInfo { hasNextPage }
        edges { node { id givenName familyName function } }
      }
    }
  }
`;

const TYPING = 250;

export interface Chosen {
  id: string;
  givenName: string;
  familyName: string;
}

/** Somebody of the organisation. Where it has more people than a list shows, a field beside it finds them. */
export function ColleagueField({
  tenantId,
  label,
  value,
  onChange,
  chosen,
  required = false,
  errors = [],
}: {
  tenantId: string;
  label: string;
  value: string;
  onChange: (id: string) => void;
  /** Who it is now: the list may not have them. */
  chosen?: Chosen | null | undefined;
  required?: boolean;
  errors?: readonly string[];
}) {
  const t = useTexts(texts);
  const m = useM();
  const id = useId();
  const environment = useRelayEnvironment();
  const [text, setText] = useState('');
  const [people, setPeople] = useState<readonly (Chosen & { function?: string | null | undefined })[] | null>(null);
  const [isLong, setLong] = useState(false);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let subscription: { unsubscribe: () => void } | undefined;
    const timer = setTimeout(
      () => {
        subscription = fetchQuery<ColleagueFieldQuery>(environment, query, {
          id: tenantId,
          text: text.trim() || null,
        }).subscribe({
          next: ({ tenant }) => {
            setFailed(false);
            setPeople(tenant?.colleagues.edges.map((e) => e.node) ?? []);
            setLong((before) => before || tenant?.colleagues.pageInfo.hasNextPage === true);
          },
          error: () => setFailed(true),
        });
      },
      text ? TYPING : 0,
    );
    return () => {
      clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [environment, tenantId, text]);
  const all = people ?? [];
  const missing = chosen && !all.some((one) => one.id === chosen.id) ? [chosen] : [];
  return (
    <>
      {isLong ? (
        <div className="field">
          <label htmlFor={`${id}-find`}>{t.find}</label>
          <input
            id={`${id}-find`}
            type="search"
            value={text}
            maxLength={100}
            aria-describedby={`${id}-hint`}
            onChange={(e) => setText(e.target.value)}
          />
          <span id={`${id}-hint`} className="small muted">
            {t.findHint}
          </span>
          <span className="visually-hidden" role="status">
            {text ? t.found(all.length) : ''}
          </span>
        </div>
      ) : null}
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
          aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
          onChange={(e) => onChange(e.target.value)}
        >
          <option value="">{people === null ? t.loading : required ? t.choose : t.nobody}</option>
          {[...missing, ...all].map((one) => (
            <option key={one.id} value={one.id}>
              {one.givenName} {one.familyName}
              {'function' in one && one.function ? `, ${one.function}` : ''}
            </option>
          ))}
        </select>
        {errors.length > 0 || isFailed ? (
          <span id={`${id}-errors`} role="alert" className="wrong">
            {isFailed ? t.failed : errors.join(' ')}
          </span>
        ) : null}
      </div>
    </>
  );
}
