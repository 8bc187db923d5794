package dev.triennium.persistence.certificationbody;

import static dev.triennium.persistence.jooq.generated.Tables.DIRECTORY_ACCREDITATION;
import static dev.triennium.persistence.jooq.generated.Tables.DIRECTORY_ACCREDITATION_STATE;
import static dev.triennium.persistence.jooq.generated.Tables.DIRECTORY_BODY;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.certificationbody.AccreditationState;
import dev.triennium.domain.certificationbody.BodyAccreditation;
import dev.triennium.domain.certificationbody.BodyAccreditation.Grant;
import dev.triennium.domain.certificationbody.BodyAccreditation.StateChange;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.certificationbody.DirectoryBody;
import dev.triennium.domain.certificationbody.DirectoryBodyFilter;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.DirectoryBodyRepository;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.DirectoryAccreditationRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DirectoryAccreditationStateRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DirectoryBodyRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqDirectoryBodyRepository implements DirectoryBodyRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(DIRECTORY_BODY.NAME_ORDER),
                    Keyset.id(DIRECTORY_BODY.ID, DirectoryBodyId::value, DirectoryBodyId::new));

    private final DSLContext dsl;

    JooqDirectoryBodyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Optional<DirectoryBody> find(DirectoryBodyId id) {
        return dsl.selectFrom(DIRECTORY_BODY)
                .where(DIRECTORY_BODY.ID.eq(id))
                .fetchOptional(JooqDirectoryBodyRepository::toDomain);
    }

    @Override
    public Map<DirectoryBodyId, DirectoryBody> list(Collection<DirectoryBodyId> ids) {
        return dsl
                .selectFrom(DIRECTORY_BODY)
                .where(DIRECTORY_BODY.ID.in(ids))
                .fetch(JooqDirectoryBodyRepository::toDomain)
                .stream()
                .collect(Collectors.toMap(DirectoryBody::id, Function.identity()));
    }

    private record Place(DirectoryBodyId body, int number) {}

    @Override
    public Map<DirectoryBodyId, List<BodyAccreditation>> listAccreditations(
            Collection<DirectoryBodyId> ids) {
        var histories =
                dsl
                        .selectFrom(DIRECTORY_ACCREDITATION_STATE)
                        .where(DIRECTORY_ACCREDITATION_STATE.DIRECTORY_BODY_ID.in(ids))
                        .orderBy(
                                DIRECTORY_ACCREDITATION_STATE.DIRECTORY_BODY_ID,
                                DIRECTORY_ACCREDITATION_STATE.ACCREDITATION_ORDINAL,
                                DIRECTORY_ACCREDITATION_STATE.ORDINAL)
                        .fetch()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        row ->
                                                new Place(
                                                        row.getDirectoryBodyId(),
                                                        row.getAccreditationOrdinal()),
                                        Collectors.mapping(
                                                JooqDirectoryBodyRepository::toChange,
                                                Collectors.toList())));
        var found = new LinkedHashMap<DirectoryBodyId, List<BodyAccreditation>>();
        dsl.selectFrom(DIRECTORY_ACCREDITATION)
                .where(DIRECTORY_ACCREDITATION.DIRECTORY_BODY_ID.in(ids))
                .orderBy(DIRECTORY_ACCREDITATION.DIRECTORY_BODY_ID, DIRECTORY_ACCREDITATION.ORDINAL)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                row.getDirectoryBodyId(), _ -> new ArrayList<>())
                                        .add(
                                                new BodyAccreditation(
                                                        row.getOrdinal(),
                                                        toGrant(row),
                                                        histories.getOrDefault(
                                                                new Place(
                                                                        row.getDirectoryBodyId(),
                                                                        row.getOrdinal()),
                                                                List.of()))));
        return found;
    }

    @Override
    public Page<DirectoryBody> page(
            Collection<FirmId> firms, DirectoryBodyFilter filter, PageRequest page) {
        var visible = DIRECTORY_BODY.FIRM_ID.isNull();
        if (!firms.isEmpty()) {
            visible = visible.or(DIRECTORY_BODY.FIRM_ID.in(firms));
        }
        return BY_NAME.page(
                dsl.selectFrom(DIRECTORY_BODY).where(visible.and(matches(filter))),
                page,
                JooqDirectoryBodyRepository::toDomain);
    }

    private static Condition matches(DirectoryBodyFilter filter) {
        var wanted = noCondition();
        if (filter.words() != null) {
            for (var word : filter.words().words()) {
                wanted = wanted.and(TextSearch.isIn(word, DIRECTORY_BODY.NAME));
            }
        }
        if (filter.country() != null) {
            wanted = wanted.and(DIRECTORY_BODY.COUNTRY.eq(filter.country()));
        }
        var accredited = noCondition();
        if (filter.standard() != null) {
            accredited = accredited.and(DIRECTORY_ACCREDITATION.STANDARD_ID.eq(filter.standard()));
        }
        if (filter.sectorCode() != null) {
            accredited =
                    accredited.and(
                            concat(
                                            inline("\n"),
                                            DIRECTORY_ACCREDITATION.SECTOR_CODES.coerce(
                                                    String.class),
                                            inline("\n"))
                                    .contains("\n" + filter.sectorCode() + "\n"));
        }
        if (filter.accreditor() != null) {
            accredited =
                    accredited.and(DIRECTORY_ACCREDITATION.ACCREDITOR_KEY.eq(filter.accreditor()));
        }
        return accredited.equals(noCondition())
                ? wanted
                : wanted.and(
                        exists(
                                selectOne()
                                        .from(DIRECTORY_ACCREDITATION)
                                        .where(
                                                DIRECTORY_ACCREDITATION.DIRECTORY_BODY_ID.eq(
                                                        DIRECTORY_BODY.ID),
                                                accredited)));
    }

    @Override
    public int count(@Nullable FirmId firm) {
        return dsl.fetchCount(
                DIRECTORY_BODY,
                firm == null ? DIRECTORY_BODY.FIRM_ID.isNull() : DIRECTORY_BODY.FIRM_ID.eq(firm));
    }

    @Override
    public void insert(DirectoryBody body) {
        dsl.insertInto(DIRECTORY_BODY).set(toRow(body)).execute();
    }

    @Override
    public void update(DirectoryBody body, int expectedVersion) {
        var row = toRow(body);
        row.touched(DIRECTORY_BODY.ID, false);
        row.touched(DIRECTORY_BODY.FIRM_ID, false);
        var count =
                dsl.update(DIRECTORY_BODY)
                        .set(row)
                        .where(
                                DIRECTORY_BODY.ID.eq(body.id()),
                                DIRECTORY_BODY.VERSION.eq(expectedVersion))
                        .execute();
        if (count == 0) {
            throw find(body.id())
                    .<RuntimeException>map(now -> new VersionConflictException(now.version()))
                    .orElseGet(() -> new NotFoundException("id"));
        }
    }

    @Override
    public void insert(DirectoryBodyId body, BodyAccreditation accreditation) {
        dsl.insertInto(DIRECTORY_ACCREDITATION)
                .set(
                        toRow(accreditation.grant())
                                .setDirectoryBodyId(body)
                                .setOrdinal(accreditation.number()))
                .execute();
        insertState(body, accreditation);
    }

    @Override
    public void update(DirectoryBodyId body, BodyAccreditation accreditation) {
        dsl.update(DIRECTORY_ACCREDITATION)
                .set(toRow(accreditation.grant()))
                .where(
                        DIRECTORY_ACCREDITATION.DIRECTORY_BODY_ID.eq(body),
                        DIRECTORY_ACCREDITATION.ORDINAL.eq(accreditation.number()))
                .execute();
    }

    @Override
    public void insertState(DirectoryBodyId body, BodyAccreditation accreditation) {
        var last = accreditation.history().getLast();
        dsl.insertInto(DIRECTORY_ACCREDITATION_STATE)
                .set(
                        new DirectoryAccreditationStateRecord()
                                .setDirectoryBodyId(body)
                                .setAccreditationOrdinal(accreditation.number())
                                .setOrdinal(accreditation.history().size())
                                .setState(last.state().name())
                                .setSinceOn(last.sinceOn())
                                .setEvidence(last.evidence())
                                .setRecordedById(last.recordedBy())
                                .setRecordedAt(last.recordedAt()))
                .execute();
    }

    private static DirectoryBodyRecord toRow(DirectoryBody body) {
        var details = body.details();
        var parameters = details.parameters();
        return new DirectoryBodyRecord()
                .setId(body.id())
                .setFirmId(body.firm())
                .setVersion(body.version())
                .setName(details.name())
                .setCountry(details.country())
                .setWebsite(details.website())
                .setExpiryConvention(parameters.expiryConvention().name())
                .setSurveillanceToleranceMonths(parameters.surveillanceToleranceMonths())
                .setSurveillanceFrequencyMonths(parameters.surveillanceFrequencyMonths())
                .setRecertYearBasis(parameters.recertYearBasis().name())
                .setRecertExpiryPolicy(parameters.recertExpiryPolicy().name())
                .setStageGapMinDays(parameters.stageGapMinDays())
                .setStageGapMaxMonths(parameters.stageGapMaxMonths())
                .setSuspensionMaxMonths(parameters.suspensionMaxMonths())
                .setRestoreNeedsStartedRecert(parameters.restoreNeedsStartedRecert())
                .setDecisionLeadDays(parameters.decisionLeadDays());
    }

    private static DirectoryBody toDomain(DirectoryBodyRecord row) {
        return new DirectoryBody(
                row.getId(),
                row.getFirmId(),
                row.getVersion(),
                new DirectoryBody.Details(
                        row.getName(),
                        row.getCountry(),
                        row.getWebsite(),
                        new CycleParameters(
                                ExpiryConvention.valueOf(row.getExpiryConvention()),
                                row.getSurveillanceToleranceMonths(),
                                row.getSurveillanceFrequencyMonths(),
                                RecertYearBasis.valueOf(row.getRecertYearBasis()),
                                RecertExpiryPolicy.valueOf(row.getRecertExpiryPolicy()),
                                row.getStageGapMinDays(),
                                row.getStageGapMaxMonths(),
                                row.getSuspensionMaxMonths(),
                                row.getRestoreNeedsStartedRecert(),
                                row.getDecisionLeadDays())));
    }

    private static DirectoryAccreditationRecord toRow(Grant grant) {
        return new DirectoryAccreditationRecord()
                .setAccreditorKey(grant.accreditor())
                .setAccreditorName(grant.accreditorName())
                .setCertificateNumber(grant.certificateNumber())
                .setStandardId(grant.standard())
                .setSectorCodes(grant.sectorCodes().stream().map(String::valueOf).toList())
                .setCategories(grant.categories())
                .setCountries(grant.countries())
                .setValidFromOn(grant.validFrom())
                .setValidUntilOn(grant.validUntil())
                .setIsRecognised(grant.isRecognised())
                .setSeenAtUrl(grant.seenAt())
                .setSeenOn(grant.seenOn());
    }

    private static Grant toGrant(DirectoryAccreditationRecord row) {
        return new Grant(
                row.getAccreditorKey(),
                row.getAccreditorName(),
                row.getCertificateNumber(),
                row.getStandardId(),
                row.getSectorCodes().stream().map(Integer::valueOf).toList(),
                row.getCategories(),
                row.getCountries(),
                row.getValidFromOn(),
                row.getValidUntilOn(),
                row.getIsRecognised(),
                row.getSeenAtUrl(),
                row.getSeenOn());
    }

    private static StateChange toChange(DirectoryAccreditationStateRecord row) {
        return new StateChange(
                AccreditationState.valueOf(row.getState()),
                row.getSinceOn(),
                row.getEvidence(),
                row.getRecordedById(),
                row.getRecordedAt());
    }
}
