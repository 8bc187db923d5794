import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Download } from '#/forms/Download';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Choice, Days, Empty, More, useTitle, Wide } from '#/parts/parts';
import css from './records.module.css';
import { isNarrowed, type RecordsSearch } from './search';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/records/$kind');

/** The head of a register: what it is, its workbook, and what begins an entry. */
export function Head({
  title,
  workbook,
  children,
}: {
  title: string;
  workbook?: () => Promise<string | undefined>;
  children?: ReactNode;
}) {
  const t = useTexts(texts);
  useTitle(title);
  return (
    <header className={css['head']}>
      <h1>{title}</h1>
      <div className={`${css['buttons']} no-print`}>
        {workbook ? <Download label={t.workbook} link={workbook} /> : null}
        {children}
      </div>
    </header>
  );
}

export interface Narrowing {
  name: keyof RecordsSearch;
  label: string;
  options: Readonly<Record<string, string>>;
}

const TYPING = 400;

/** What narrows a register: what to show as segments, the rest as fields; all of it in the address. */
export function Filters({
  shows,
  fields = [],
  orders,
  hasText = true,
}: {
  /** The first is what is shown unless told. */
  shows?: Readonly<Record<string, string>>;
  fields?: readonly Narrowing[];
  /** The first is the order unless told. */
  orders?: Readonly<Record<string, string>>;
  hasText?: boolean;
}) {
  const t = useTexts(texts);
  const id = useId();
  const search: RecordsSearch = route.useSearch();
  const navigate = route.useNavigate();
  const set = (name: keyof RecordsSearch, value: string | undefined) =>
    void navigate({ search: (old: RecordsSearch) => ({ ...old, [name]: value }), replace: true });
  const [text, setText] = useState(search.text ?? '');
  useEffect(() => {
    const wanted = text.trim() || undefined;
    if (wanted === search.text) return;
    const timer = setTimeout(
      () => void navigate({ search: (old: RecordsSearch) => ({ ...old, text: wanted }), replace: true }),
      TYPING,
    );
    return () => clearTimeout(timer);
  }, [text, search.text, navigate]);
  const [first] = Object.keys(shows ?? {});
  const [firstOrder] = Object.keys(orders ?? {});
  return (
    <div className={`${css['filters']} no-print`} role="search">
      {shows && first ? (
        <ToggleButtonGroup
          aria-label={t.filters}
          className={`segments ${css['wraps']}`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[search.show ?? first]}
          onSelectionChange={(keys) => {
            const [show] = [...keys];
            set('show', show === first ? undefined : String(show));
          }}
        >
          {Object.entries(shows).map(([key, name]) => (
            <ToggleButton key={key} id={key}>
              {name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      ) : null}
      <div className={css['fields']}>
        {hasText ? (
          <div className="field">
            <label htmlFor={id}>{t.find}</label>
            <input id={id} type="search" value={text} maxLength={200} onChange={(e) => setText(e.target.value)} />
          </div>
        ) : null}
        {fields.map((field) => (
          <Choice
            key={field.name}
            label={field.label}
            value={search[field.name] ?? ''}
            options={[['', t.any], ...Object.entries(field.options)]}
            onChange={(value) => set(field.name, value || undefined)}
          />
        ))}
        {orders && firstOrder ? (
          <Choice
            label={t.order}
            value={search.order ?? firstOrder}
            options={Object.entries(orders)}
            onChange={(value) => set('order', value === firstOrder ? undefined : value)}
          />
        ) : null}
      </div>
    </div>
  );
}

/** The rows of a register, or what to do where there is none. */
export function Rows({
  label,
  count,
  columns,
  rows,
  empty,
  next,
  more,
}: {
  label: string;
  count: { readonly number: number; readonly isMore: boolean };
  columns: readonly string[];
  rows: readonly ReactNode[];
  empty: string;
  next: string;
  more: { hasNext: boolean; isLoading: boolean; onMore: () => void };
}) {
  const t = useTexts(texts);
  const search: RecordsSearch = route.useSearch();
  return (
    <section className="card" aria-label={label}>
      <p className={`muted ${css['count']}`} role="status">
        {t.rows(count.number, count.isMore)}
      </p>
      {rows.length > 0 ? (
        <Wide label={label}>
          <table className="table stacks">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </Wide>
      ) : isNarrowed(search) ? (
        <Empty text={t.noMatch}>
          <Link className="button" from={route.id} to="." search={{}}>
            {t.clear}
          </Link>
        </Empty>
      ) : (
        <Empty text={empty}>
          <p>{next}</p>
        </Empty>
      )}
      <More {...more} />
    </section>
  );
}

/** The first cell of a row: what leads to the entry. */
export function First({
  tenantId,
  kind,
  id,
  number,
  title,
  children,
}: {
  tenantId: string;
  kind: string;
  id: string;
  number?: string;
  title: string;
  children?: ReactNode;
}) {
  return (
    <th scope="row" className={css['first']}>
      {number ? <span className={css['number']}>{number}</span> : null}
      <Link to="/clients/$tenantId/records/$kind/$id" params={{ tenantId, kind, id }}>
        {title}
      </Link>
      {children ? <span className={css['second']}>{children}</span> : null}
    </th>
  );
}

export function Cell({ label, children }: { label: string; children: ReactNode }) {
  return <td data-label={label}>{children}</td>;
}

/** When somebody looks at an entry next; nothing where no day is set or it is closed. */
export function NextDay({
  label,
  on,
  today,
  isClosed,
}: {
  label: string;
  on: string | null | undefined;
  today: string;
  isClosed: boolean;
}) {
  const { day } = useFormats();
  return (
    <Cell label={label}>
      {on && !isClosed ? (
        <span className={css['date']}>
          {day(on)} <Days left={daysBetween(today, on)} />
        </span>
      ) : (
        <span className="muted">–</span>
      )}
    </Cell>
  );
}
