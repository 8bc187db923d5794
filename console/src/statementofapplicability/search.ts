export interface VersionsSearch {
  /** The version to compare with; the one before unless told. */
  earlier?: string;
}

export function versionsSearch({ earlier }: Record<string, unknown>): VersionsSearch {
  return typeof earlier === 'string' ? { earlier } : {};
}

export interface StatementSearch {
  show?: 'open' | 'excluded' | 'unjustified';
  control?: string;
}

export function statementSearch({ show, control }: Record<string, unknown>): StatementSearch {
  return {
    ...(show === 'open' || show === 'excluded' || show === 'unjustified' ? { show } : {}),
    ...(typeof control === 'string' ? { control } : {}),
  };
}
