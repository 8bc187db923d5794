import { useState } from 'react';
import { Button } from 'react-aria-components';
import {
  fetchQuery,
  graphql,
  type PreloadedQuery,
  useFragment,
  usePreloadedQuery,
  useRelayEnvironment,
} from 'react-relay';
import type {
  ManagementReview_review$data,
  ManagementReview_review$key,
} from '#/__generated__/ManagementReview_review.graphql';
import type { ManagementReviewAddMutation } from '#/__generated__/ManagementReviewAddMutation.graphql';
import type { ManagementReviewCancelMutation } from '#/__generated__/ManagementReviewCancelMutation.graphql';
import type { ManagementReviewChangeMutation } from '#/__generated__/ManagementReviewChangeMutation.graphql';
import type { ManagementReviewFileQuery } from '#/__generated__/ManagementReviewFileQuery.graphql';
import type { ManagementReviewQuery } from '#/__generated__/ManagementReviewQuery.graphql';
import type { ManagementReviewSignMutation } from '#/__generated__/ManagementReviewSignMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { Download } from '#/forms/Download';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days, Form, Refusals, useTitle } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { Agenda } from './Agenda';
import { Decisions } from './Decisions';
import { Meeting } from './Meeting';
import css from './managementreview.module.css';
import { texts } from './texts';

/** One review from its prepared agenda to the signed minutes. */
export function ManagementReview({ query }: { query: PreloadedQuery<ManagementReviewQuery> }) {
  const { node, tenant } = usePreloadedQuery<ManagementReviewQuery>(
    graphql`
      query ManagementReviewQuery($id: ID!, $tenantId: ID!) {
        node(id: $id) { ...ManagementReview_review @alias(as: "review") }
        tenant(id: $tenantId) { id today }
      }
    `,
    query,
  );
  if (!node?.review || !tenant) return <NotFound />;
  return <Page review={node.review} tenantId={tenant.id} today={tenant.today} />;
}

type Data = ManagementReview_review$data;

function Page({ review, tenantId, today }: { review: ManagementReview_review$key; tenantId: string; today: string }) {
  const r = useFragment<ManagementReview_review$key>(
    graphql`
      fragment ManagementReview_review on ManagementReview {
        id
        version
        title
        state
        plannedOn
        heldOn
        nextOn
        cancelledWhy
        signedAt
        chairName
        chair { id givenName familyName }
        managementSystem { id name }
        standards { id designation }
        addenda { addedAt addedBy { id givenName familyName } text }
        allowedActions
        ...Agenda_review
        ...Meeting_review
        ...Decisions_review
      }
    `,
    review,
  );
  const t = useTexts(texts);
  const { day, moment } = useFormats();
  const environment = useRelayEnvironment();
  useTitle(r.title);
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  const may = (action: Data['allowedActions'][number]) => r.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <header className={css['head']}>
        <div className={css['title']}>
          <h1>
            {r.title} <span className={`chip ${r.state === 'SIGNED' ? 'good' : ''}`}>{t.stateName[r.state]}</span>
          </h1>
          <p className={css['facts']}>
            <span>{r.managementSystem.name}</span>
            <span>{r.standards.map((s) => s.designation).join(', ')}</span>
            <span>
              {t.chair}: {r.chairName ?? `${r.chair.givenName} ${r.chair.familyName}`}
            </span>
            <span className={css['date']}>
              {r.heldOn ? t.held(day(r.heldOn)) : t.planned(day(r.plannedOn))}
              {r.state === 'PLANNED' ? <Days left={daysBetween(today, r.plannedOn)} /> : null}
            </span>
            {r.nextOn ? (
              <span className={css['date']}>
                {t.next(day(r.nextOn))} <Days left={daysBetween(today, r.nextOn)} />
              </span>
            ) : null}
          </p>
          {r.cancelledWhy ? (
            <p>
              {t.cancelled} {r.cancelledWhy}
            </p>
          ) : null}
        </div>
        <div className={`${css['buttons']} no-print`}>
          <Download
            label={t.minutes}
            link={() =>
              fetchQuery<ManagementReviewFileQuery>(
                environment,
                graphql`
                  query ManagementReviewFileQuery($id: ID!) {
                    node(id: $id) { ... on ManagementReview { minutesLink { url } } }
                  }
                `,
                { id: r.id },
                { fetchPolicy: 'network-only' },
              )
                .toPromise()
                .then((answer) => answer?.node?.minutesLink?.url)
            }
          />
          {may('CHANGE') ? (
            <Button className="button" onPress={() => setOpen('change')}>
              {t.change} …
            </Button>
          ) : null}
          {may('CANCEL') ? (
            <Button className="button" onPress={() => setOpen('cancel')}>
              {t.cancel} …
            </Button>
          ) : null}
        </div>
      </header>
      <Agenda review={r} />
      <Meeting review={r} tenantId={tenantId} today={today} />
      <Decisions review={r} tenantId={tenantId} today={today} />
      <section className={`card ${css['part']}`} aria-labelledby="signature">
        <h2 id="signature">{t.signature}</h2>
        {r.signedAt ? (
          <p>
            <span className="chip good">
              <span aria-hidden="true">✓</span> {t.signed(r.chairName ?? '', moment(r.signedAt))}
            </span>
          </p>
        ) : (
          <p>{t.notSigned}</p>
        )}
        {may('SIGN') ? <Signing r={r} /> : null}
        {r.addenda.length > 0 ? <h3>{t.addenda}</h3> : null}
        {r.addenda.map((one) => (
          <div key={one.addedAt}>
            <p className={css['text']}>{one.text}</p>
            <p className="small muted">
              {t.added(`${one.addedBy.givenName} ${one.addedBy.familyName}`, moment(one.addedAt))}
            </p>
          </div>
        ))}
        {may('ADD') ? <Adding r={r} /> : null}
      </section>
      <Form title={t.change} isOpen={open === 'change'} onClose={close}>
        <Changing r={r} tenantId={tenantId} onClose={close} />
      </Form>
      <Form title={t.cancel} isOpen={open === 'cancel'} onClose={close}>
        <Cancelling r={r} onClose={close} />
      </Form>
    </article>
  );
}

function Signing({ r }: { r: Data }) {
  const t = useTexts(texts);
  const { act, isBusy, errors, failure } = useAct<ManagementReviewSignMutation>(graphql`
    mutation ManagementReviewSignMutation($input: SignManagementReviewInput!) {
      signManagementReview(input: $input) {
        managementReview { ...ManagementReview_review }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <>
      <p className="muted">{t.signText}</p>
      <Refusals errors={errors} failure={failure} />
      <div className={`${css['buttons']} no-print`}>
        <Button
          className="button primary"
          isDisabled={isBusy}
          onPress={() => act({ input: { id: r.id, expectedVersion: r.version } })}
        >
          {t.sign}
        </Button>
      </div>
    </>
  );
}

function Adding({ r }: { r: Data }) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const state = useAct<ManagementReviewAddMutation>(graphql`
    mutation ManagementReviewAddMutation($input: AddToManagementReviewInput!) {
      addToManagementReview(input: $input) {
        managementReview { ...ManagementReview_review }
        errors { ...userErrors_error }
      }
    }
  `);
  if (!isOpen) {
    return (
      <div className={`${css['buttons']} no-print`}>
        <Button className="button" onPress={() => setOpen(true)}>
          {t.add} …
        </Button>
      </div>
    );
  }
  return (
    <ActForm
      state={state}
      submit={t.add}
      onCancel={() => setOpen(false)}
      send={(v) => state.act({ input: { id: r.id, expectedVersion: r.version, text: v.text } }, () => setOpen(false))}
      fields={[{ name: 'text', label: t.addText, lines: 3, required: true, maxLength: 5000 }]}
    />
  );
}

function Changing({ r, tenantId, onClose }: { r: Data; tenantId: string; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<ManagementReviewChangeMutation>(graphql`
    mutation ManagementReviewChangeMutation($input: ChangeManagementReviewInput!) {
      changeManagementReview(input: $input) {
        managementReview { ...ManagementReview_review }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.change}
      onCancel={onClose}
      send={(v) =>
        state.act(
          {
            input: {
              id: r.id,
              expectedVersion: r.version,
              title: v.title,
              plannedOn: v.plannedOn,
              chairId: v.chairId,
            },
          },
          onClose,
        )
      }
      fields={[
        { name: 'title', label: t.name, required: true, initial: r.title, maxLength: 300 },
        { name: 'plannedOn', label: t.plannedOn, kind: 'date', required: true, initial: r.plannedOn },
        {
          name: 'chairId',
          label: t.chair,
          kind: 'colleague',
          tenantId,
          required: true,
          initial: r.chair.id,
          chosen: r.chair,
        },
      ]}
    />
  );
}

function Cancelling({ r, onClose }: { r: Data; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<ManagementReviewCancelMutation>(graphql`
    mutation ManagementReviewCancelMutation($input: CancelManagementReviewInput!) {
      cancelManagementReview(input: $input) {
        managementReview { ...ManagementReview_review }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.cancel}
      onCancel={onClose}
      send={(v) => state.act({ input: { id: r.id, expectedVersion: r.version, reason: v.reason } }, onClose)}
      fields={[{ name: 'reason', label: t.cancelWhy, lines: 2, required: true, maxLength: 2000 }]}
    />
  );
}
