package dev.triennium.domain.incident;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;

/// By when it is known whether a certification body must be told, and by when it is told.
@DomainService
final class IncidentDeadlineSource extends OwnedDeadlineSource<IncidentId, Incident> {

    static final String TYPE = "Incident";

    IncidentDeadlineSource(IncidentRepository incidents) {
        super(TYPE, incidents, incidents, IncidentId::new);
    }

    @Override
    protected List<Deadline> deadlines(Incident incident) {
        return switch (incident.notice()) {
            case BodyNotice.Unclear unclear ->
                    RegisterReminders.of(
                            TYPE,
                            incident,
                            RegisterDeadlineKind.INCIDENT_QUESTION,
                            unclear.answerBy(),
                            IncidentRule.QUESTION_ANSWERED.reference());
            case BodyNotice.Required required ->
                    RegisterReminders.of(
                            TYPE,
                            incident,
                            RegisterDeadlineKind.INCIDENT_NOTICE,
                            required.dueOn(),
                            IncidentRule.BODY_TOLD.reference());
            case BodyNotice.NotRequired _, BodyNotice.Told _ -> List.of();
        };
    }
}
