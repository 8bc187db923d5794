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
  // One name for each thing to say; a day or a person that need not be there has a name of its own, since GraphQL
  // does not let one name mean both.
  const node: Any = useFragment<Card_node$key>(
    graphql`
      fragment Card_node on Node {
        __typename
        ... on CertificateProof { certification { id standard { id designation } } ownerIfAny: owner { id givenName familyName } dayIfAny: checkDueOn }
        ... on Colleague { givenName familyName }
        ... on CorrectiveAction { name: what day: dueOn owner { id givenName familyName } doneOn }
        ... on Course { name: title }
        ... on Document { name: title owner { id givenName familyName } inForce { id reviewDueOn } }
        ... on DocumentVersion { number document { id title owner { id givenName familyName } } dayIfAny: reviewDueOn }
        ... on Evidence { name: title ownerIfAny: owner { id givenName familyName } }
        ... on EvidenceRequest { name: title day: dueOn owner: assignee { id givenName familyName } }
        ... on Finding { name: statement number: clause dayIfAny: dueOn ownerIfAny: assignee { id givenName familyName } }
        ... on ImplementationPlan { name }
        ... on Incident { name: title ownerIfAny: owner { id givenName familyName } }
        ... on InterestedParty { name dayIfAny: reviewOn ownerIfAny: owner { id givenName familyName } }
        ... on InternalAudit { name: title day: startsOn }
        ... on ManagementReview { name: title day: plannedOn owner: chair { id givenName familyName } }
        ... on ManagementSystem { name }
        ... on MarkTask { name: title day: dueOn ownerIfAny: owner { id givenName familyName } doneOn }
        ... on Nonconformity { number: reference name: statement dayIfAny: answerBy ownerIfAny: owner { id givenName familyName } }
        ... on Objective { name: title day: dueOn ownerIfAny: owner { id givenName familyName } }
        ... on PlanTask { name ownerIfAny: owner { id givenName familyName } dates { earlyFinish } doneOn: finishedOn }
        ... on Qualification { name dayIfAny: validUntil owner: colleague { id givenName familyName } }
        ... on Quotation { name: recipientName request { id day: answerBy } }
        ... on QuotationRequest { name: legalName day: answerBy }
        ... on RecurringTask { name: title dayIfAny: dueOn ownerIfAny: owner { id givenName familyName } }
        ... on ReviewDecision { name: text dayIfAny: dueOn ownerIfAny: owner { id givenName familyName } doneOn }
        ... on Risk { name: title dayIfAny: reviewOn ownerIfAny: owner { id givenName familyName } }
        ... on RiskMeasure { name: title dayIfAny: dueOn ownerIfAny: owner { id givenName familyName } doneOn }
        ... on Supplier { name dayIfAny: reviewOn ownerIfAny: owner { id givenName familyName } }
        ... on TrainingSession { course { id title } day: startsOn }
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
  const name =
    node.name ??
    node.document?.title ??
    node.course?.title ??
    node.certification?.standard.designation ??
    (node.familyName ? `${node.givenName} ${node.familyName}` : undefined);
  const title = [node.number, name].filter(Boolean).join(' · ') || kind;
  const day =
    node.day ?? node.dayIfAny ?? node.inForce?.reviewDueOn ?? node.dates?.earlyFinish ?? node.request?.day ?? null;
  const owner = node.owner ?? node.ownerIfAny ?? node.document?.owner;
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
        {node.doneOn ? (
          <>
            <dt className="small muted">{t.done}</dt>
            <dd>{format(node.doneOn)}</dd>
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
