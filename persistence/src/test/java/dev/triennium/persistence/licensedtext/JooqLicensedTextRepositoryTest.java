package dev.triennium.persistence.licensedtext;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.licensedtext.AttachLicensedText;
import dev.triennium.domain.licensedtext.Licence;
import dev.triennium.domain.licensedtext.LicensedText;
import dev.triennium.domain.licensedtext.LicensedText.Subject;
import dev.triennium.domain.licensedtext.LicensedTextFilter;
import dev.triennium.domain.licensedtext.LicensedTextId;
import dev.triennium.domain.licensedtext.LicensedTextRepository;
import dev.triennium.domain.licensedtext.LicensedTextService;
import dev.triennium.domain.licensedtext.LicensedWording;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqLicensedTextRepositoryTest {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final Licence LICENCE =
            new Licence("Alder", "ORD-1", LocalDate.of(2026, 1, 2), "Paper copy");

    @Autowired private LicensedTextRepository texts;
    @Autowired private LicensedTextService service;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private StatementCount statements;
    @Autowired private DSLContext dsl;

    private TenantScope scope;
    private List<ClauseId> clauses;

    @BeforeEach
    void findClauses() {
        scope = tenants.tenant();
        clauses =
                dsl.select(CLAUSE.ID)
                        .from(CLAUSE)
                        .where(CLAUSE.STANDARD_ID.eq(TestCatalogue.ISO_9001))
                        .orderBy(CLAUSE.ORDINAL)
                        .limit(60)
                        .fetch(CLAUSE.ID);
    }

    private LicensedTextId attach(Subject subject, String text) {
        return service.attach(
                        scope,
                        new AttachLicensedText(subject, new LicensedWording(text), LICENCE),
                        null)
                .id();
    }

    private LicensedText find(LicensedTextId id) {
        return texts.find(scope, id).orElseThrow();
    }

    @Test
    void theLongestTextComesBackByteForByte() {
        var text = "  שלום 🐤\r\n\tA\u0301 " + "🐤".repeat(19_980);
        var id = attach(new Subject.OfClause(clauses.getFirst()), text);
        assertThat(find(id).wording().text()).isEqualTo(text);
        assertThat(find(id).licence()).isEqualTo(LICENCE);
        assertThat(find(id).standard()).isEqualTo(TestCatalogue.ISO_9001);
    }

    @Test
    void aTextOfAControlComesBackToo() {
        var control = dsl.selectFrom(CONTROL).limit(1).fetchSingle().getId();
        var id = attach(new Subject.OfControl(control), "Text");
        assertThat(find(id).subject()).isEqualTo(new Subject.OfControl(control));
    }

    @Test
    void noEntryOfTheAuditTrailHoldsTheText() {
        var id = attach(new Subject.OfClause(clauses.getFirst()), "Canary");
        service.change(scope, id, _ -> new LicensedWording("Canary 2"), one -> one, 1);
        service.remove(scope, id, 2);
        var entries =
                tenantDsl
                        .in(scope)
                        .selectFrom(AUDIT_ENTRY)
                        .where(
                                AUDIT_ENTRY.TENANT_ID.eq(scope.tenant()),
                                AUDIT_ENTRY.SUBJECT_ID.eq(id.value()))
                        .fetch();
        assertThat(entries).hasSize(3);
        assertThat(entries.formatJSON())
                .doesNotContain("Canary")
                .contains(new LicensedWording("Canary 2").fingerprint().sha256());
        assertThat(texts.find(scope, id)).isEmpty();
    }

    @Test
    void aSecondTextOfTheSameClauseIsRefusedAndAnotherTenantHasItsOwn() {
        var subject = new Subject.OfClause(clauses.getFirst());
        var first = attach(subject, "Text");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> attach(subject, "Again"));
        assertThat(find(first).wording().text()).isEqualTo("Text");
        scope = tenants.tenant();
        assertThat(attach(subject, "Theirs")).isNotEqualTo(first);
        assertThat(texts.find(scope, first)).isEmpty();
    }

    @Test
    void aFilterLeavesOutTheOthers() {
        attach(new Subject.OfClause(clauses.get(0)), "One");
        var two = attach(new Subject.OfClause(clauses.get(1)), "Two");
        var filter =
                new LicensedTextFilter(
                        TestCatalogue.ISO_9001, new Subject.OfClause(clauses.get(1)));
        assertThat(texts.page(scope, filter, PAGE).values()).containsExactly(find(two));
        assertThat(
                        texts.page(
                                        scope,
                                        new LicensedTextFilter(TestCatalogue.ISO_13485, null),
                                        PAGE)
                                .values())
                .isEmpty();
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        var text = find(attach(new Subject.OfClause(clauses.getFirst()), "Text"));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> texts.update(scope, text, 9));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> texts.delete(scope, text.id(), 9));
    }

    @Test
    void manyTextsCostAsManyStatementsAsOne() {
        attach(new Subject.OfClause(clauses.getFirst()), "Text");
        var scopes = TenantScopes.of(scope);
        var one = statements.of(() -> texts.pages(scopes, LicensedTextFilter.ALL, PAGE));
        clauses.subList(1, clauses.size())
                .forEach(clause -> attach(new Subject.OfClause(clause), "Text"));
        assertThat(statements.of(() -> texts.pages(scopes, LicensedTextFilter.ALL, PAGE)))
                .isEqualTo(one);
        assertThat(
                        Objects.requireNonNull(
                                        texts.pages(scopes, LicensedTextFilter.ALL, PAGE)
                                                .get(scope.tenant()))
                                .values())
                .hasSize(clauses.size());
    }
}
