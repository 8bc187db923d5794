import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment, usePaginationFragment } from 'react-relay';
import type { Readers_document$key } from '#/__generated__/Readers_document.graphql';
import type { Readers_missing$key } from '#/__generated__/Readers_missing.graphql';
import type { ReadersAcknowledgeMutation } from '#/__generated__/ReadersAcknowledgeMutation.graphql';
import type { ReadersLinksMutation } from '#/__generated__/ReadersLinksMutation.graphql';
import type { ReadersPageQuery } from '#/__generated__/ReadersPageQuery.graphql';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Form, More, Refusals, Skeleton } from '#/parts/parts';
import { Distributing } from './Distributing';
import css from './document.module.css';
import { texts } from './texts';

const LINKS = 50;

/** Whom the version in force is for, who has confirmed it, and who has not. */
export function Readers({ document: key }: { document: Readers_document$key }) {
  const document = useFragment(
    graphql`
      fragment Readers_document on Document {
        id
        version
        title
        tenant { id }
        allowedActions
        distribution { toAll departments days colleagues { id } }
        inForce {
          id
          number
          acknowledgements(last: 20) {
            totalCount { number }
            edges { node { id isByLink acknowledgedAt colleague { id givenName familyName } } }
          }
        }
        ...Readers_missing
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { moment } = useFormats();
  const [isDistributing, setDistributing] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const acknowledge = useAct<ReadersAcknowledgeMutation>(graphql`
    mutation ReadersAcknowledgeMutation($input: AcknowledgeDocumentInput!) {
      acknowledgeDocument(input: $input) {
        acknowledgement { id documentVersion { id document { ...Document_document } } }
        errors { ...userErrors_error }
      }
    }
  `);
  const { inForce, distribution } = document;
  if (!inForce) return null;
  const may = (action: (typeof document.allowedActions)[number]) => document.allowedActions.includes(action);
  const isForSomebody = distribution.toAll || distribution.departments.length > 0 || distribution.colleagues.length > 0;
  const sentence = t.acknowledgeSentence(document.title, inForce.number);
  const whom = distribution.toAll
    ? [t.forAll]
    : [
        ...(distribution.departments.length > 0 ? [t.forDepartments(distribution.departments.join(', '))] : []),
        ...(distribution.colleagues.length > 0 ? [t.forSome(distribution.colleagues.length)] : []),
      ];
  return (
    <section className={`${css['panel']} card`} aria-labelledby="readers">
      <h2 id="readers">
        {t.distribution} <span className="muted">{inForce.number}</span>
      </h2>
      {may('ACKNOWLEDGE') ? (
        <div className={css['asked']}>
          <p>
            <strong>{t.askedToRead(inForce.number)}</strong>
          </p>
          <p>{sentence}</p>
          <Refusals errors={acknowledge.errors} failure={acknowledge.failure} />
          <Button
            className="button primary"
            isDisabled={acknowledge.isBusy}
            onPress={() => acknowledge.act({ input: { id: inForce.id, idempotencyKey, consent: sentence } })}
          >
            {t.acknowledge}
          </Button>
        </div>
      ) : null}
      <p>
        {isForSomebody ? whom.join(' · ') : t.nobody}
        {isForSomebody && distribution.days != null ? `, ${t.withinDays(distribution.days)}` : ''}
      </p>
      {may('DISTRIBUTE') ? (
        <div>
          <Button className="button no-print" onPress={() => setDistributing(true)}>
            {t.distribute} …
          </Button>
        </div>
      ) : null}
      {isForSomebody ? <Missing document={document} maySend={may('SEND_LINK')} id={document.id} /> : null}
      {inForce.acknowledgements.edges.length > 0 ? (
        <details>
          <summary>{t.read(String(inForce.acknowledgements.totalCount.number))}</summary>
          <ul className={css['people']}>
            {inForce.acknowledgements.edges.map(({ node }) => (
              <li key={node.id}>
                <span>
                  {node.colleague.givenName} {node.colleague.familyName}
                </span>
                <span className="muted small">
                  {moment(node.acknowledgedAt)}
                  {node.isByLink ? `, ${t.byLink}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Form title={t.distribute} isOpen={isDistributing} onClose={() => setDistributing(false)}>
        <Suspense fallback={<Skeleton />}>
          <Distributing document={document} onClose={() => setDistributing(false)} />
        </Suspense>
      </Form>
    </section>
  );
}

function Missing({ document, maySend, id }: { document: Readers_missing$key; maySend: boolean; id: string }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<ReadersPageQuery, Readers_missing$key>(
    graphql`
      fragment Readers_missing on Document
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
      @refetchable(queryName: "ReadersPageQuery") {
        missingAcknowledgements(first: $count, after: $cursor) @connection(key: "Readers_missingAcknowledgements") {
          edges { node { id givenName familyName email person { id } } }
          totalCount { number }
        }
      }
    `,
    document,
  );
  const t = useTexts(texts);
  const [sent, setSent] = useState(0);
  const links = useAct<ReadersLinksMutation>(graphql`
    mutation ReadersLinksMutation($input: InviteToAcknowledgeInput!) {
      inviteToAcknowledge(input: $input) {
        links { id }
        errors { ...userErrors_error }
      }
    }
  `);
  const people = data.missingAcknowledgements.edges.map(({ node }) => node);
  // Only whoever has no login, and an address, gets a link.
  const reachable = people.filter((p) => !p.person && p.email).slice(0, LINKS);
  if (people.length === 0) {
    return (
      <p>
        <span className="chip good">
          <span aria-hidden="true">✓</span> {t.everybodyRead}
        </span>
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>{t.missing(String(data.missingAcknowledgements.totalCount.number))}</strong>
      </p>
      <ul className={css['people']}>
        {people.map((p) => (
          <li key={p.id}>
            <span>
              {p.givenName} {p.familyName}
            </span>
            {p.person ? null : <span className="muted small">{t.noLogin}</span>}
          </li>
        ))}
      </ul>
      <More hasNext={hasNext} isLoading={isLoadingNext} onMore={() => loadNext(20)} />
      <Refusals errors={links.errors} failure={links.failure} />
      {maySend && reachable.length > 0 ? (
        <div>
          <Button
            className="button no-print"
            isDisabled={links.isBusy}
            onPress={() =>
              links.act({ input: { id, colleagueIds: reachable.map((p) => p.id) } }, (response) =>
                setSent(response.inviteToAcknowledge.links?.length ?? 0),
              )
            }
          >
            {t.sendLinks(reachable.length)}
          </Button>
        </div>
      ) : null}
      <p role="status">{sent > 0 ? t.linksSent(sent) : ''}</p>
    </>
  );
}
