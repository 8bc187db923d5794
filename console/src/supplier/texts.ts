import type { Supplier_supplier$data } from '#/__generated__/Supplier_supplier.graphql';
import type { Suppliers_tenant$data } from '#/__generated__/Suppliers_tenant.graphql';

type Row = Suppliers_tenant$data['suppliers']['edges'][number]['node'];
type Kinds = Readonly<Record<Row['kind'], string>>;
type Criticalities = Readonly<Record<Row['criticality'], string>>;
type States = Readonly<Record<Row['state'], string>>;
type Decisions = Readonly<Record<NonNullable<Supplier_supplier$data['evaluation']>['decision'], string>>;

const en = {
  title: 'Suppliers and outsourced processes',
  columns: {
    what: 'Who',
    criticality: 'Criticality',
    state: 'Approval',
    evaluated: 'Last evaluated',
    owner: 'Responsible',
    review: 'Evaluate again',
  },
  shows: { open: 'In use', closed: 'Ended', all: 'All' },
  orders: { NUMBER: 'As entered', NAME: 'By name', REVIEW_ON: 'To be evaluated first' },
  kind: 'Kind',
  kinds: { SUPPLIER: 'Supplier', OUTSOURCED_PROCESS: 'Outsourced process' } satisfies Kinds as Kinds,
  criticality: 'Criticality',
  criticalities: { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' } satisfies Criticalities as Criticalities,
  state: 'Approval',
  states: {
    APPROVED: 'Approved',
    CONDITIONALLY_APPROVED: 'Approved on conditions',
    NOT_APPROVED: 'Not approved',
    ENDED: 'Ended',
  } satisfies States as States,
  decisions: {
    APPROVED: 'Approve',
    CONDITIONALLY_APPROVED: 'Approve on conditions',
    NOT_APPROVED: 'Do not approve',
  } satisfies Decisions as Decisions,
  record: 'Record a supplier',
  empty: 'Nothing is in the register of suppliers yet.',
  emptyNext: 'Record whoever delivers what matters, or carries out a process of yours.',
  emptyReader: 'Whoever manages the system records them.',
  never: 'Never evaluated',
  form: {
    name: 'Who they are',
    supplied: 'What they supply, or which process they carry out',
    criticality: 'How much it matters when it is late, wrong or not there',
    criteria: 'By what they are chosen and evaluated',
    supervision: 'How what they do is controlled',
    contact: 'Whom to turn to',
    reviewOn: 'Evaluate again on',
  },
  facts: 'What they do',
  evaluation: 'Evaluation',
  notEvaluated: 'Nobody has evaluated them yet; until then they are not approved.',
  evaluate: 'Evaluate',
  evaluatedOn: 'Evaluated on',
  decision: 'Decision',
  result: 'What it showed, with the conditions',
  end: 'End',
  closeWhy: 'Why the organisation has nothing from them any more',
};
const de: typeof en = {
  title: 'Lieferanten und ausgegliederte Prozesse',
  columns: {
    what: 'Wer',
    criticality: 'Kritikalität',
    state: 'Freigabe',
    evaluated: 'Zuletzt bewertet',
    owner: 'Verantwortlich',
    review: 'Neubewertung',
  },
  shows: { open: 'In Gebrauch', closed: 'Beendet', all: 'Alle' },
  orders: { NUMBER: 'Nach Nummer', NAME: 'Nach Name', REVIEW_ON: 'Nächste Bewertung zuerst' },
  kind: 'Art',
  kinds: { SUPPLIER: 'Lieferant', OUTSOURCED_PROCESS: 'Ausgegliederter Prozess' },
  criticality: 'Kritikalität',
  criticalities: { LOW: 'Niedrig', MEDIUM: 'Mittel', HIGH: 'Hoch' },
  state: 'Freigabe',
  states: {
    APPROVED: 'Freigegeben',
    CONDITIONALLY_APPROVED: 'Bedingt freigegeben',
    NOT_APPROVED: 'Nicht freigegeben',
    ENDED: 'Beendet',
  },
  decisions: {
    APPROVED: 'Freigeben',
    CONDITIONALLY_APPROVED: 'Bedingt freigeben',
    NOT_APPROVED: 'Nicht freigeben',
  },
  record: 'Lieferanten erfassen',
  empty: 'Noch ist kein Lieferant erfasst.',
  emptyNext: 'Erfassen Sie, wer Wesentliches liefert oder einen Ihrer Prozesse ausführt.',
  emptyReader: 'Wer das Managementsystem pflegt, erfasst sie.',
  never: 'Noch nicht bewertet',
  form: {
    name: 'Wer sie sind',
    supplied: 'Was sie liefern oder welchen Prozess sie ausführen',
    criticality: 'Wie sehr es ins Gewicht fällt, wenn es spät kommt, falsch ist oder fehlt',
    criteria: 'Wonach sie ausgewählt und bewertet werden',
    supervision: 'Wie ihre Leistung gesteuert wird',
    contact: 'An wen man sich wendet',
    reviewOn: 'Neu zu bewerten am',
  },
  facts: 'Was sie leisten',
  evaluation: 'Bewertung',
  notEvaluated: 'Noch nicht bewertet; bis dahin nicht freigegeben.',
  evaluate: 'Bewerten',
  evaluatedOn: 'Bewertet am',
  decision: 'Entscheidung',
  result: 'Ergebnis, mit den Bedingungen',
  end: 'Beenden',
  closeWhy: 'Warum die Organisation nichts mehr von ihnen bezieht',
};
export const texts = { en, de };
