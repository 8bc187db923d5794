package dev.triennium.persistence.firmtemplate;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM_TEMPLATE;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_TEMPLATE_VERSION;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplateFilter;
import dev.triennium.domain.firmtemplate.FirmTemplateId;
import dev.triennium.domain.firmtemplate.FirmTemplateOrder;
import dev.triennium.domain.firmtemplate.FirmTemplateRepository;
import dev.triennium.domain.firmtemplate.FirmTemplateVersion;
import dev.triennium.domain.firmtemplate.FirmTemplateVersionId;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.PreparedDsl;
import dev.triennium.persistence.jooq.Projection;
import dev.triennium.persistence.jooq.Shape;
import dev.triennium.persistence.jooq.generated.tables.records.FirmTemplateRecord;
import dev.triennium.persistence.jooq.generated.tables.records.FirmTemplateVersionRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The templates of firms, of one kind.
///
/// @param <C> what a version says
public abstract class FirmTemplateTable<C> implements FirmTemplateRepository<C> {

    /// What the templates are for, as its column has it.
    public enum Kind {
        DOCUMENT,
        PLAN
    }

    private static final Keyset.Key<FirmTemplateId> ID =
            Keyset.id(FIRM_TEMPLATE.ID, FirmTemplateId::value, FirmTemplateId::new);

    private static final Keyset BY_NAME = Keyset.by(Keyset.ascending(FIRM_TEMPLATE.NAME_ORDER), ID);

    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(FIRM_TEMPLATE.SAVED_AT, Instant::toString, Instant::parse),
                    ID);

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            FIRM_TEMPLATE_VERSION.ORDINAL, String::valueOf, Integer::valueOf));

    private static final Columns COLUMNS = new Columns();
    private static final Column<FirmTemplateVersionId> VERSION_ID =
            COLUMNS.add(FIRM_TEMPLATE_VERSION.ID);
    private static final Column<FirmId> FIRM_ID = COLUMNS.add(FIRM_TEMPLATE_VERSION.FIRM_ID);
    private static final Column<FirmTemplateId> TEMPLATE_ID =
            COLUMNS.add(FIRM_TEMPLATE_VERSION.FIRM_TEMPLATE_ID);
    private static final Column<Integer> ORDINAL = COLUMNS.add(FIRM_TEMPLATE_VERSION.ORDINAL);
    private static final Column<String> BASE_VERSION =
            COLUMNS.add(FIRM_TEMPLATE_VERSION.BASE_VERSION);
    private static final Column<String> NAME_EN = COLUMNS.add(FIRM_TEMPLATE_VERSION.NAME_EN);
    private static final Column<String> NAME_DE = COLUMNS.add(FIRM_TEMPLATE_VERSION.NAME_DE);
    private static final Column<String> NOTE = COLUMNS.add(FIRM_TEMPLATE_VERSION.NOTE);
    private static final Column<String> SHA256 = COLUMNS.add(FIRM_TEMPLATE_VERSION.SHA256);
    private static final Column<PersonId> SAVED_BY = COLUMNS.add(FIRM_TEMPLATE_VERSION.SAVED_BY_ID);
    private static final Column<Instant> SAVED_AT = COLUMNS.add(FIRM_TEMPLATE_VERSION.SAVED_AT);

    /// All but the content.
    private static final Projection<FirmTemplateVersion> VERSION =
            COLUMNS.to(FirmTemplateTable::toVersion);

    private final DSLContext dsl;
    private final Kind kind;
    private final Class<C> type;

    protected FirmTemplateTable(DSLContext dsl, Kind kind, Class<C> type) {
        this.dsl = dsl;
        this.kind = kind;
        this.type = type;
    }

    private Condition isOfKind() {
        return FIRM_TEMPLATE.KIND.eq(kind.name());
    }

    @Override
    public Optional<FirmTemplate> find(FirmId firm, FirmTemplateId id) {
        return dsl.selectFrom(FIRM_TEMPLATE)
                .where(FIRM_TEMPLATE.FIRM_ID.eq(firm), FIRM_TEMPLATE.ID.eq(id), isOfKind())
                .fetchOptional(FirmTemplateTable::toDomain);
    }

    @Override
    public Map<FirmTemplateId, FirmTemplate> list(Collection<FirmTemplateId> ids) {
        return dsl
                .selectFrom(FIRM_TEMPLATE)
                .where(FIRM_TEMPLATE.ID.in(ids), isOfKind())
                .fetch(FirmTemplateTable::toDomain)
                .stream()
                .collect(Collectors.toMap(FirmTemplate::id, Function.identity()));
    }

    @Override
    public Map<FirmId, List<FirmTemplate>> listInUse(Collection<FirmId> firms) {
        return dsl
                .selectFrom(FIRM_TEMPLATE)
                .where(FIRM_TEMPLATE.FIRM_ID.in(firms), isOfKind())
                .and(FIRM_TEMPLATE.RETIRED_AT.isNull())
                .orderBy(FIRM_TEMPLATE.NAME_ORDER, FIRM_TEMPLATE.ID)
                .fetch(FirmTemplateTable::toDomain)
                .stream()
                .collect(Collectors.groupingBy(FirmTemplate::firm));
    }

    @Override
    public Map<FirmId, Page<FirmTemplate>> pages(
            Collection<FirmId> firms,
            FirmTemplateFilter filter,
            FirmTemplateOrder order,
            PageRequest page) {
        var wanted = FIRM_TEMPLATE.FIRM_ID.in(firms).and(isOfKind());
        if (filter.base() != null) {
            wanted = wanted.and(FIRM_TEMPLATE.BASE_KEY.eq(filter.base()));
        }
        if (filter.isRetired() != null) {
            wanted =
                    wanted.and(
                            filter.isRetired()
                                    ? FIRM_TEMPLATE.RETIRED_AT.isNotNull()
                                    : FIRM_TEMPLATE.RETIRED_AT.isNull());
        }
        var keyset =
                switch (order) {
                    case NAME -> BY_NAME;
                    case NEWEST -> NEWEST_FIRST;
                };
        return keyset.pages(
                dsl,
                FIRM_TEMPLATE,
                wanted,
                Keyset.Parents.of(FIRM_TEMPLATE.FIRM_ID, firms),
                page,
                FirmTemplateTable::toDomain);
    }

    @Override
    public Map<FirmTemplateVersionId, FirmTemplateVersion> listVersions(
            Collection<FirmTemplateVersionId> ids) {
        return dsl
                .select(VERSION.fields())
                .from(FIRM_TEMPLATE_VERSION)
                .join(FIRM_TEMPLATE)
                .on(FIRM_TEMPLATE.ID.eq(FIRM_TEMPLATE_VERSION.FIRM_TEMPLATE_ID))
                .where(FIRM_TEMPLATE_VERSION.ID.in(ids), isOfKind())
                .fetch(VERSION::of)
                .stream()
                .collect(Collectors.toMap(FirmTemplateVersion::id, Function.identity()));
    }

    @Override
    public Map<FirmTemplateId, Page<FirmTemplateVersion>> pagesOfVersions(
            Collection<FirmTemplateId> templates, PageRequest page) {
        return LATEST_FIRST.pages(
                PreparedDsl.anew(dsl),
                FIRM_TEMPLATE_VERSION,
                Shape.of(),
                new Binds(),
                () -> FIRM_TEMPLATE_VERSION.FIRM_TEMPLATE_ID.in(templates),
                Keyset.Parents.of(FIRM_TEMPLATE_VERSION.FIRM_TEMPLATE_ID, templates),
                page,
                VERSION);
    }

    @Override
    public Map<FirmTemplateVersionId, C> listContents(Collection<FirmTemplateVersionId> versions) {
        return dsl.select(FIRM_TEMPLATE_VERSION.ID, FIRM_TEMPLATE_VERSION.CONTENT)
                .from(FIRM_TEMPLATE_VERSION)
                .join(FIRM_TEMPLATE)
                .on(FIRM_TEMPLATE.ID.eq(FIRM_TEMPLATE_VERSION.FIRM_TEMPLATE_ID))
                .where(FIRM_TEMPLATE_VERSION.ID.in(versions), isOfKind())
                .fetchMap(FIRM_TEMPLATE_VERSION.ID, row -> ContentJson.read(row.value2(), type));
    }

    @Override
    public String write(C content) {
        return ContentJson.write(content);
    }

    @Override
    public void insert(FirmTemplate template, String content) {
        dsl.insertInto(FIRM_TEMPLATE).set(toRow(template)).execute();
        insert(template.latest(), content);
    }

    private void insert(FirmTemplateVersion version, String content) {
        dsl.insertInto(FIRM_TEMPLATE_VERSION).set(toRow(version, content)).execute();
    }

    @Override
    public void update(FirmTemplate template, int expectedVersion, @Nullable String content) {
        var row = toRow(template);
        row.touched(FIRM_TEMPLATE.FIRM_ID, false);
        row.touched(FIRM_TEMPLATE.ID, false);
        var count =
                dsl.update(FIRM_TEMPLATE)
                        .set(row)
                        .where(
                                FIRM_TEMPLATE.FIRM_ID.eq(template.firm()),
                                FIRM_TEMPLATE.ID.eq(template.id()))
                        .and(FIRM_TEMPLATE.VERSION.eq(expectedVersion))
                        .execute();
        if (count == 0) {
            throw find(template.firm(), template.id())
                    .<RuntimeException>map(now -> new VersionConflictException(now.version()))
                    .orElseGet(() -> new NotFoundException("id"));
        }
        if (content != null) {
            insert(template.latest(), content);
        }
    }

    private FirmTemplateRecord toRow(FirmTemplate template) {
        var latest = template.latest();
        var retirement = template.retirement();
        return new FirmTemplateRecord()
                .setFirmId(template.firm())
                .setId(template.id())
                .setVersion(template.version())
                .setKind(kind.name())
                .setBaseKey(template.base())
                .setLatestId(latest.id())
                .setOrdinal(latest.number())
                .setBaseVersion(latest.baseVersion())
                .setNameEn(latest.name().en())
                .setNameDe(latest.name().de())
                .setNote(latest.note())
                .setSha256(latest.sha256())
                .setSavedById(latest.savedBy())
                .setSavedAt(latest.savedAt())
                .setRetiredById(retirement == null ? null : retirement.by())
                .setRetiredAt(retirement == null ? null : retirement.at());
    }

    private static FirmTemplateVersionRecord toRow(FirmTemplateVersion version, String content) {
        return new FirmTemplateVersionRecord()
                .setFirmId(version.firm())
                .setId(version.id())
                .setFirmTemplateId(version.template())
                .setOrdinal(version.number())
                .setBaseVersion(version.baseVersion())
                .setNameEn(version.name().en())
                .setNameDe(version.name().de())
                .setNote(version.note())
                .setSha256(version.sha256())
                .setSavedById(version.savedBy())
                .setSavedAt(version.savedAt())
                .setContent(content);
    }

    private static FirmTemplate toDomain(FirmTemplateRecord row) {
        return new FirmTemplate(
                row.getId(),
                row.getFirmId(),
                row.getVersion(),
                row.getBaseKey(),
                new FirmTemplateVersion(
                        row.getLatestId(),
                        row.getFirmId(),
                        row.getId(),
                        row.getOrdinal(),
                        row.getBaseVersion(),
                        new FirmText(row.getNameEn(), row.getNameDe()),
                        row.getNote(),
                        row.getSha256(),
                        row.getSavedById(),
                        row.getSavedAt()),
                row.getRetiredAt() == null
                        ? null
                        : new FirmTemplate.Retirement(row.getRetiredById(), row.getRetiredAt()));
    }

    private static FirmTemplateVersion toVersion(Record row) {
        return new FirmTemplateVersion(
                VERSION_ID.of(row),
                FIRM_ID.of(row),
                TEMPLATE_ID.of(row),
                ORDINAL.of(row),
                BASE_VERSION.of(row),
                new FirmText(NAME_EN.find(row), NAME_DE.find(row)),
                NOTE.find(row),
                SHA256.of(row),
                SAVED_BY.of(row),
                SAVED_AT.of(row));
    }
}
