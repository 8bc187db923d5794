import { graphql, type PreloadedQuery, useFragment, usePreloadedQuery } from 'react-relay';
import type { Supplier_supplier$data, Supplier_supplier$key } from '#/__generated__/Supplier_supplier.graphql';
import type { SupplierChangeMutation } from '#/__generated__/SupplierChangeMutation.graphql';
import type { SupplierDecision, SupplierEvaluateMutation } from '#/__generated__/SupplierEvaluateMutation.graphql';
import type { SupplierQuery } from '#/__generated__/SupplierQuery.graphql';
import { ActForm } from '#/forms/ActForm';
import { useAct } from '#/graphql/act';
import { daysBetween, useFormats, useTexts } from '#/i18n/language';
import { Days } from '#/parts/parts';
import { CloseAct, ReopenAct } from '#/records/acts';
import { Act, Closure, EntryHead, Facts, Links, Part, Who } from '#/records/Entry';
import css from '#/records/records.module.css';
import { texts as recordTexts } from '#/records/texts';
import { NotFound } from '#/shell/Failure';
import { changeInput, SupplierForm } from './SupplierForm';
import { Approval } from './Suppliers';
import { texts } from './texts';

export function Supplier({ query }: { query: PreloadedQuery<SupplierQuery> }) {
  const { node } = usePreloadedQuery<SupplierQuery>(
    graphql`
      query SupplierQuery($id: ID!) {
        node(id: $id) { ...Supplier_supplier @alias(as: "supplier") }
      }
    `,
    query,
  );
  return node?.supplier ? <Page supplier={node.supplier} /> : <NotFound />;
}

/** One supplier: what it does, and what its last evaluation showed. */
function Page({ supplier }: { supplier: Supplier_supplier$key }) {
  const s = useFragment<Supplier_supplier$key>(
    graphql`
      fragment Supplier_supplier on Supplier {
        id
        version
        number
        name
        kind
        supplied
        criticality
        criteria
        supervision
        contact
        state
        reviewOn
        allowedActions
        tenant { id today }
        owner { id givenName familyName }
        evaluation { evaluatedOn decision result }
        closure { reason closedAt closedBy { id givenName familyName } }
        clauses { id number title }
        controls { id number title }
        risks { id number title }
      }
    `,
    supplier,
  );
  const t = useTexts(texts);
  const tr = useTexts(recordTexts);
  const { day } = useFormats();
  const tenantId = s.tenant.id;
  const may = (action: Supplier_supplier$data['allowedActions'][number]) => s.allowedActions.includes(action);
  return (
    <article className={css['page']}>
      <EntryHead
        tenantId={tenantId}
        kind="suppliers"
        list={t.title}
        number={String(s.number)}
        title={s.name}
        chips={
          <>
            <span className="chip">{t.kinds[s.kind]}</span>
            <span className={`chip ${s.criticality === 'HIGH' ? 'minor' : ''}`}>
              {t.criticality}: {t.criticalities[s.criticality]}
            </span>
            <Approval state={s.state} />
          </>
        }
      >
        {may('EVALUATE') ? (
          <Act label={t.evaluate} isPrimary>
            {(close) => <Evaluating supplier={s} onClose={close} />}
          </Act>
        ) : null}
        {may('CHANGE') ? <Act label={tr.change}>{(close) => <Changing supplier={s} onClose={close} />}</Act> : null}
        {may('CLOSE') ? (
          <CloseAct
            entry={s}
            label={t.end}
            why={t.closeWhy}
            mutation={graphql`
              mutation SupplierCloseMutation($input: CloseSupplierInput!) {
                closeSupplier(input: $input) { supplier { ...Supplier_supplier } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
        {may('REOPEN') ? (
          <ReopenAct
            entry={s}
            mutation={graphql`
              mutation SupplierReopenMutation($input: ReopenSupplierInput!) {
                reopenSupplier(input: $input) { supplier { ...Supplier_supplier } errors { ...userErrors_error } }
              }
            `}
          />
        ) : null}
      </EntryHead>
      <Closure closure={s.closure} />
      <div className={css['columns']}>
        <Part title={t.facts}>
          <Facts
            facts={[
              [t.form.supplied, s.supplied],
              [t.form.criteria, s.criteria],
              [t.form.supervision, s.supervision],
              [t.form.contact, s.contact],
              [tr.owner, <Who key="owner" person={s.owner} />],
            ]}
          />
        </Part>
        <Part title={t.evaluation}>
          {s.evaluation ? (
            <Facts
              facts={[
                [t.evaluatedOn, day(s.evaluation.evaluatedOn)],
                [t.decision, t.decisions[s.evaluation.decision]],
                [t.result, s.evaluation.result],
              ]}
            />
          ) : (
            <p className="muted">{t.notEvaluated}</p>
          )}
          {s.reviewOn && !s.closure ? (
            <p className={css['date']}>
              {t.form.reviewOn} {day(s.reviewOn)} <Days left={daysBetween(s.tenant.today, s.reviewOn)} />
            </p>
          ) : null}
        </Part>
        <Links tenantId={tenantId} clauses={s.clauses} controls={s.controls} risks={s.risks} />
      </div>
    </article>
  );
}

interface Of {
  supplier: Supplier_supplier$data;
  onClose: () => void;
}

function Evaluating({ supplier: s, onClose }: Of) {
  const t = useTexts(texts);
  const state = useAct<SupplierEvaluateMutation>(graphql`
    mutation SupplierEvaluateMutation($input: EvaluateSupplierInput!) {
      evaluateSupplier(input: $input) { supplier { ...Supplier_supplier } errors { ...userErrors_error } }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.evaluate}
      onCancel={onClose}
      intro={<p className="small muted">{s.criteria}</p>}
      fields={[
        { name: 'evaluatedOn', label: t.evaluatedOn, kind: 'date', required: true, initial: s.tenant.today },
        {
          name: 'decision',
          label: t.decision,
          kind: 'choice',
          required: true,
          options: Object.entries(t.decisions),
        },
        { name: 'result', label: t.result, required: true, lines: 4, maxLength: 2000 },
        { name: 'reviewOn', label: t.form.reviewOn, kind: 'date' },
      ]}
      send={(v) =>
        state.act(
          {
            input: {
              id: s.id,
              expectedVersion: s.version,
              evaluatedOn: v.evaluatedOn,
              decision: v.decision as SupplierDecision,
              result: v.result,
              reviewOn: v.reviewOn || null,
            },
          },
          onClose,
        )
      }
    />
  );
}

function Changing({ supplier: s, onClose }: Of) {
  const tr = useTexts(recordTexts);
  const state = useAct<SupplierChangeMutation>(graphql`
    mutation SupplierChangeMutation($input: ChangeSupplierInput!) {
      changeSupplier(input: $input) { supplier { ...Supplier_supplier } errors { ...userErrors_error } }
    }
  `);
  return (
    <SupplierForm
      tenantId={s.tenant.id}
      before={s}
      state={state}
      submit={tr.save}
      onCancel={onClose}
      send={(typed) =>
        state.act({ input: { id: s.id, expectedVersion: s.version, ...changeInput(typed, s) } }, onClose)
      }
    />
  );
}
