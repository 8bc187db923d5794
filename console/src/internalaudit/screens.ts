// One piece: who opens an audit goes on to its checklist, and each piece of its own costs the first screen its name.
export { Checklist } from './Checklist';
export { InternalAudit } from './InternalAudit';
export { InternalAudits } from './InternalAudits';
export { Programme } from './Programme';
