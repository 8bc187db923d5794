import { Link } from '@tanstack/react-router';
import { graphql, useFragment } from 'react-relay';
import type { Card_node$data, Card_node$key } from '#/__generated__/Card_node.graphql';
import type { Card_tenant$key } from '#/__generated__/Card_tenant.graphql';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, useTitle } from '#/parts/parts';
import { texts } from './texts';

type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
type KeyOf<T> = T extends unknown ? keyof T : never;
/** Any of the types, with what one of them may have. */
type Any = { readonly [K in KeyOf<Card_node$data>]?: ValueOf<Card_node$data, K> };

/** What something is, by when and whose turn it is, for what has no screen of its own. */
export function Card({ node: nodeKey, tenant: tenantKey }: { node: Card_node$key; tenant: Card_tenant$key }) {
  // What need not be there in one type and must be in another has a name of its own in one of them: GraphQL does not
  // let one name mean both. The server runs 30 such names at most.
  const node: Any = useFragment<Card_node$key>(
    graphql`
      fragment Card_node on Node {
        __typename
        ... on CertificateProof { certification { id standard { id designation } } owner { id givenName familyName } checkDueOn }
        ... on Colleague { givenName familyName }
        ... on ContextIssue { title reviewOn owner { id givenName familyName } }
        ... on CorrectiveAction { what dueOn holder: owner { id givenName familyName } doneOn }
        ... on Course { title }
        ... on Document { title holder: owner { id givenName familyName } inForce { id reviewDueOn } }
        ... on DocumentVersion { number document { id title owner { id givenName familyName } } reviewDueOn }
        ... on Evidence { title owner { id givenName familyName } }
        ... on EvidenceRequest { title dueOn holder: assignee { id givenName familyName } }
        ... on Finding { clause wording: statement dueOnIfAny: dueOn assignee { id givenName familyName } }
        ... on ImplementationPlan { name }
        ... on Incident { title owner { id givenName familyName } }
        ... on InterestedParty { name reviewOn owner { id givenName familyName } }
        ... on InternalAudit { title startsOn }
        ... on ManagementReview { title plannedOn chair { id givenName familyName } }
        ... on ManagementSystem { name }
        ... on MarkTask { title dueOn owner { id givenName familyName } doneOn }
        ... on Nonconformity { reference wording: statement answerBy owner { id givenName familyName } }
        ... on Objective { title dueOn owner { id givenName familyName } }
        ... on PlanTask { name owner { id givenName familyName } dates { earlyFinish } finishedOn }
        ... on Qualification { name validUntil colleague { id givenName familyName } }
        ... on Quotation { recipientName request { id answerBy } }
        ... on QuotationRequest { legalName dueOn: answerBy }
        ... on RecurringTask { title dueOnIfAny: dueOn owner { id givenName familyName } }
        ... on ReviewDecision { text dueOnIfAny: dueOn owner { id givenName familyName } doneOn }
        ... on Risk { title reviewOn owner { id givenName familyName } }
        ... on RiskMeasure { title dueOnIfAny: dueOn owner { id givenName familyName } doneOn }
        ... on Supplier { name reviewOn owner { id givenName familyName } }
        ... on TrainingSession { course { id title } startsOn }
      }
    `,
    nodeKey,
  );
  const tenant = useFragment<Card_tenant$key>(
    graphql`
      fragment Card_tenant on Tenant { id name today }
    `,
    tenantKey,
  );
  const t = useTexts(texts);
  const { day: format } = useFormats();
  const kind = node.__typename && node.__typename !== '%other' ? t.kinds[node.__typename] : t.thing;
  const person = node.familyName ? `${node.givenName} ${node.familyName}` : undefined;
  const name =
    [node.title, node.name, node.what, node.text, node.wording, node.recipientName, node.legalName, person].find(
      Boolean,
    ) ??
    node.document?.title ??
    node.course?.title ??
    node.certification?.standard.designation;
  const title = [node.number ?? node.reference ?? node.clause, name].filter(Boolean).join(' · ') || kind;
  const done = node.doneOn ?? node.finishedOn;
  const day =
    node.dueOn ??
    node.dueOnIfAny ??
    node.answerBy ??
    node.reviewOn ??
    node.startsOn ??
    node.plannedOn ??
    node.validUntil ??
    node.checkDueOn ??
    node.reviewDueOn ??
    node.inForce?.reviewDueOn ??
    node.dates?.earlyFinish ??
    node.request?.answerBy;
  const owner = node.owner ?? node.holder ?? node.assignee ?? node.chair ?? node.colleague ?? node.document?.owner;
  useTitle(title);
  return (
    <section className="card notice" aria-labelledby="thing">
      <p className="small muted">{kind}</p>
      <h1 id="thing">{title}</h1>
      <dl>
        <dt className="small muted">{t.client}</dt>
        <dd>
          <Link to="/clients/$tenantId" params={{ tenantId: tenant.id }}>
            {tenant.name}
          </Link>
        </dd>
        {done ? (
          <>
            <dt className="small muted">{t.done}</dt>
            <dd>{format(done)}</dd>
          </>
        ) : day ? (
          <>
            <dt className="small muted">{t.day}</dt>
            <dd>
              {format(day)} <Days left={daysBetween(tenant.today, day)} />
            </dd>
          </>
        ) : null}
        {owner ? (
          <>
            <dt className="small muted">{t.turn}</dt>
            <dd>
              {owner.givenName} {owner.familyName}
            </dd>
          </>
        ) : null}
      </dl>
      <p className="small muted">{t.noScreen}</p>
      <Link className="button" to="/inbox">
        {t.inbox}
      </Link>
    </section>
  );
}
