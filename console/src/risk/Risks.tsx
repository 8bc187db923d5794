import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  graphql,
  type PreloadedQuery,
  usePaginationFragment,
  usePreloadedQuery,
  useRelayEnvironment,
} from 'react-relay';
import type { Risks_tenant$data, Risks_tenant$key } from '#/__generated__/Risks_tenant.graphql';
import type { RisksPageQuery } from '#/__generated__/RisksPageQuery.graphql';
import type { RisksQuery } from '#/__generated__/RisksQuery.graphql';
import type { RisksRecordMutation } from '#/__generated__/RisksRecordMutation.graphql';
import type { RisksScaleMutation } from '#/__generated__/RisksScaleMutation.graphql';
import type { RisksWorkbookQuery } from '#/__generated__/RisksWorkbookQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { useTexts } from '#/i18n/language';
import { linkOf } from '#/records/acts';
import { Act, Who } from '#/records/Entry';
import { Cell, Filters, First, Head, NextDay, Rows } from '#/records/List';
import css from '#/records/records.module.css';
import { NotFound } from '#/shell/Failure';
import { Score } from './Rating';
import { RiskForm, recordInput } from './RiskForm';
import own from './risk.module.css';
import { texts } from './texts';

const PAGE = 20;

/** The register of risks and opportunities: the highest rating first, and the scale that they are rated on. */
export function Risks({ query }: { query: PreloadedQuery<RisksQuery> }) {
  const { tenant } = usePreloadedQuery<RisksQuery>(
    graphql`
      query RisksQuery($id: ID!, $filter: RiskFilter, $orderBy: RiskOrder!) {
        tenant(id: $id) {
          id
          today
          permissions
          riskScale { id number likelihoods impacts threshold }
          ...Risks_tenant @arguments(filter: $filter, orderBy: $orderBy)
        }
      }
    `,
    query,
  );
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  if (!tenant) return <NotFound />;
  const may = tenant.permissions.includes('MANAGE_SYSTEM');
  const scale = tenant.riskScale;
  return (
    <div className={css['page']}>
      <Head
        title={t.title}
        workbook={linkOf<RisksWorkbookQuery>(
          environment,
          graphql`
            query RisksWorkbookQuery($id: ID!) {
              tenant(id: $id) { riskRegisterLink { url } }
            }
          `,
          { id: tenant.id },
          (answer) => answer.tenant?.riskRegisterLink.url,
        )}
      >
        {may ? (
          <Act label={t.record} isPrimary>
            {(close) => <Recording tenantId={tenant.id} scale={scale} onClose={close} />}
          </Act>
        ) : null}
      </Head>
      <div className={own['scale']}>
        <p className={scale ? 'muted' : ''}>
          {scale
            ? `${t.scale}: ${t.scaleNow(scale.likelihoods.length, scale.impacts.length, scale.threshold)}`
            : t.scaleMissing}
        </p>
        {may ? (
          <div className="no-print">
            <Act label={scale ? t.scaleAnew : t.scaleDefine} isPrimary={!scale}>
              {(close) => <Scaling tenantId={tenant.id} scale={scale} onClose={close} />}
            </Act>
          </div>
        ) : null}
      </div>
      <Filters
        shows={t.shows}
        fields={[
          { name: 'kind', label: t.kind, options: t.kinds },
          { name: 'category', label: t.category, options: t.categories },
          { name: 'threshold', label: t.threshold, options: t.thresholds },
        ]}
        orders={t.orders}
      />
      <List tenant={tenant} tenantId={tenant.id} today={tenant.today} next={may ? t.emptyNext : t.emptyReader} />
    </div>
  );
}

function List({
  tenant,
  tenantId,
  today,
  next,
}: {
  tenant: Risks_tenant$key;
  tenantId: string;
  today: string;
  next: string;
}) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<RisksPageQuery, Risks_tenant$key>(
    graphql`
      fragment Risks_tenant on Tenant
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 20 }
        cursor: { type: "String" }
        filter: { type: "RiskFilter" }
        orderBy: { type: "RiskOrder!" }
      )
      @refetchable(queryName: "RisksPageQuery") {
        risks(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy) @connection(key: "Risks_risks") {
          totalCount { number isMore }
          edges {
            node {
              id
              number
              kind
              title
              category
              state
              treatment
              reviewOn
              owner { id givenName familyName }
              inherentRating { likelihood impact score isWithinThreshold }
              residualRating { likelihood impact score isWithinThreshold }
              openMeasures: measures(first: 1, filter: { isDone: false }) { totalCount { number } }
            }
          }
        }
      }
    `,
    tenant,
  );
  const t = useTexts(texts);
  return (
    <Rows
      label={t.title}
      count={data.risks.totalCount}
      columns={Object.values(t.columns)}
      rows={data.risks.edges.map(({ node }) => <Row key={node.id} risk={node} tenantId={tenantId} today={today} />)}
      empty={t.empty}
      next={next}
      more={{ hasNext, isLoading: isLoadingNext, onMore: () => loadNext(PAGE) }}
    />
  );
}

type RiskRow = Risks_tenant$data['risks']['edges'][number]['node'];

function Row({ risk, tenantId, today }: { risk: RiskRow; tenantId: string; today: string }) {
  const t = useTexts(texts);
  const open = risk.openMeasures.totalCount.number;
  return (
    <tr>
      <First tenantId={tenantId} kind="risks" id={risk.id} number={String(risk.number)} title={risk.title}>
        {t.kinds[risk.kind]}, {t.categories[risk.category]}
      </First>
      <Cell label={t.columns.rating}>
        <Score rating={risk.residualRating ?? risk.inherentRating} kind={risk.kind} />
      </Cell>
      <Cell label={t.columns.treatment}>
        {risk.treatment ? t.treatments[risk.treatment] : <span className="muted">{t.noTreatment}</span>}
        {open > 0 ? <span className={css['second']}>{t.measuresOpen(open)}</span> : null}
      </Cell>
      <Cell label={t.columns.state}>
        <span className={`chip ${risk.state === 'ACCEPTED' ? 'good' : ''}`}>{t.states[risk.state]}</span>
      </Cell>
      <Cell label={t.columns.owner}>
        <Who person={risk.owner} />
      </Cell>
      <NextDay label={t.columns.review} on={risk.reviewOn} today={today} isClosed={risk.state === 'CLOSED'} />
    </tr>
  );
}

interface Scale {
  readonly number: number;
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
  readonly threshold: number;
}

function Recording({
  tenantId,
  scale,
  onClose,
}: {
  tenantId: string;
  scale: Scale | null | undefined;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const state = useAct<RisksRecordMutation>(graphql`
    mutation RisksRecordMutation($input: RecordRiskInput!) {
      recordRisk(input: $input) {
        risk { id }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <RiskForm
      tenantId={tenantId}
      scale={scale}
      state={state}
      submit={t.record}
      onCancel={onClose}
      send={(typed) =>
        state.act({ input: { tenantId, idempotencyKey: key, ...recordInput(typed) } }, ({ recordRisk: { risk } }) => {
          onClose();
          if (risk) {
            void navigate({
              to: '/clients/$tenantId/records/$kind/$id',
              params: { tenantId, kind: 'risks', id: risk.id },
            });
          }
        })
      }
    />
  );
}

const levels = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function Scaling({
  tenantId,
  scale,
  onClose,
}: {
  tenantId: string;
  scale: Scale | null | undefined;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [key] = useState(() => crypto.randomUUID());
  const state = useAct<RisksScaleMutation>(graphql`
    mutation RisksScaleMutation($input: DefineRiskScaleInput!) {
      defineRiskScale(input: $input) {
        riskScale { id tenant { id riskScale { id number likelihoods impacts threshold } } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={scale ? t.scaleAnew : t.scaleDefine}
      onCancel={onClose}
      intro={scale ? <p>{t.scaleHint}</p> : undefined}
      send={(v) =>
        state.act(
          {
            input: {
              tenantId,
              idempotencyKey: key,
              likelihoods: levels(v.likelihoods),
              impacts: levels(v.impacts),
              threshold: Number(v.threshold),
            },
          },
          onClose,
        )
      }
      fields={[
        {
          name: 'likelihoods',
          label: t.likelihoods,
          hint: t.levelsHint,
          required: true,
          lines: 5,
          initial: scale?.likelihoods.join('\n'),
        },
        {
          name: 'impacts',
          label: t.impacts,
          hint: t.levelsHint,
          required: true,
          lines: 5,
          initial: scale?.impacts.join('\n'),
        },
        {
          name: 'threshold',
          label: t.thresholdField,
          hint: t.thresholdHint,
          kind: 'number',
          required: true,
          initial: scale ? String(scale.threshold) : undefined,
        },
      ]}
    />
  );
}
