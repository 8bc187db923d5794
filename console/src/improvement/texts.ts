const en = {
  parts: 'Audits and improvement',
  audits: 'Internal audits',
  nonconformities: 'Nonconformities',
};
const de: typeof en = {
  parts: 'Audits und Verbesserung',
  audits: 'Interne Audits',
  nonconformities: 'Abweichungen',
};
export const texts = { en, de };
