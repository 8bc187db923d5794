import { useState } from 'react';
import { Button } from 'react-aria-components';
import { graphql, useFragment } from 'react-relay';
import type { Meeting_review$data, Meeting_review$key } from '#/__generated__/Meeting_review.graphql';
import type { MeetingMutation } from '#/__generated__/MeetingMutation.graphql';
import { ActForm } from '#/forms/ActForm';
import { PeopleField } from '#/forms/PeopleField';
import { useAct } from '#/graphql/act';
import { byField } from '#/graphql/userErrors';
import { useFormats, useTexts } from '#/i18n/language';
import css from './managementreview.module.css';
import { texts } from './texts';

type Data = Meeting_review$data;

/** The day, who was there under the names of that day, and what top management concludes. */
export function Meeting({ review, tenantId, today }: { review: Meeting_review$key; tenantId: string; today: string }) {
  const r = useFragment<Meeting_review$key>(
    graphql`
      fragment Meeting_review on ManagementReview {
        id
        version
        state
        heldOn
        conclusion
        chair { id givenName familyName }
        attendees { name function colleague { id givenName familyName } }
        allowedActions
      }
    `,
    review,
  );
  const t = useTexts(texts);
  const { day } = useFormats();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={`card ${css['part']}`} aria-labelledby="meeting">
      <h2 id="meeting">{t.meeting}</h2>
      {r.heldOn ? (
        <dl className={css['list']}>
          <div>
            <dt>{t.heldOn}</dt>
            <dd>{day(r.heldOn)}</dd>
          </div>
          <div>
            <dt>{t.attendees}</dt>
            <dd>
              <ul>
                {r.attendees.map((one) => (
                  <li key={one.colleague.id}>{[one.name, one.function].filter(Boolean).join(', ')}</li>
                ))}
              </ul>
            </dd>
          </div>
          <div>
            <dt>{t.conclusion}</dt>
            <dd className={css['text']}>{r.conclusion}</dd>
          </div>
        </dl>
      ) : (
        <p>{t.notHeld}</p>
      )}
      {r.allowedActions.includes('HOLD') ? (
        isOpen ? (
          <Holding r={r} tenantId={tenantId} today={today} onClose={() => setOpen(false)} />
        ) : (
          <div className={`${css['buttons']} no-print`}>
            <Button className={`button ${r.heldOn ? '' : 'primary'}`} onPress={() => setOpen(true)}>
              {r.heldOn ? t.correct : t.hold} …
            </Button>
          </div>
        )
      ) : null}
    </section>
  );
}

function Holding({ r, tenantId, today, onClose }: { r: Data; tenantId: string; today: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [people, setPeople] = useState(() =>
    r.attendees.length > 0 ? r.attendees.map((one) => one.colleague) : [r.chair],
  );
  const [isTried, setTried] = useState(false);
  const state = useAct<MeetingMutation>(graphql`
    mutation MeetingMutation($input: HoldManagementReviewInput!) {
      holdManagementReview(input: $input) {
        managementReview { ...ManagementReview_review }
        errors { ...userErrors_error }
      }
    }
  `);
  return (
    <ActForm
      state={state}
      submit={t.hold}
      onCancel={onClose}
      intro={<p className="muted">{t.frozen}</p>}
      extra={['attendeeIds']}
      isComplete={() => {
        setTried(true);
        return people.length > 0;
      }}
      send={(v) =>
        state.act(
          {
            input: {
              id: r.id,
              expectedVersion: r.version,
              heldOn: v.heldOn,
              conclusion: v.conclusion,
              attendeeIds: people.map((one) => one.id),
            },
          },
          onClose,
        )
      }
      fields={[
        { name: 'heldOn', label: t.heldOn, kind: 'date', required: true, initial: r.heldOn ?? today },
        {
          name: 'conclusion',
          label: t.conclusion,
          hint: t.conclusionHint,
          lines: 4,
          required: true,
          initial: r.conclusion,
          maxLength: 5000,
        },
      ]}
    >
      <PeopleField
        tenantId={tenantId}
        legend={t.attendees}
        add={t.addAttendee}
        takeAway={t.takeAway}
        value={people}
        onChange={setPeople}
        errors={isTried && people.length === 0 ? [t.needAttendees] : (byField(state.errors)['attendeeIds'] ?? [])}
      />
    </ActForm>
  );
}
