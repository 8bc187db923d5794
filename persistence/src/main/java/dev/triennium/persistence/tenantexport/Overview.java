package dev.triennium.persistence.tenantexport;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_ITEM;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION_BODY;
import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FINDING;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.KEPT_FILE;
import static dev.triennium.persistence.jooq.generated.Tables.LICENSED_TEXT;
import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_SYSTEM;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static dev.triennium.persistence.jooq.generated.Tables.PLANNED_AUDIT;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STATEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.STATEMENT_CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.STATEMENT_OF_APPLICABILITY;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.UPLOAD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.collation;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantexport.TenantExport;
import dev.triennium.persistence.jooq.generated.tables.records.TenantRecord;
import dev.triennium.persistence.tenantexport.OverviewPage.Heading;
import dev.triennium.persistence.tenantexport.OverviewPage.Kind;
import dev.triennium.persistence.tenantexport.OverviewPage.Section;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Collation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What an organisation has here, for people: the page that opens an export.
final class Overview {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// What stands for a day that is not known or not set.
    private static final String NO_DAY = "–";

    /// Of the names that have no column for their order.
    private static final Collation NAMES = collation("utf8mb4_unicode_520_ci");

    private final DSLContext dsl;
    private final TenantId tenant;
    private final TenantRecord organisation;
    private final Locale language;
    private final ResourceBundle words;
    private final ZoneId zone;

    /// @param dsl of the one tenant
    Overview(DSLContext dsl, TenantScope scope) {
        this.dsl = dsl;
        this.tenant = scope.tenant();
        this.organisation = dsl.selectFrom(TENANT).where(TENANT.ID.eq(tenant)).fetchSingle();
        this.zone = ZoneId.of(organisation.getZone());
        this.language = language(Locale.forLanguageTag(organisation.getLocale()));
        this.words = words(language);
    }

    private static Locale language(Locale wanted) {
        return wanted.getLanguage().equals(Locale.GERMAN.getLanguage())
                ? Locale.GERMAN
                : Locale.ENGLISH;
    }

    static ResourceBundle words(Locale language) {
        var locale = language.equals(Locale.GERMAN) ? language : Locale.ROOT;
        return ResourceBundle.getBundle("tenantexport.overview", locale, NO_FALLBACK);
    }

    /// The language of the page and of the tables beside it.
    Locale language() {
        return language;
    }

    /// @param rows how many rows each table has, by its name
    String page(TenantExport.Requested export, Map<String, Long> rows) {
        var facts = export.facts();
        var notes =
                List.of(
                        words.getString("note.made")
                                .formatted(
                                        moment(facts.requestedAt()), person(facts.requestedBy())),
                        words.getString("note.all"));
        var sections =
                List.of(
                        organisation(),
                        sites(),
                        people(),
                        firms(),
                        systems(),
                        certifications(),
                        audits(),
                        findings(),
                        assessments(),
                        statements(),
                        texts(),
                        files(),
                        contents(rows));
        return new OverviewPage(language, words.getString("none"))
                .of(organisation.getName(), notes, sections);
    }

    private Section section(String key, Stream<String> columns, List<List<String>> rows) {
        return new Section(
                words.getString(key), columns.map(column -> heading(key, column)).toList(), rows);
    }

    /// @param column its name; `#` behind it says that it is of numbers, `@` that its cells are not
    ///     broken
    private Heading heading(String section, String column) {
        var kind =
                switch (column.charAt(column.length() - 1)) {
                    case '#' -> Kind.NUMBER;
                    case '@' -> Kind.WHOLE;
                    default -> Kind.TEXT;
                };
        var name = kind == Kind.TEXT ? column : column.substring(0, column.length() - 1);
        return new Heading(words.getString(section + "." + name), kind);
    }

    private Section organisation() {
        var locale = Locale.forLanguageTag(organisation.getLocale());
        return section(
                "organisation",
                Stream.of("what", "value"),
                List.of(
                        fact("headcount", number(organisation.getHeadcount())),
                        fact("zone", organisation.getZone()),
                        fact("language", locale.getDisplayName(language)),
                        fact("days", workingDays()),
                        fact("since", day(organisation.getCreatedAt()))));
    }

    private List<String> fact(String what, String value) {
        return List.of(words.getString("organisation." + what), value);
    }

    private String workingDays() {
        return organisation
                .getWorkingDays()
                .chars()
                .mapToObj(number -> DayOfWeek.of(Character.digit(number, 10)))
                .map(day -> day.getDisplayName(TextStyle.FULL, language))
                .collect(Collectors.joining(", "));
    }

    private Section sites() {
        return section(
                "site",
                Stream.of("name", "address", "headcount#"),
                dsl.select(SITE.NAME, SITE.ADDRESS, SITE.HEADCOUNT)
                        .from(SITE)
                        .where(SITE.TENANT_ID.eq(tenant))
                        .orderBy(SITE.NAME_ORDER, SITE.ID)
                        .fetch(row -> List.of(row.value1(), row.value2(), number(row.value3()))));
    }

    private Section people() {
        return section(
                "membership",
                Stream.of("person", "role", "from@", "until@"),
                dsl.select(
                                PERSON.GIVEN_NAME,
                                PERSON.FAMILY_NAME,
                                MEMBERSHIP.ROLE,
                                MEMBERSHIP.VALID_FROM_AT,
                                MEMBERSHIP.VALID_UNTIL_AT)
                        .from(MEMBERSHIP)
                        .join(PERSON)
                        .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                        .where(MEMBERSHIP.TENANT_ID.eq(tenant))
                        .orderBy(MEMBERSHIP.VALID_FROM_AT, MEMBERSHIP.ID)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1() + " " + row.value2(),
                                                word("role", row.value3()),
                                                day(row.value4()),
                                                day(row.value5()))));
    }

    private Section firms() {
        return section(
                "engagement",
                Stream.of("firm", "services", "from@", "until@"),
                dsl.select(FIRM.NAME, ENGAGEMENT.SERVICES, ENGAGEMENT.STARTS_AT, ENGAGEMENT.ENDS_AT)
                        .from(ENGAGEMENT)
                        .join(FIRM)
                        .on(FIRM.ID.eq(ENGAGEMENT.FIRM_ID))
                        .where(ENGAGEMENT.TENANT_ID.eq(tenant))
                        .orderBy(ENGAGEMENT.STARTS_AT, ENGAGEMENT.ID)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1(),
                                                row.value2(),
                                                day(row.value3()),
                                                day(row.value4()))));
    }

    private Section systems() {
        var standards =
                dsl.select(SCOPE_STANDARD.SCOPE_STATEMENT_ID, STANDARD.DESIGNATION)
                        .from(SCOPE_STANDARD)
                        .join(STANDARD)
                        .on(STANDARD.ID.eq(SCOPE_STANDARD.STANDARD_ID))
                        .where(SCOPE_STANDARD.TENANT_ID.eq(tenant))
                        .orderBy(SCOPE_STANDARD.ORDINAL)
                        .fetchGroups(SCOPE_STANDARD.SCOPE_STATEMENT_ID, STANDARD.DESIGNATION);
        return section(
                "system",
                Stream.of("name", "version#", "state", "standards@", "approved@"),
                dsl.select(
                                MANAGEMENT_SYSTEM.NAME,
                                SCOPE_STATEMENT.NUMBER,
                                SCOPE_STATEMENT.STATE,
                                SCOPE_STATEMENT.ID,
                                SCOPE_STATEMENT.APPROVED_ON)
                        .from(SCOPE_STATEMENT)
                        .join(MANAGEMENT_SYSTEM)
                        .on(
                                MANAGEMENT_SYSTEM.TENANT_ID.eq(SCOPE_STATEMENT.TENANT_ID),
                                MANAGEMENT_SYSTEM.ID.eq(SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID))
                        .where(SCOPE_STATEMENT.TENANT_ID.eq(tenant))
                        .orderBy(
                                MANAGEMENT_SYSTEM.NAME_ORDER,
                                MANAGEMENT_SYSTEM.ID,
                                SCOPE_STATEMENT.NUMBER)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1(),
                                                number(row.value2()),
                                                word("state", row.value3()),
                                                lines(standards.get(row.value4())),
                                                day(row.value5()))));
    }

    private Section certifications() {
        var numbers =
                dsl.select(CERTIFICATE.CERTIFICATION_ID, CERTIFICATE.NUMBER)
                        .from(CERTIFICATE)
                        .where(CERTIFICATE.TENANT_ID.eq(tenant))
                        .orderBy(CERTIFICATE.VERSION.desc())
                        .fetchGroups(CERTIFICATE.CERTIFICATION_ID, CERTIFICATE.NUMBER);
        return section(
                "certification",
                Stream.of("standard@", "body", "state", "certificate", "expires@"),
                dsl.select(
                                STANDARD.DESIGNATION,
                                CERTIFICATION_BODY.NAME,
                                CERTIFICATION.STATE,
                                CERTIFICATION.ID,
                                CERTIFICATION.EXPIRES_ON)
                        .from(CERTIFICATION)
                        .join(STANDARD)
                        .on(STANDARD.ID.eq(CERTIFICATION.STANDARD_ID))
                        .join(CERTIFICATION_BODY)
                        .on(
                                CERTIFICATION_BODY.TENANT_ID.eq(CERTIFICATION.TENANT_ID),
                                CERTIFICATION_BODY.ID.eq(CERTIFICATION.CERTIFICATION_BODY_ID))
                        .where(CERTIFICATION.TENANT_ID.eq(tenant))
                        .orderBy(CERTIFICATION.APPLIED_ON, CERTIFICATION.ID)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1(),
                                                row.value2(),
                                                word("state", row.value3()),
                                                first(numbers.get(row.value4())),
                                                day(row.value5()))));
    }

    private Section audits() {
        return section(
                "audit",
                Stream.of("standard@", "kind", "state", "day@"),
                dsl.select(
                                STANDARD.DESIGNATION,
                                PLANNED_AUDIT.KIND,
                                PLANNED_AUDIT.STATE,
                                coalesce(
                                        PLANNED_AUDIT.COMPLETED_ON,
                                        PLANNED_AUDIT.STARTED_ON,
                                        PLANNED_AUDIT.AGREED_ON,
                                        PLANNED_AUDIT.TARGET_ON))
                        .from(PLANNED_AUDIT)
                        .join(CERTIFICATION)
                        .on(
                                CERTIFICATION.TENANT_ID.eq(PLANNED_AUDIT.TENANT_ID),
                                CERTIFICATION.ID.eq(PLANNED_AUDIT.CERTIFICATION_ID))
                        .join(STANDARD)
                        .on(STANDARD.ID.eq(CERTIFICATION.STANDARD_ID))
                        .where(PLANNED_AUDIT.TENANT_ID.eq(tenant))
                        .orderBy(CERTIFICATION.APPLIED_ON, CERTIFICATION.ID, PLANNED_AUDIT.ORDINAL)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1(),
                                                word("audit", row.value2()),
                                                word("audit.state", row.value3()),
                                                day(row.value4()))));
    }

    private Section findings() {
        return section(
                "finding",
                Stream.of("standard@", "clause", "grade", "statement", "due@", "verified@"),
                dsl.select(
                                STANDARD.DESIGNATION,
                                FINDING.CLAUSE,
                                FINDING.GRADE,
                                FINDING.STATEMENT,
                                FINDING.DUE_ON,
                                FINDING.VERIFIED_ON)
                        .from(FINDING)
                        .join(CERTIFICATION)
                        .on(
                                CERTIFICATION.TENANT_ID.eq(FINDING.TENANT_ID),
                                CERTIFICATION.ID.eq(FINDING.CERTIFICATION_ID))
                        .join(STANDARD)
                        .on(STANDARD.ID.eq(CERTIFICATION.STANDARD_ID))
                        .where(FINDING.TENANT_ID.eq(tenant))
                        .orderBy(CERTIFICATION.APPLIED_ON, CERTIFICATION.ID, FINDING.ORDINAL)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1(),
                                                row.value2(),
                                                word("grade", row.value3()),
                                                row.value4(),
                                                day(row.value5()),
                                                day(row.value6()))));
    }

    private Section assessments() {
        var standards =
                dsl.select(ASSESSMENT_STANDARD.ASSESSMENT_ID, STANDARD.DESIGNATION)
                        .from(ASSESSMENT_STANDARD)
                        .join(STANDARD)
                        .on(STANDARD.ID.eq(ASSESSMENT_STANDARD.STANDARD_ID))
                        .where(ASSESSMENT_STANDARD.TENANT_ID.eq(tenant))
                        .orderBy(ASSESSMENT_STANDARD.ORDINAL)
                        .fetchGroups(ASSESSMENT_STANDARD.ASSESSMENT_ID, STANDARD.DESIGNATION);
        var minor = count(when(ASSESSMENT_ITEM.RESULT.eq("MINOR_GAP"), 1));
        var major = count(when(ASSESSMENT_ITEM.RESULT.eq("MAJOR_GAP"), 1));
        var answered = count(when(ASSESSMENT_ITEM.RESULT.ne("NOT_ASSESSED"), 1));
        return section(
                "assessment",
                Stream.of("name", "standards@", "state", "answered#", "minor#", "major#"),
                dsl.select(
                                ASSESSMENT.NAME,
                                ASSESSMENT.ID,
                                ASSESSMENT.STATE,
                                answered,
                                count(ASSESSMENT_ITEM.ID),
                                minor,
                                major)
                        .from(ASSESSMENT)
                        .leftJoin(ASSESSMENT_ITEM)
                        .on(
                                ASSESSMENT_ITEM.TENANT_ID.eq(ASSESSMENT.TENANT_ID),
                                ASSESSMENT_ITEM.ASSESSMENT_ID.eq(ASSESSMENT.ID))
                        .where(ASSESSMENT.TENANT_ID.eq(tenant))
                        .groupBy(
                                ASSESSMENT.CREATED_AT,
                                ASSESSMENT.ID,
                                ASSESSMENT.NAME,
                                ASSESSMENT.STATE)
                        .orderBy(ASSESSMENT.CREATED_AT, ASSESSMENT.ID)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1(),
                                                lines(standards.get(row.value2())),
                                                word("state", row.value3()),
                                                of(row.value4(), row.value5()),
                                                number(row.value6()),
                                                number(row.value7()))));
    }

    private Section statements() {
        var applicable = count(when(STATEMENT_CONTROL.APPLICABLE.isTrue(), 1));
        return section(
                "statement",
                Stream.of("standard@", "version#", "state", "signed@", "by", "applicable#"),
                dsl.select(
                                STANDARD.DESIGNATION,
                                STATEMENT_OF_APPLICABILITY.NUMBER,
                                STATEMENT_OF_APPLICABILITY.STATE,
                                STATEMENT_OF_APPLICABILITY.SIGNED_AT,
                                STATEMENT_OF_APPLICABILITY.SIGNED_BY_ID,
                                applicable,
                                count(STATEMENT_CONTROL.ID))
                        .from(STATEMENT_OF_APPLICABILITY)
                        .join(STANDARD)
                        .on(STANDARD.ID.eq(STATEMENT_OF_APPLICABILITY.STANDARD_ID))
                        .leftJoin(STATEMENT_CONTROL)
                        .on(
                                STATEMENT_CONTROL.TENANT_ID.eq(
                                        STATEMENT_OF_APPLICABILITY.TENANT_ID),
                                STATEMENT_CONTROL.STATEMENT_ID.eq(STATEMENT_OF_APPLICABILITY.ID))
                        .where(STATEMENT_OF_APPLICABILITY.TENANT_ID.eq(tenant))
                        .groupBy(
                                STANDARD.DESIGNATION,
                                STATEMENT_OF_APPLICABILITY.NUMBER,
                                STATEMENT_OF_APPLICABILITY.STATE,
                                STATEMENT_OF_APPLICABILITY.SIGNED_AT,
                                STATEMENT_OF_APPLICABILITY.SIGNED_BY_ID)
                        .orderBy(STANDARD.DESIGNATION_ORDER, STATEMENT_OF_APPLICABILITY.NUMBER)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1(),
                                                number(row.value2()),
                                                word("state", row.value3()),
                                                day(row.value4()),
                                                person(row.value5()),
                                                of(row.value6(), row.value7()))));
    }

    /// Without the texts themselves, which are for the licence's holder.
    private Section texts() {
        return section(
                "text",
                Stream.of("standard@", "of", "holder", "licence"),
                dsl.select(
                                STANDARD.DESIGNATION,
                                coalesce(CLAUSE.NUMBER, CONTROL.NUMBER),
                                LICENSED_TEXT.HOLDER,
                                LICENSED_TEXT.NUMBER)
                        .from(LICENSED_TEXT)
                        .join(STANDARD)
                        .on(STANDARD.ID.eq(LICENSED_TEXT.STANDARD_ID))
                        .leftJoin(CLAUSE)
                        .on(CLAUSE.ID.eq(LICENSED_TEXT.CLAUSE_ID))
                        .leftJoin(CONTROL)
                        .on(CONTROL.ID.eq(LICENSED_TEXT.CONTROL_ID))
                        .where(LICENSED_TEXT.TENANT_ID.eq(tenant))
                        .orderBy(
                                STANDARD.DESIGNATION_ORDER,
                                CLAUSE.ORDINAL,
                                CONTROL.ORDINAL,
                                LICENSED_TEXT.ID)
                        .fetch(
                                row ->
                                        List.of(
                                                row.value1(),
                                                row.value2(),
                                                row.value3(),
                                                row.value4())));
    }

    private Section files() {
        var rows = new ArrayList<List<String>>();
        dsl.select(KEPT_FILE.ID, KEPT_FILE.FILE_NAME, KEPT_FILE.SIZE)
                .from(KEPT_FILE)
                .where(KEPT_FILE.TENANT_ID.eq(tenant))
                .orderBy(KEPT_FILE.FILE_NAME.collate(NAMES), KEPT_FILE.ID)
                .forEach(row -> rows.add(file(row.value2(), row.value1().value(), row.value3())));
        dsl.select(UPLOAD.ID, UPLOAD.FILE_NAME, UPLOAD.SIZE)
                .from(UPLOAD)
                .where(UPLOAD.TENANT_ID.eq(tenant), UPLOAD.FILE_KEY.isNotNull())
                .orderBy(UPLOAD.FILE_NAME.collate(NAMES), UPLOAD.ID)
                .forEach(row -> rows.add(file(row.value2(), row.value1().value(), row.value3())));
        return section("file", Stream.of("name", "place", "size#"), rows);
    }

    private List<String> file(String name, UUID id, long size) {
        return List.of(name, "files/" + id, number(size));
    }

    private Section contents(Map<String, Long> rows) {
        return section(
                "contents",
                Stream.of("what", "table", "rows#"),
                rows.entrySet().stream()
                        .map(
                                table ->
                                        List.of(
                                                word("table", table.getKey()),
                                                table.getKey(),
                                                number(table.getValue())))
                        .toList());
    }

    private String person(@Nullable PersonId id) {
        return id == null
                ? ""
                : dsl.select(PERSON.GIVEN_NAME, PERSON.FAMILY_NAME)
                        .from(PERSON)
                        .where(PERSON.ID.eq(id))
                        .fetchSingle(row -> row.value1() + " " + row.value2());
    }

    /// The name of the program, where there is no word for it: a page is better than none.
    private String word(String kind, String value) {
        var key = kind + "." + value;
        return words.containsKey(key) ? words.getString(key) : value;
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    private String of(long some, long all) {
        return number(some) + " / " + number(all);
    }

    private static String lines(@Nullable List<String> texts) {
        return texts == null ? "" : String.join("\n", texts);
    }

    private static String first(@Nullable List<String> texts) {
        return texts == null ? "" : texts.getFirst();
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? NO_DAY : formatted(words.getString("day"), day);
    }

    /// The civil day at the organisation.
    private String day(@Nullable Instant moment) {
        return moment == null ? NO_DAY : day(moment.atZone(zone).toLocalDate());
    }

    private String moment(Instant moment) {
        return formatted(words.getString("moment"), moment.atZone(zone));
    }

    private String formatted(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(pattern, language).format(time);
    }
}
