import { useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from 'react-relay';
import type { Report_audit$data, Report_audit$key } from '#/__generated__/Report_audit.graphql';
import type { ReportChangeMutation } from '#/__generated__/ReportChangeMutation.graphql';
import type { ReportCorrectMutation } from '#/__generated__/ReportCorrectMutation.graphql';
import type { ReportFileQuery } from '#/__generated__/ReportFileQuery.graphql';
import type { ReportMutation } from '#/__generated__/ReportMutation.graphql';
import type { ReportSignMutation } from '#/__generated__/ReportSignMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { Download } from '#/forms/Download';
import { useAct } from '#/graphql/act';
import { useFormats, useTexts } from '#/i18n/language';
import { Form, Refusals } from '#/parts/parts';
import css from './internalaudit.module.css';
import { texts } from './texts';

type Data = Report_audit$data;
type Version = Data['reports'][number];

/** The report in its versions, who has signed, and its file. */
export function Report({ audit }: { audit: Report_audit$key }) {
  const a = useFragment<Report_audit$key>(
    graphql`
      fragment Report_audit on InternalAudit {
        id
        version
        allowedActions
        reports {
          id
          version
          number
          correctedBecause
          summary
          conclusions
          fulfilment
          sampling
          opinions
          distribution
          state
          leadSignature { name function signedAt signedBy { id givenName familyName } }
          representativeSignature { name function signedAt signedBy { id givenName familyName } }
          allowedActions
        }
      }
    `,
    audit,
  );
  const t = useTexts(texts);
  const [open, setOpen] = useState<'write' | 'change' | 'correct' | null>(null);
  const close = () => setOpen(null);
  const latest = a.reports[0];
  return (
    <section className={`card ${css['part']}`} aria-labelledby="report">
      <div className={css['head']}>
        <h2 id="report">{t.report.title}</h2>
        <div className={`${css['buttons']} no-print`}>
          {a.allowedActions.includes('REPORT') ? (
            <Button className="button primary" onPress={() => setOpen('write')}>
              {t.report.write}
            </Button>
          ) : null}
          {latest?.allowedActions.includes('CHANGE') ? (
            <Button className="button" onPress={() => setOpen('change')}>
              {t.report.change} …
            </Button>
          ) : null}
          {latest?.allowedActions.includes('CORRECT') ? (
            <Button className="button" onPress={() => setOpen('correct')}>
              {t.report.correct} …
            </Button>
          ) : null}
        </div>
      </div>
      {a.reports.length === 0 ? (
        <p>
          {t.report.none} <span className="muted">{t.report.needs}</span>
        </p>
      ) : null}
      {a.reports.map((report, i) => (
        <One key={report.id} report={report} isLatest={i === 0} />
      ))}
      <Form title={t.report.write} isOpen={open === 'write'} onClose={close}>
        <Writing a={a} report={null} onClose={close} />
      </Form>
      <Form title={t.report.change} isOpen={open === 'change'} onClose={close}>
        <Writing a={a} report={latest ?? null} onClose={close} />
      </Form>
      <Form title={t.report.correct} isOpen={open === 'correct'} onClose={close}>
        {latest ? <Correcting report={latest} onClose={close} /> : null}
      </Form>
    </section>
  );
}

function One({ report: r, isLatest }: { report: Version; isLatest: boolean }) {
  const t = useTexts(texts);
  const environment = useRelayEnvironment();
  const rows = [
    [t.report.summary, r.summary],
    [t.report.conclusions, r.conclusions],
    [t.report.fulfilment, r.fulfilment],
    [t.report.sampling, r.sampling],
    [t.report.opinions, r.opinions],
    [t.report.distribution, r.distribution],
  ] as const;
  const content = (
    <>
      {r.correctedBecause ? (
        <p>
          <span className="muted">{t.report.correctedBecause}</span> {r.correctedBecause}
        </p>
      ) : null}
      <dl className={css['list']}>
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
        <div>
          <dt>{t.report.lead}</dt>
          <dd>
            <Signature signature={r.leadSignature} />
          </dd>
        </div>
        <div>
          <dt>{t.report.representative}</dt>
          <dd>
            <Signature signature={r.representativeSignature} />
          </dd>
        </div>
      </dl>
      {r.allowedActions.includes('SIGN') ? <Signing report={r} /> : null}
      <div className={css['buttons']}>
        <Download
          label={t.report.download}
          link={() =>
            fetchQuery<ReportFileQuery>(
              environment,
              graphql`
                query ReportFileQuery($id: ID!) {
                  node(id: $id) { ... on InternalAuditReport { downloadLink { url } } }
                }
              `,
              { id: r.id },
              { fetchPolicy: 'network-only' },
            )
              .toPromise()
              .then((answer) => answer?.node?.downloadLink?.url)
          }
        />
      </div>
    </>
  );
  const head = (
    <>
      {t.report.version(r.number)}{' '}
      <span className={`chip ${r.state === 'SIGNED' ? 'good' : ''}`}>{t.report.stateName[r.state]}</span>
    </>
  );
  return isLatest ? (
    <div className={css['version']}>
      <h3>{head}</h3>
      {content}
    </div>
  ) : (
    <details className={css['version']}>
      <summary>{head}</summary>
      {content}
    </details>
  );
}

function Signature({ signature: s }: { signature: Version['leadSignature'] }) {
  const t = useTexts(texts);
  const { moment } = useFormats();
  if (!s) return <span className="muted">{t.report.unsigned}</span>;
  const login = `${s.signedBy.givenName} ${s.signedBy.familyName}`;
  return (
    <>
      {t.report.signed([s.name, s.function].filter(Boolean).join(', '), moment(s.signedAt))}
      {login === s.name ? null : <span className={css['second']}>{t.report.paper(login)}</span>}
    </>
  );
}

function Signing({ report: r }: { report: Version }) {
  const t = useTexts(texts);
  const { act, isBusy, errors, failure } = useAct<ReportSignMutation>(graphql`
    mutation ReportSignMutation($input: SignInternalAuditReportInput!) {
      signInternalAuditReport(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  const as = r.leadSignature ? 'REPRESENTATIVE' : 'LEAD_AUDITOR';
  return (
    <div className={css['part']}>
      <Refusals errors={errors} failure={failure} />
      {r.leadSignature ? null : <p className="muted">{t.report.signText}</p>}
      <div className={`${css['buttons']} no-print`}>
        <Button
          className="button primary"
          isDisabled={isBusy}
          onPress={() => act({ input: { id: r.id, expectedVersion: r.version, as } })}
        >
          {r.leadSignature ? t.report.signAsRepresentative : t.report.signAsLead}
        </Button>
      </div>
    </div>
  );
}

function Writing({ a, report, onClose }: { a: Data; report: Version | null; onClose: () => void }) {
  const t = useTexts(texts);
  const write = useAct<ReportMutation>(graphql`
    mutation ReportMutation($input: ReportInternalAuditInput!) {
      reportInternalAudit(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  const change = useAct<ReportChangeMutation>(graphql`
    mutation ReportChangeMutation($input: ChangeInternalAuditReportInput!) {
      changeInternalAuditReport(input: $input) {
        report { audit { ...InternalAudit_audit } }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={report ? change : write}
      submit={report ? t.report.change : t.report.write}
      intro={report ? null : <p className="muted">{t.report.needs}</p>}
      onCancel={onClose}
      send={(v) => {
        const said = {
          summary: v.summary,
          conclusions: v.conclusions,
          fulfilment: v.fulfilment,
          sampling: v.sampling,
          opinions: v.opinions || null,
          distribution: v.distribution || null,
        };
        if (report) change.act({ input: { id: report.id, expectedVersion: report.version, ...said } }, onClose);
        else write.act({ input: { id: a.id, expectedVersion: a.version, ...said } }, onClose);
      }}
      fields={[
        {
          name: 'summary',
          label: t.report.summary,
          lines: 3,
          required: true,
          initial: report?.summary,
          maxLength: 10_000,
        },
        {
          name: 'conclusions',
          label: t.report.conclusions,
          lines: 3,
          required: true,
          initial: report?.conclusions,
          maxLength: 10_000,
        },
        {
          name: 'fulfilment',
          label: t.report.fulfilment,
          lines: 2,
          required: true,
          initial: report?.fulfilment,
          maxLength: 10_000,
        },
        {
          name: 'sampling',
          label: t.report.sampling,
          hint: t.report.samplingHint,
          lines: 2,
          required: true,
          initial: report?.sampling ?? t.report.samplingText,
          maxLength: 10_000,
        },
        { name: 'opinions', label: t.report.opinions, lines: 2, initial: report?.opinions, maxLength: 10_000 },
        {
          name: 'distribution',
          label: t.report.distribution,
          lines: 2,
          initial: report?.distribution,
          maxLength: 10_000,
        },
      ]}
    />
  );
}

function Correcting({ report, onClose }: { report: Version; onClose: () => void }) {
  const t = useTexts(texts);
  const state = useAct<ReportCorrectMutation>(graphql`
    mutation ReportCorrectMutation($input: CorrectInternalAuditReportInput!) {
      correctInternalAuditReport(input: $input) {
        audit { ...InternalAudit_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.report.correct}
      onCancel={onClose}
      send={(v) => state.act({ input: { id: report.id, expectedVersion: report.version, reason: v.reason } }, onClose)}
      fields={[{ name: 'reason', label: t.report.correctWhy, lines: 2, required: true, maxLength: 2000 }]}
    />
  );
}
