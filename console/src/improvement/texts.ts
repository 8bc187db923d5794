const en = {
  parts: 'Audits and improvement',
  nonconformities: 'Nonconformities',
};
const de: typeof en = {
  parts: 'Audits und Verbesserung',
  nonconformities: 'Abweichungen',
};
export const texts = { en, de };
