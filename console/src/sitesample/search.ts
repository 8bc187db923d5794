import type { SiteSampleAudit } from '#/__generated__/SiteSampleQuery.graphql';

export interface SiteSampleSearch {
  sites?: string;
  audit?: SiteSampleAudit;
  proven?: boolean;
  differ?: boolean;
}

export function siteSampleSearch({ sites, audit, proven, differ }: Record<string, unknown>): SiteSampleSearch {
  return {
    ...(typeof sites === 'string' || typeof sites === 'number' ? { sites: String(sites) } : {}),
    ...(audit === 'SURVEILLANCE' || audit === 'RECERTIFICATION' ? { audit } : {}),
    ...(proven === true ? { proven } : {}),
    ...(differ === true ? { differ } : {}),
  };
}
