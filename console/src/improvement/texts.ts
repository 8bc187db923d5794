const en = {
  parts: 'Audits and improvement',
  audits: 'Internal audits',
  nonconformities: 'Nonconformities',
  reviews: 'Management reviews',
};
const de: typeof en = {
  parts: 'Audits und Verbesserung',
  audits: 'Interne Audits',
  nonconformities: 'Nichtkonformitäten',
  reviews: 'Managementbewertungen',
};
export const texts = { en, de };
