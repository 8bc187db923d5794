import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Slots_audit$data, Slots_audit$key } from '#/__generated__/Slots_audit.graphql';
import type { SlotsPlanMutation } from '#/__generated__/SlotsPlanMutation.graphql';
import type { SlotsSendMutation } from '#/__generated__/SlotsSendMutation.graphql';
import { ActForm, Select } from '#/forms/ActForm';
import type { Chosen } from '#/forms/ColleagueField';
import { PeopleField } from '#/forms/PeopleField';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useFormats, useTexts } from '#/i18n/language';
import { Checks } from '#/parts/inputs';
import { Form, FormButtons, Refusals, Wide } from '#/parts/parts';
import css from './internalaudit.module.css';
import { texts } from './texts';

type Slot = Slots_audit$data['slots'][number];
type Kind = Slot['kind'];
type SlotInput = SlotsPlanMutation['variables']['input']['slots'][number];

const asInput = (slot: Slot): SlotInput => ({
  number: slot.number,
  kind: slot.kind,
  topic: slot.topic ?? null,
  day: slot.day,
  from: slot.from,
  until: slot.until,
  auditorIds: slot.auditors.map((one) => one.id),
  auditeeIds: slot.auditees.map((one) => one.id),
  processId: slot.process?.id ?? null,
  siteId: slot.site?.id ?? null,
  clauseIds: slot.clauses.map((clause) => clause.id),
  link: slot.link ?? null,
});

const name = (person: { givenName: string; familyName: string }) => `${person.givenName} ${person.familyName}`;

/** The plan of an audit by slots: who audits what, with whom, when and where; sent as calendar requests. */
export function Slots({ audit, tenantId }: { audit: Slots_audit$key; tenantId: string }) {
  const a = useFragment<Slots_audit$key>(
    graphql`
      fragment Slots_audit on InternalAudit {
        id
        version
        startsOn
        endsOn
        planSentAt
        allowedActions
        planSites: sites { id name }
        planProcesses: processes { id name }
        members: team { duty colleague { id givenName familyName } }
        slots {
          number
          kind
          topic
          day
          from
          until
          link
          auditors { id givenName familyName }
          auditees { id givenName familyName }
          process { id name }
          site { id name }
          clauses { id number title }
        }
      }
    `,
    audit,
  );
  const t = useTexts(texts).slots;
  const { moment } = useFormats();
  const [open, setOpen] = useState<{ slot: Slot | null } | { without: Slot } | 'send' | null>(null);
  const close = () => setOpen(null);
  const mayPlan = a.allowedActions.includes('PLAN_SLOTS');
  const days = [...new Set(a.slots.map((slot) => slot.day))];
  return (
    <section className={`card ${css['part']}`} aria-labelledby="slots">
      <div className={css['head']}>
        <h2 id="slots">{t.title}</h2>
        <div className={`${css['buttons']} no-print`}>
          {mayPlan ? (
            <Button className="button" onPress={() => setOpen({ slot: null })}>
              {t.add} …
            </Button>
          ) : null}
          {a.allowedActions.includes('SEND_PLAN') && a.slots.length > 0 ? (
            <Button className="button primary" onPress={() => setOpen('send')}>
              {a.planSentAt ? t.sendAgain : t.send} …
            </Button>
          ) : null}
        </div>
      </div>
      <p className="muted">{a.planSentAt ? t.sent(moment(a.planSentAt)) : a.slots.length > 0 ? t.notSent : t.none}</p>
      {days.map((day) => (
        <Day
          key={day}
          day={day}
          slots={a.slots.filter((slot) => slot.day === day)}
          mayPlan={mayPlan}
          onChange={(slot) => setOpen({ slot })}
          onRemove={(slot) => setOpen({ without: slot })}
        />
      ))}
      <Form
        title={open && open !== 'send' && 'slot' in open && open.slot ? t.change : t.add}
        isOpen={open !== null && open !== 'send' && 'slot' in open}
        onClose={close}
      >
        {open && open !== 'send' && 'slot' in open ? (
          <Planning a={a} tenantId={tenantId} slot={open.slot} onClose={close} />
        ) : null}
      </Form>
      <Form title={t.remove} isOpen={open !== null && open !== 'send' && 'without' in open} onClose={close}>
        {open && open !== 'send' && 'without' in open ? <Removing a={a} slot={open.without} onClose={close} /> : null}
      </Form>
      <Form title={a.planSentAt ? t.sendAgain : t.send} isOpen={open === 'send'} onClose={close}>
        <Sending a={a} onClose={close} />
      </Form>
    </section>
  );
}

function Day({
  day,
  slots,
  mayPlan,
  onChange,
  onRemove,
}: {
  day: string;
  slots: readonly Slot[];
  mayPlan: boolean;
  onChange: (slot: Slot) => void;
  onRemove: (slot: Slot) => void;
}) {
  const t = useTexts(texts).slots;
  const { day: format } = useFormats();
  return (
    <Wide label={`${t.title}, ${format(day)}`}>
      <table className="table stacks">
        <caption className={css['caption']}>{format(day)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.time}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.auditors}</th>
            <th scope="col">{t.auditees}</th>
            <th scope="col">{t.where}</th>
            {mayPlan ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <tr key={slot.number}>
              <th scope="row">{t.span(slot.from, slot.until)}</th>
              <td data-label={t.what}>
                {slot.kind === 'SLOT' ? null : <span className="chip">{t.kinds[slot.kind]}</span>}{' '}
                {[slot.topic, slot.process?.name].filter(Boolean).join(', ')}
                {slot.clauses.length > 0 ? (
                  <span className={css['second']}>{slot.clauses.map((clause) => clause.number).join(', ')}</span>
                ) : null}
              </td>
              <td data-label={t.auditors}>{slot.auditors.map(name).join(', ')}</td>
              <td data-label={t.auditees}>{slot.auditees.map(name).join(', ') || '–'}</td>
              <td data-label={t.where}>
                {slot.site?.name}
                {slot.link?.startsWith('https://') ? (
                  <a href={slot.link} target="_blank" rel="noreferrer" className={css['second']}>
                    {t.join}
                  </a>
                ) : null}
                {slot.site || slot.link ? null : '–'}
              </td>
              {mayPlan ? (
                <td className="no-print">
                  <span className={css['buttons']}>
                    <Button
                      className="button"
                      aria-label={`${t.change}: ${t.span(slot.from, slot.until)}`}
                      onPress={() => onChange(slot)}
                    >
                      {t.changeShort} …
                    </Button>
                    <Button
                      className="button"
                      aria-label={`${t.remove}: ${t.span(slot.from, slot.until)}`}
                      onPress={() => onRemove(slot)}
                    >
                      {t.removeShort} …
                    </Button>
                  </span>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

const planning = graphql`
  mutation SlotsPlanMutation($input: PlanInternalAuditSlotsInput!) {
    planInternalAuditSlots(input: $input) {
      audit { ...InternalAudit_audit ...Slots_audit }
      errors { ...userErrors_error }
    }
  }
`;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** One slot; the plan is sent as a whole, with the others as they are. */
function Planning({
  a,
  tenantId,
  slot,
  onClose,
}: {
  a: Slots_audit$data;
  tenantId: string;
  slot: Slot | null;
  onClose: () => void;
}) {
  const t = useTexts(texts).slots;
  const state = useAct<SlotsPlanMutation>(planning);
  const team = a.members.map((one) => one.colleague);
  const has = (kind: Kind) => a.slots.some((one) => one.kind === kind && one.number !== slot?.number);
  // The first is the opening, and the last the closing, unless somebody says otherwise.
  const [kind, setKind] = useState<Kind>(slot?.kind ?? (has('OPENING') || a.slots.length > 0 ? 'SLOT' : 'OPENING'));
  const [auditors, setAuditors] = useState<readonly string[]>(
    slot?.auditors.map((one) => one.id) ?? (team.length === 1 ? team.map((one) => one.id) : []),
  );
  const [auditees, setAuditees] = useState<readonly Chosen[]>(slot?.auditees ?? []);
  const [isTried, setTried] = useState(false);
  const told = byField(state.errors);
  const lacks = isTried && auditors.length === 0 ? [t.needAuditor] : [];
  const last = a.slots.at(-1);
  return (
    <ActForm<'topic' | 'day' | 'from' | 'until' | 'processId' | 'siteId' | 'link'>
      state={state}
      submit={slot ? t.change : t.add}
      onCancel={onClose}
      isComplete={() => {
        setTried(true);
        return auditors.length > 0;
      }}
      intro={
        <Select
          label={t.kind}
          required
          value={kind}
          options={(['OPENING', 'SLOT', 'CLOSING'] as const)
            .filter((one) => one === 'SLOT' || !has(one))
            .map((one) => [one, t.kinds[one]] as const)}
          onChange={(chosen) => setKind(chosen as Kind)}
        />
      }
      fields={[
        { name: 'day', label: t.day, kind: 'date', required: true, initial: slot?.day ?? last?.day ?? a.startsOn },
        {
          name: 'from',
          label: t.from,
          hint: t.timeHint,
          required: true,
          maxLength: 5,
          initial: slot?.from ?? last?.until ?? '09:00',
          check: (value) => (TIME.test(value) ? null : t.notATime),
        },
        {
          name: 'until',
          label: t.until,
          required: true,
          maxLength: 5,
          initial: slot?.until,
          check: (value) => (TIME.test(value) ? null : t.notATime),
        },
        { name: 'topic', label: t.topic, maxLength: 200, initial: slot?.topic },
        ...(a.planProcesses.length > 0 || slot?.process
          ? [
              {
                name: 'processId',
                label: t.process,
                kind: 'choice',
                initial: slot?.process?.id,
                options: a.planProcesses.map((one) => [one.id, one.name] as const),
              } as const,
            ]
          : []),
        ...(a.planSites.length > 0 || slot?.site
          ? [
              {
                name: 'siteId',
                label: t.site,
                kind: 'choice',
                initial: slot?.site?.id,
                options: a.planSites.map((one) => [one.id, one.name] as const),
              } as const,
            ]
          : []),
        { name: 'link', label: t.link, maxLength: 2000, initial: slot?.link },
      ]}
      send={(v) => {
        const made: SlotInput = {
          ...(slot ? asInput(slot) : { clauseIds: [] }),
          kind,
          topic: v.topic || null,
          day: v.day,
          from: v.from,
          until: v.until,
          auditorIds: auditors,
          auditeeIds: auditees.map((one) => one.id),
          processId: v.processId || null,
          siteId: v.siteId || null,
          link: v.link || null,
        };
        const others = a.slots.filter((one) => one.number !== slot?.number).map(asInput);
        state.act({ input: { id: a.id, expectedVersion: a.version, slots: [...others, made] } }, onClose);
      }}
    >
      {team.length === 0 ? (
        <p className="wrong">{t.noTeam}</p>
      ) : (
        <Checks
          legend={t.auditors}
          options={team.map((one) => [one.id, name(one)] as const)}
          chosen={auditors}
          onChange={setAuditors}
          errors={[...lacks, ...(told['auditorIds'] ?? [])]}
        />
      )}
      <PeopleField
        tenantId={tenantId}
        legend={t.auditees}
        add={t.addAuditee}
        takeAway={t.takeAway}
        value={auditees}
        onChange={setAuditees}
      />
    </ActForm>
  );
}

function Removing({ a, slot, onClose }: { a: Slots_audit$data; slot: Slot; onClose: () => void }) {
  const t = useTexts(texts).slots;
  const { day } = useFormats();
  const state = useAct<SlotsPlanMutation>(planning);
  return (
    <form
      className={css['part']}
      onSubmit={(e) => {
        e.preventDefault();
        const slots = a.slots.filter((one) => one.number !== slot.number).map(asInput);
        state.act({ input: { id: a.id, expectedVersion: a.version, slots } }, onClose);
      }}
    >
      <p>{t.removeAsk(`${day(slot.day)}, ${t.span(slot.from, slot.until)}`)}</p>
      <Refusals errors={state.errors} failure={state.failure} />
      <FormButtons submit={t.remove} isBusy={state.isBusy} onCancel={onClose} />
    </form>
  );
}

function Sending({ a, onClose }: { a: Slots_audit$data; onClose: () => void }) {
  const t = useTexts(texts).slots;
  const state = useAct<SlotsSendMutation>(graphql`
    mutation SlotsSendMutation($input: SendInternalAuditPlanInput!) {
      sendInternalAuditPlan(input: $input) {
        audit { ...InternalAudit_audit ...Slots_audit }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <form
      className={css['part']}
      onSubmit={(e) => {
        e.preventDefault();
        state.act({ input: { id: a.id, expectedVersion: a.version } }, onClose);
      }}
    >
      <p>{a.planSentAt ? t.sendAgainAsk : t.sendAsk}</p>
      <Refusals errors={state.errors} failure={state.failure} />
      <FormButtons submit={a.planSentAt ? t.sendAgain : t.send} isBusy={state.isBusy} onCancel={onClose} />
    </form>
  );
}
