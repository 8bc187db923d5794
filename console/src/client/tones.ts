import type { CertificationFlag, CertificationState } from '#/__generated__/Way_certification.graphql';

const GRAVE: ReadonlySet<CertificationFlag> = new Set<CertificationFlag>([
  'SURVEILLANCE_OVERDUE',
  'RECERT_AT_RISK',
  'NC_OVERDUE',
  'ACCREDITATION_LOST',
  'WITHDRAWAL_PROPOSED',
  'EXPIRY_BEYOND_TRANSITION',
]);

export const toneOfFlag = (flag: CertificationFlag) => (GRAVE.has(flag) ? 'major' : 'minor');

export const STATE_TONES: Partial<Record<CertificationState, string>> = {
  CERTIFIED: 'good',
  SUSPENDED: 'major',
  EXPIRED: 'major',
  EXPIRED_RESTORABLE: 'major',
  WITHDRAWN: 'major',
  REFUSED: 'major',
};
