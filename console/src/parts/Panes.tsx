import type { ReactNode, RefObject } from 'react';
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components';
import css from './panes.module.css';

interface Filter {
  id: string | null;
  label: ReactNode;
  done: number;
  of: number;
  /** What stands below it. */
  more?: ReactNode;
}

interface Section {
  id: string;
  header: ReactNode;
  rows: readonly { id: string; text: string; cells: ReactNode; hasChanged?: boolean | undefined }[];
}

/** What a list may be narrowed to, the list, which works by keys alone, and the row of it that is chosen. */
export function Panes({
  className,
  filterLabel,
  filters,
  filter,
  onFilter,
  label,
  sections,
  empty,
  chosen,
  choose,
  list,
  onKeyDown,
  children,
}: {
  className: string | undefined;
  filterLabel: string;
  filters: readonly Filter[];
  filter: string | null;
  onFilter: (id: string | null) => void;
  label: string;
  sections: readonly Section[];
  empty: string;
  chosen: string | undefined;
  choose: (id: string) => void;
  list: RefObject<HTMLDivElement | null>;
  onKeyDown: (e: React.KeyboardEvent) => void;
  children: ReactNode;
}) {
  return (
    <div className={`${css['panes']} ${className}`}>
      <nav aria-label={filterLabel} className={css['filters']}>
        <ul>
          {filters.map((f) => (
            <li key={f.id ?? ''}>
              <button
                type="button"
                aria-pressed={f.id === filter}
                onClick={() => onFilter(f.id === filter ? null : f.id)}
              >
                <span className={css['label']}>{f.label}</span>
                <span className={css['count']}>
                  {f.done}/{f.of}
                </span>
                {f.more}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={css['list']} onKeyDownCapture={onKeyDown} ref={list}>
        <GridList
          aria-label={label}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          disallowTypeAhead
          selectedKeys={chosen ? [chosen] : []}
          onSelectionChange={(keys) => {
            const [id] = [...(keys as Set<string>)];
            if (id) choose(id);
          }}
          renderEmptyState={() => <p className={css['empty']}>{empty}</p>}
        >
          {sections.map((section) => (
            <GridListSection key={section.id} id={`section ${section.id}`}>
              <GridListHeader className={css['group']!}>{section.header}</GridListHeader>
              {section.rows.map((row) => (
                <GridListItem
                  key={row.id}
                  id={row.id}
                  textValue={row.text}
                  className={css['row']!}
                  data-flash={row.hasChanged || undefined}
                >
                  {row.cells}
                </GridListItem>
              ))}
            </GridListSection>
          ))}
        </GridList>
      </div>
      <div className={css['detail']} onFocusCapture={() => chosen && choose(chosen)}>
        {children}
      </div>
    </div>
  );
}

/** What a row of a list says: its number, its title, and what the screen adds. */
export function Cells({
  className,
  number,
  title,
  children,
}: {
  className: string | undefined;
  number: string | undefined;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`${css['cells']} ${className}`}>
      <span className={css['number']}>{number}</span>
      <span className={css['title']}>{title}</span>
      {children}
    </div>
  );
}
