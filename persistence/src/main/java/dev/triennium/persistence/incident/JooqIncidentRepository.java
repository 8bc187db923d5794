package dev.triennium.persistence.incident;

import static dev.triennium.persistence.jooq.generated.Tables.INCIDENT;
import static dev.triennium.persistence.jooq.generated.Tables.INCIDENT_LINK;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.incident.BodyNotice;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentContent;
import dev.triennium.domain.incident.IncidentFilter;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.incident.IncidentOrder;
import dev.triennium.domain.incident.IncidentRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.IncidentLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.IncidentRecord;
import dev.triennium.persistence.register.RegisterTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqIncidentRepository
        extends RegisterTable<IncidentRecord, IncidentLinkRecord, IncidentId, Incident>
        implements IncidentRepository {

    private static final Keyset BY_NUMBER =
            Keyset.by(Keyset.ascending(INCIDENT.NUMBER, Object::toString, Integer::valueOf));

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(INCIDENT.OCCURRED_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.descending(
                            INCIDENT.ID,
                            id -> id.value().toString(),
                            text -> new IncidentId(UUID.fromString(text))));

    JooqIncidentRepository(TenantDsl tenants) {
        super(
                tenants,
                new Columns<>(
                        INCIDENT.TENANT_ID,
                        INCIDENT.ID,
                        INCIDENT.NUMBER,
                        INCIDENT.OWNER_ID,
                        INCIDENT.CLOSED_AT.isNull(),
                        INCIDENT.NOTICE.in(
                                BodyNotice.State.UNCLEAR.name(), BodyNotice.State.REQUIRED.name()),
                        IncidentId::new),
                new LinkColumns<>(
                        INCIDENT_LINK.TENANT_ID,
                        INCIDENT_LINK.INCIDENT_ID,
                        INCIDENT_LINK.ORDINAL,
                        INCIDENT_LINK.CLAUSE_ID,
                        INCIDENT_LINK.CONTROL_ID));
    }

    @Override
    public Map<TenantId, Page<Incident>> pages(
            TenantScopes scopes, IncidentFilter filter, IncidentOrder order, PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    private static Keyset keyset(IncidentOrder order) {
        return switch (order) {
            case OCCURRED_ON -> LATEST_FIRST;
            case NUMBER -> BY_NUMBER;
        };
    }

    private Condition matching(TenantScopes scopes, IncidentFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.kinds().isEmpty()) {
            conditions.add(INCIDENT.KIND.in(filter.kinds().stream().map(Enum::name).toList()));
        }
        if (filter.isOpen() != null) {
            conditions.add(
                    filter.isOpen() ? INCIDENT.CLOSED_AT.isNull() : INCIDENT.CLOSED_AT.isNotNull());
        }
        if (!filter.notices().isEmpty()) {
            conditions.add(INCIDENT.NOTICE.in(filter.notices().stream().map(Enum::name).toList()));
        }
        if (filter.owner() != null) {
            conditions.add(INCIDENT.OWNER_ID.eq(filter.owner()));
        }
        if (filter.clause() != null) {
            conditions.add(isLinkedTo(scopes, filter.clause()));
        }
        if (filter.words() != null) {
            filter.words()
                    .words()
                    .forEach(
                            word ->
                                    conditions.add(
                                            TextSearch.isIn(
                                                    word,
                                                    INCIDENT.TITLE,
                                                    INCIDENT.DESCRIPTION,
                                                    INCIDENT.PLACE,
                                                    INCIDENT.IMMEDIATE_ACTION)));
        }
        return and(conditions);
    }

    @Override
    protected IncidentRecord toRow(Incident incident) {
        var content = incident.content();
        var closure = incident.closure();
        var row =
                new IncidentRecord()
                        .setId(incident.id())
                        .setVersion(incident.version())
                        .setNumber(incident.number())
                        .setKind(content.kind().name())
                        .setTitle(content.title())
                        .setDescription(content.description())
                        .setOccurredOn(content.occurredOn())
                        .setPlace(content.place())
                        .setImmediateAction(content.immediateAction())
                        .setOwnerId(content.owner())
                        .setNotice(incident.notice().state().name())
                        .setNoticeReason(incident.notice().reason())
                        .setCertificationBodyId(null)
                        .setAnswerByOn(null)
                        .setNoticeDueOn(null)
                        .setToldOn(null)
                        .setToldHow(null)
                        .setRecordedAt(incident.recordedAt())
                        .setRecordedById(incident.recordedBy())
                        .setClosedAt(closure == null ? null : closure.at())
                        .setClosedById(closure == null ? null : closure.by())
                        .setClosedWhy(closure == null ? null : closure.reason());
        return switch (incident.notice()) {
            case BodyNotice.Unclear unclear -> row.setAnswerByOn(unclear.answerBy());
            case BodyNotice.NotRequired _ -> row;
            case BodyNotice.Required required -> withDuty(row, required);
            case BodyNotice.Told told ->
                    withDuty(row, told.duty()).setToldOn(told.toldOn()).setToldHow(told.how());
        };
    }

    private static IncidentRecord withDuty(IncidentRecord row, BodyNotice.Required duty) {
        return row.setCertificationBodyId(duty.body()).setNoticeDueOn(duty.dueOn());
    }

    @Override
    protected Incident toDomain(IncidentRecord row) {
        return new Incident(
                row.getId(),
                row.getVersion(),
                row.getNumber(),
                new IncidentContent(
                        IncidentKind.valueOf(row.getKind()),
                        row.getTitle(),
                        row.getDescription(),
                        row.getOccurredOn(),
                        row.getPlace(),
                        row.getImmediateAction(),
                        row.getOwnerId()),
                notice(row),
                row.getRecordedAt(),
                row.getRecordedById(),
                closure(row));
    }

    private static BodyNotice notice(IncidentRecord row) {
        return switch (BodyNotice.State.valueOf(row.getNotice())) {
            case UNCLEAR -> new BodyNotice.Unclear(row.getAnswerByOn(), row.getNoticeReason());
            case NOT_REQUIRED -> new BodyNotice.NotRequired(row.getNoticeReason());
            case REQUIRED -> duty(row);
            case TOLD -> new BodyNotice.Told(duty(row), row.getToldOn(), row.getToldHow());
        };
    }

    private static BodyNotice.Required duty(IncidentRecord row) {
        return new BodyNotice.Required(
                row.getCertificationBodyId(), row.getNoticeDueOn(), row.getNoticeReason());
    }

    private static @Nullable Closure closure(IncidentRecord row) {
        return row.getClosedAt() == null
                ? null
                : new Closure(row.getClosedAt(), row.getClosedById(), row.getClosedWhy());
    }
}
