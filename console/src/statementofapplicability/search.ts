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
