/** What a list of records may be narrowed to, as the address says it; each register reads what it knows. */
export type RecordsSearch = Partial<
  Record<
    | 'show'
    | 'text'
    | 'kind'
    | 'category'
    | 'state'
    | 'origin'
    | 'topic'
    | 'criticality'
    | 'notice'
    | 'threshold'
    | 'party'
    | 'order'
    | 'view'
    | 'course'
    | 'competence',
    string
  >
>;

/** A number in the address is read as one, though it was typed as a text. */
export const recordsSearch = (search: Record<string, unknown>): RecordsSearch =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      (typeof value === 'string' && value) || typeof value === 'number' ? [[key, String(value)]] : [],
    ),
  );

/** One of those that there are; anything else narrows nothing. */
export const one = <V extends string>(value: string | undefined, names: Readonly<Record<V, unknown>>): V | null =>
  value !== undefined && Object.hasOwn(names, value) ? (value as V) : null;

const ORDER_AND_VIEW = ['order', 'view'];

export const isNarrowed = (search: RecordsSearch) =>
  Object.entries(search).some(([key, value]) => value !== undefined && !ORDER_AND_VIEW.includes(key));

/** What was changed in a form: what is the same stays unsaid, so that it does not undo what others wrote meanwhile. */
export function changed<N extends string>(
  values: Readonly<Record<N, string>>,
  before: Readonly<Partial<Record<N, string | null | undefined>>>,
): Partial<Record<N, string | null>> {
  return Object.fromEntries(
    (Object.keys(values) as N[])
      .filter((name) => values[name] !== (before[name] ?? ''))
      .map((name) => [name, values[name] || null]),
  ) as Partial<Record<N, string | null>>;
}

/** A number as people write it in either language. */
export const decimal = (text: string) => Number(text.replace('−', '-').replace(',', '.'));

export const sameIds = (one: readonly { id: string }[], other: readonly { id: string }[]) =>
  one.length === other.length && one.every((each, i) => each.id === other[i]?.id);
