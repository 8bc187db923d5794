import { type RefObject, useEffect, useRef, useState } from 'react';

type Field = RefObject<HTMLElement | null>;

/**
 * The row of a list that is open beside it. The address follows; whoever works by keys does not wait for it, so that
 * the next key never meets the row before.
 */
export function usePicked(address: string | undefined, follow: (id: string) => void) {
  const [picked, pick] = useState(address);
  const list = useRef<HTMLDivElement>(null);
  // A field of what is picked, which may show only now.
  const [wanted, setWanted] = useState<Field | null>(null);
  useEffect(() => {
    wanted?.current?.focus();
    if (wanted) setWanted(null);
  }, [wanted]);
  const choose = (id: string) => {
    if (id === picked) return;
    pick(id);
    follow(id);
  };
  return {
    picked,
    list,
    choose,
    /** Chooses a row and goes to a field of it. */
    chooseField: (id: string, field: Field) => {
      choose(id);
      setWanted(field);
    },
    /** Chooses a row and goes to it. */
    chooseRow: (id: string | undefined) => {
      if (id === undefined) return;
      choose(id);
      list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus();
    },
    backToList: () => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
  };
}

/** The row that a key was pressed in; none where it has a modifier, which is somebody else's. */
export function rowOf(e: React.KeyboardEvent): string | undefined {
  if (e.ctrlKey || e.metaKey || e.altKey) return undefined;
  return (e.target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];
}
