import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Quotations_request$data, Quotations_request$key } from '#/__generated__/Quotations_request.graphql';
import type { QuotationsQuery } from '#/__generated__/QuotationsQuery.graphql';
import { useFormats, useLanguage, useTexts } from '#/i18n/language';
import { Empty, Form, useTitle, Wide } from '#/parts/parts';
import { NotFound } from '#/shell/Failure';
import { AskingBody } from './AskingBody';
import { ChoosingBody } from './ChoosingBody';
import css from './quotation.module.css';
import { Recalculation } from './Recalculation';
import { RecordingQuote } from './RecordingQuote';
import { RequestFacts } from './RequestFacts';
import { RequestSteps } from './RequestSteps';
import { texts } from './texts';

const route = getRouteApi('/clients/$tenantId/quotations/$id');

export type Quote = Quotations_request$data['quotations']['edges'][number]['node'];

export function Quotations({ query }: { query: PreloadedQuery<QuotationsQuery> }) {
  const { quotationRequest } = usePreloadedQuery<QuotationsQuery>(
    graphql`
      query QuotationsQuery($id: ID!) {
        quotationRequest(id: $id) { id ...Quotations_request }
      }
    `,
    query,
  );
  return quotationRequest ? <Page request={quotationRequest} /> : <NotFound />;
}

/** What several bodies quote, side by side, against the days that the rules give. */
function Page({ request: key }: { request: Quotations_request$key }) {
  const request = useFragment(
    graphql`
      fragment Quotations_request on QuotationRequest {
        id
        version
        state
        answerBy
        sentAt
        tenant { id today certificationBodies(first: 100) { edges { node { id name } } } }
        managementSystem { id name }
        pack {
          effectivePersonnel
          integrationLevelPercent
          days { initial surveillance recertification leastInitial isUnverified }
          englishLink { url }
          germanLink { url }
        }
        quotations(first: 50) {
          edges {
            node {
              id
              version
              state
              answeredOn
              declinedWhy
              certificationBody { id name }
              offer {
                receivedOn
                stage1Days
                stage2Days
                surveillance1Days
                surveillance2Days
                recertificationDays
                currency
                dayRate
                applicationFee
                certificateFee
                accreditationFee
                travel
                validUntil
                note
              }
              comparison {
                differenceDays
                undershoots { audit days leastDays rule { id source summary } }
                lines { cost amount }
                missing
                isComplete
                known
                currency
              }
              allowedActions
            }
          }
        }
        decision {
          certificationBody { id name }
          totals { points quotation { id certificationBody { id name } } }
          reasons
          decidedBy
          decidedOn
        }
        allowedActions
        ...RequestFacts_request
      }
    `,
    key,
  );
  const t = useTexts(texts);
  const { day, moment } = useFormats();
  const { tenantId } = route.useParams();
  useTitle(t.request(request.managementSystem.name));
  const [doing, setDoing] = useState<'ask' | 'decide' | null>(null);
  const quotes = request.quotations.edges.map(({ node }) => node);
  const may = (action: (typeof request.allowedActions)[number]) => request.allowedActions.includes(action);
  const close = () => setDoing(null);
  const { pack, decision } = request;
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <div>
          <p className="small">
            <Link to="/clients/$tenantId/bodies" params={{ tenantId }}>
              {t.bodies}
            </Link>
          </p>
          <h1>{t.request(request.managementSystem.name)}</h1>
        </div>
        <dl className={css['facts']}>
          <div>
            <dt>{t.answerBy}</dt>
            <dd>
              {day(request.answerBy)} <span className="chip">{t.states[request.state]}</span>
            </dd>
          </div>
          {request.sentAt ? (
            <div>
              <dt>{t.sentOn}</dt>
              <dd>{moment(request.sentAt)}</dd>
            </div>
          ) : null}
          {pack ? (
            <>
              <div>
                <dt>{t.people}</dt>
                <dd>{pack.effectivePersonnel}</dd>
              </div>
              <div>
                <dt>{t.integrationLevel}</dt>
                <dd>{pack.integrationLevelPercent} %</dd>
              </div>
              <div className="no-print">
                <dt>{t.pack}</dt>
                <dd className={css['links']}>
                  <a href={pack.englishLink.url} download>
                    {t.english}
                  </a>
                  <a href={pack.germanLink.url} download>
                    {t.german}
                  </a>
                </dd>
              </div>
            </>
          ) : null}
        </dl>
      </header>
      <div className={`${css['buttons']} no-print`}>
        {may('ADD_RECIPIENT') ? (
          <Button className="button" onPress={() => setDoing('ask')}>
            {t.addBody} …
          </Button>
        ) : null}
        {may('DECIDE') && quotes.some((q) => q.state === 'QUOTED') ? (
          <Button className="button primary" onPress={() => setDoing('decide')}>
            {t.decide} …
          </Button>
        ) : null}
        <RequestSteps request={request} />
        <Button className="button" onPress={() => window.print()}>
          {t.print}
        </Button>
      </div>
      {decision ? (
        <section className={`${css['decision']} card`} aria-label={t.decision}>
          <h2>
            <span aria-hidden="true">✓</span> {t.chosen}: {decision.certificationBody.name}
          </h2>
          <p>{decision.reasons}</p>
          <p className="muted">
            {decision.decidedBy}, {day(decision.decidedOn)} · {t.totals}:{' '}
            {decision.totals.map((total) => `${total.quotation.certificationBody.name} ${total.points}`).join(', ')}
          </p>
          <p>{t.apply}</p>
        </section>
      ) : null}
      <RequestFacts request={request} />
      <section className={`${css['comparison']} card`} aria-labelledby="compare">
        <h2 id="compare">{t.compare}</h2>
        {quotes.length === 0 ? (
          <Empty text={t.noBody}>
            <p>{t.noBodyNext}</p>
          </Empty>
        ) : (
          <Table quotes={quotes} days={pack?.days ?? null} today={request.tenant.today} />
        )}
        {pack?.days?.isUnverified ? <p className="muted small">{t.unverified}</p> : null}
      </section>
      {pack?.days ? <Recalculation id={request.id} assumed={pack.integrationLevelPercent} /> : null}
      <Form title={t.addBody} isOpen={doing === 'ask'} onClose={close}>
        <AskingBody
          requestId={request.id}
          bodies={request.tenant.certificationBodies.edges
            .map(({ node }) => node)
            .filter((body) => !quotes.some((q) => q.certificationBody.id === body.id))}
          onClose={close}
        />
      </Form>
      <Form title={t.decide} isOpen={doing === 'decide'} onClose={close}>
        <ChoosingBody request={request} quotes={quotes.filter((q) => q.state === 'QUOTED')} onClose={close} />
      </Form>
    </div>
  );
}

interface Days {
  readonly initial: number;
  readonly surveillance: number;
  readonly recertification: number;
  readonly leastInitial: number;
}

const sum = (a: number | null | undefined, b: number | null | undefined) =>
  a == null || b == null ? null : Number(a) + Number(b);

function Table({ quotes, days, today }: { quotes: readonly Quote[]; days: Days | null; today: string }) {
  const t = useTexts(texts);
  const { day, money } = useFormats();
  const { locale } = useLanguage();
  const [recording, setRecording] = useState<Quote | null>(null);
  const n = (value: number | null | undefined) =>
    value == null ? null : new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  const signed = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(value);
  const silent = <span className="muted">{t.notSaid}</span>;
  const amount = (value: number, currency: string) => money({ amount: String(value), currency });
  const complete = quotes.filter((q) => q.comparison?.isComplete);
  const most = Math.max(1, ...quotes.map((q) => q.comparison?.known ?? 0));
  // Only amounts in one currency can be compared.
  const isLowest = (q: Quote) =>
    complete.length > 1 &&
    q.comparison?.isComplete === true &&
    complete.every(
      (o) => o.comparison?.currency === q.comparison?.currency && (o.comparison?.known ?? 0) >= q.comparison!.known,
    );
  const lines = quotes.find((q) => q.comparison)?.comparison?.lines ?? [];
  const low = (q: Quote, audit: keyof typeof t.audits) =>
    q.comparison?.undershoots.find((u) => u.audit === audit) ? (
      <span className="chip major">
        <span aria-hidden="true">!</span> {t.tooFew}
      </span>
    ) : null;
  const dayRows: {
    key: string;
    label: string;
    calculated: number | null | undefined;
    of: (q: Quote) => number | null | undefined;
    audit?: keyof typeof t.audits;
  }[] = [
    {
      key: 'initial',
      label: t.initial,
      calculated: days?.initial,
      of: (q) => sum(q.offer?.stage1Days, q.offer?.stage2Days),
      audit: 'INITIAL',
    },
    { key: 'stage1', label: t.stage1, calculated: null, of: (q) => q.offer?.stage1Days },
    { key: 'stage2', label: t.stage2, calculated: null, of: (q) => q.offer?.stage2Days },
    {
      key: 's1',
      label: t.surveillance1,
      calculated: days?.surveillance,
      of: (q) => q.offer?.surveillance1Days,
      audit: 'SURVEILLANCE_1',
    },
    {
      key: 's2',
      label: t.surveillance2,
      calculated: days?.surveillance,
      of: (q) => q.offer?.surveillance2Days,
      audit: 'SURVEILLANCE_2',
    },
    {
      key: 'recertification',
      label: t.recertification,
      calculated: days?.recertification,
      of: (q) => q.offer?.recertificationDays,
      audit: 'RECERTIFICATION',
    },
  ];
  const undershoots = quotes.flatMap((q) =>
    (q.comparison?.undershoots ?? []).map((u) => ({ ...u, body: q.certificationBody.name })),
  );
  return (
    <>
      <Wide label={t.compare}>
        <table className={css['table']}>
          <thead>
            <tr>
              <td />
              <th scope="col" className={css['calculated']}>
                {t.calculated}
                <span className={css['second']}>{t.calculatedText}</span>
              </th>
              {quotes.map((q) => (
                <th key={q.id} scope="col">
                  {q.certificationBody.name}
                  <span className={css['second']}>
                    <span className={`chip ${q.state === 'QUOTED' ? 'good' : ''}`}>{t.quoteStates[q.state]}</span>{' '}
                    {q.declinedWhy}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={css['group']}>
              <th scope="rowgroup" colSpan={quotes.length + 2}>
                {t.days}
              </th>
            </tr>
            {dayRows.map((row) => (
              <tr key={row.key} data-part={row.key.startsWith('stage') || undefined}>
                <th scope="row">{row.label}</th>
                <td className={css['calculated']}>
                  {n(row.calculated) ?? ''}
                  {row.key === 'initial' && days ? (
                    <span className={css['second']}>{t.least(n(days.leastInitial) ?? '')}</span>
                  ) : null}
                </td>
                {quotes.map((q) => (
                  <td key={q.id}>
                    {q.offer ? (n(row.of(q)) ?? silent) : ''} {row.audit ? low(q, row.audit) : null}
                    {row.key === 'initial' && q.comparison?.differenceDays != null ? (
                      <span className={css['second']}>{t.difference(signed(q.comparison.differenceDays))}</span>
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
            <tr className={css['group']}>
              <th scope="rowgroup" colSpan={quotes.length + 2}>
                {t.costs}
              </th>
            </tr>
            <tr>
              <th scope="row">{t.dayRate}</th>
              <td className={css['calculated']} />
              {quotes.map((q) => (
                <td key={q.id}>
                  {q.offer ? (q.offer.dayRate == null ? silent : amount(q.offer.dayRate, q.offer.currency)) : ''}
                </td>
              ))}
            </tr>
            {lines.map(({ cost }) => (
              <tr key={cost}>
                <th scope="row">{t.cost[cost]}</th>
                <td className={css['calculated']} />
                {quotes.map((q) => {
                  const value = q.comparison?.lines.find((line) => line.cost === cost)?.amount;
                  return (
                    <td key={q.id}>
                      {q.comparison ? (value == null ? silent : amount(value, q.comparison.currency)) : ''}
                    </td>
                  );
                })}
              </tr>
            ))}
            <tr className={css['total']}>
              <th scope="row">{t.total}</th>
              <td className={css['calculated']} />
              {quotes.map((q) => (
                <td key={q.id}>
                  {q.comparison ? (
                    <>
                      <b>{amount(q.comparison.known, q.comparison.currency)}</b>
                      <svg className={css['bar']} width="100%" height="8" aria-hidden="true">
                        <rect
                          width={`${(q.comparison.known / most) * 100}%`}
                          height="8"
                          rx="3"
                          data-part={!q.comparison.isComplete || undefined}
                        />
                      </svg>
                      {q.comparison.isComplete ? (
                        isLowest(q) ? (
                          <span className="chip good">
                            <span aria-hidden="true">✓</span> {t.lowest}
                          </span>
                        ) : null
                      ) : (
                        <span className="chip minor">
                          <span aria-hidden="true">!</span> {t.incomplete(q.comparison.missing.length)}
                        </span>
                      )}
                    </>
                  ) : null}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t.validUntil}</th>
              <td className={css['calculated']} />
              {quotes.map((q) => (
                <td key={q.id}>{q.offer ? (q.offer.validUntil ? day(q.offer.validUntil) : silent) : ''}</td>
              ))}
            </tr>
            {quotes.some((q) => q.offer?.note) ? (
              <tr>
                <th scope="row">{t.note}</th>
                <td className={css['calculated']} />
                {quotes.map((q) => (
                  <td key={q.id}>{q.offer?.note}</td>
                ))}
              </tr>
            ) : null}
            {quotes.some((q) => q.allowedActions.includes('RECORD')) ? (
              <tr className="no-print">
                <td />
                <td className={css['calculated']} />
                {quotes.map((q) => (
                  <td key={q.id}>
                    {q.allowedActions.includes('RECORD') ? (
                      <Button className="button" onPress={() => setRecording(q)}>
                        {q.offer ? t.recordAnew : t.record}
                        <span className="visually-hidden">: {q.certificationBody.name}</span>
                      </Button>
                    ) : null}
                  </td>
                ))}
              </tr>
            ) : null}
          </tbody>
        </table>
      </Wide>
      {undershoots.length > 0 ? (
        <section className={css['undershoots']} aria-label={t.undershoots}>
          <h3>{t.undershoots}</h3>
          <ul>
            {undershoots.map((u) => (
              <li key={`${u.body} ${u.audit}`}>
                <b>{t.undershoot(u.body, t.audits[u.audit], n(u.days) ?? '', n(u.leastDays) ?? '')}</b>{' '}
                <span className={css['ruleId']}>{u.rule.id}</span> {u.rule.summary}{' '}
                <span className="muted">{u.rule.source}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Form
        title={recording ? `${t.record}: ${recording.certificationBody.name}` : t.record}
        isOpen={recording !== null}
        onClose={() => setRecording(null)}
      >
        {recording ? <RecordingQuote quote={recording} today={today} onClose={() => setRecording(null)} /> : null}
      </Form>
    </>
  );
}
