export interface BodySearch {
  system?: string;
  /** ISO 3166 codes of the countries of the sites, as they were typed. */
  countries?: string;
}

export function bodySearch({ system, countries }: Record<string, unknown>): BodySearch {
  return {
    ...(typeof system === 'string' ? { system } : {}),
    ...(typeof countries === 'string' ? { countries } : {}),
  };
}

export const countriesOf = (text: string | undefined) => (text ?? '').toUpperCase().match(/\b[A-Z]{2}\b/g) ?? [];

export function bodyVariables(tenantId: string, id: string, { system, countries }: BodySearch) {
  return { tenantId, id, system: system ?? id, hasSystem: system !== undefined, countries: countriesOf(countries) };
}
