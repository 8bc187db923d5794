package dev.triennium.persistence.participation;

import static dev.triennium.persistence.jooq.generated.Tables.PARTICIPATION_LINK;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationLink.Progress;
import dev.triennium.domain.participation.ParticipationLink.Sending;
import dev.triennium.domain.participation.ParticipationLink.Subject;
import dev.triennium.domain.participation.ParticipationLinkId;
import dev.triennium.domain.participation.ParticipationLinkRepository;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ParticipationLinkRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class JooqParticipationLinkRepository
        extends TableRepository<ParticipationLinkRecord, ParticipationLinkId, ParticipationLink>
        implements ParticipationLinkRepository {

    private static final String OPEN = "OPEN";
    private static final String USED = "USED";
    private static final String REVOKED = "REVOKED";

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            PARTICIPATION_LINK.SENT_AT, Instant::toString, Instant::parse),
                    Keyset.id(
                            PARTICIPATION_LINK.ID,
                            ParticipationLinkId::value,
                            ParticipationLinkId::new));

    private final TenantDsl tenants;
    private final ChildTable<ParticipationLinkRecord, ColleagueId> ofColleagues;

    JooqParticipationLinkRepository(TenantDsl tenants) {
        super(tenants, PARTICIPATION_LINK.ID);
        this.tenants = tenants;
        this.ofColleagues =
                ChildTable.of(
                        tenants, PARTICIPATION_LINK.TENANT_ID, PARTICIPATION_LINK.COLLEAGUE_ID);
    }

    @Override
    public Map<Ref<ColleagueId>, Page<ParticipationLink>> pages(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues, PageRequest page) {
        return ofColleagues.pages(
                scopes, colleagues, LATEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public Map<UUID, List<ParticipationLink>> listOpen(
            TenantScope scope, String act, Collection<UUID> subjects) {
        return tenants.in(scope)
                .selectFrom(PARTICIPATION_LINK)
                .where(
                        PARTICIPATION_LINK.TENANT_ID.eq(scope.tenant()),
                        PARTICIPATION_LINK.SUBJECT_ID.in(subjects),
                        PARTICIPATION_LINK.ACT.eq(act),
                        PARTICIPATION_LINK.STATE.eq(OPEN))
                .collect(
                        Collectors.groupingBy(
                                ParticipationLinkRecord::getSubjectId,
                                Collectors.mapping(this::toDomain, Collectors.toList())));
    }

    @Override
    protected ParticipationLinkRecord toRow(ParticipationLink link) {
        var sending = link.sending();
        var row =
                new ParticipationLinkRecord()
                        .setId(link.id())
                        .setVersion(link.version())
                        .setColleagueId(link.colleague())
                        .setAct(link.act())
                        .setSubjectType(link.subject().type())
                        .setSubjectId(link.subject().id())
                        .setAddress(sending.address())
                        .setSentById(sending.by())
                        .setSentAt(sending.at())
                        .setExpiresAt(sending.until())
                        .setTokenHash(link.tokenHash());
        return switch (link.progress()) {
            case Progress.Open() -> row.setState(OPEN).setSettledAt(null).setRevokedById(null);
            case Progress.Used(var at) -> row.setState(USED).setSettledAt(at).setRevokedById(null);
            case Progress.Revoked(var by, var at) ->
                    row.setState(REVOKED).setSettledAt(at).setRevokedById(by);
        };
    }

    @Override
    protected ParticipationLink toDomain(ParticipationLinkRecord row) {
        return new ParticipationLink(
                row.getId(),
                row.getVersion(),
                row.getColleagueId(),
                row.getAct(),
                new Subject(row.getSubjectType(), row.getSubjectId()),
                new Sending(
                        row.getAddress(), row.getSentById(), row.getSentAt(), row.getExpiresAt()),
                row.getTokenHash(),
                switch (row.getState()) {
                    case OPEN -> new Progress.Open();
                    case USED -> new Progress.Used(row.getSettledAt());
                    case REVOKED -> new Progress.Revoked(row.getRevokedById(), row.getSettledAt());
                    default -> throw new IllegalStateException("No state " + row.getState());
                });
    }
}
