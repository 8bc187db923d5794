package dev.triennium.persistence.documenttemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentContent.Markdown;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.documenttemplate.CreateFromTemplate;
import dev.triennium.domain.documenttemplate.DocumentTemplateService;
import dev.triennium.domain.documenttemplate.DocumentTemplateService.OfFirm;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateId;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateRepository;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateService;
import dev.triennium.domain.documenttemplate.FirmDocumentWords;
import dev.triennium.domain.documenttemplate.SaveFirmDocumentTemplate;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplateFilter;
import dev.triennium.domain.firmtemplate.FirmTemplateOrder;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.managementsystem.CreateManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemService;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.FirmAuditEntry;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.FirmTrailRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestFirms;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Templates that a firm writes, and what is made from them in its clients.
@PersistenceTest
class FirmDocumentTemplateTest {

    private static final String WORDS =
            "# Ours\n\n{{document.control}}\n\nAt {{organisation.name}}.\n";

    @Autowired private FirmDocumentTemplateService service;
    @Autowired private FirmDocumentTemplateRepository repository;
    @Autowired private DocumentTemplateService documents;
    @Autowired private ManagementSystemService systems;
    @Autowired private FirmTrailRepository trail;
    @Autowired private TestFirms firms;
    @Autowired private TestTenants tenants;
    @Autowired private TestMembers members;
    @Autowired private StatementCount statements;

    private FirmScope partner;
    private TenantScope client;
    private TenantScope writer;
    private ColleagueId owner;

    @BeforeEach
    void aFirmWithAClient() {
        partner = firms.led();
        client = tenants.tenant();
        firms.engage(client, partner.firm());
        writer = firms.in(client, partner, Permission.MANAGE_DOCUMENTS);
        owner = tenants.colleague(client, partner.person());
    }

    private static SaveFirmDocumentTemplate english(String name, @Nullable String text) {
        return new SaveFirmDocumentTemplate(new FirmDocumentWords(name, text), null, "As we do it");
    }

    private FirmTemplate created() {
        return service.create(partner, "policy-quality", english("Our policy", WORDS), null);
    }

    private static FirmDocumentTemplateId id(FirmTemplate template) {
        return new FirmDocumentTemplateId(template.id().value());
    }

    private FirmTemplate stored(FirmTemplate template) {
        return repository.find(partner.firm(), template.id()).orElseThrow();
    }

    private List<FirmAuditEntry> entries() {
        return trail
                .pages(List.of(partner.firm()), PageRequest.first(10))
                .getOrDefault(partner.firm(), Page.empty())
                .items()
                .stream()
                .map(Page.Item::value)
                .toList();
    }

    @Test
    void eachChangeIsAVersionThatIsKept() {
        var first = created();
        assertThat(stored(first)).isEqualTo(first);
        var second =
                service.change(
                        partner,
                        id(first),
                        new SaveFirmDocumentTemplate(
                                null, new FirmDocumentWords("Unsere Politik", null), "German"),
                        1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.latest().number()).isEqualTo(2);
        assertThat(second.latest().name()).isEqualTo(new FirmText("Our policy", "Unsere Politik"));
        assertThat(stored(first)).isEqualTo(second);

        var kept =
                repository
                        .pagesOfVersions(List.of(first.id()), PageRequest.first(10))
                        .getOrDefault(first.id(), Page.empty())
                        .items()
                        .stream()
                        .map(Page.Item::value)
                        .toList();
        assertThat(kept).containsExactly(second.latest(), first.latest());
        var said = repository.listContents(List.of(first.latest().id(), second.latest().id()));
        assertThat(said.get(first.latest().id())).isEqualTo(new FirmText(WORDS, null));
        assertThat(Objects.requireNonNull(said.get(second.latest().id())).en()).isEqualTo(WORDS);
        assertThat(Objects.requireNonNull(said.get(second.latest().id())).de())
                .startsWith("# Qualit");
        assertThat(repository.listVersions(List.of(first.latest().id())).values())
                .containsExactly(first.latest());

        assertThat(entries())
                .extracting(FirmAuditEntry::subjectType)
                .containsExactly("FirmDocumentTemplate", "FirmDocumentTemplate");
        assertThat(entries().getFirst().after())
                .contains("Unsere Politik", second.latest().sha256())
                .doesNotContain("document.control");
    }

    @Test
    void whatIsTheSameIsNoVersion() {
        var first = created();
        assertThat(service.change(partner, id(first), english("Our policy", WORDS), 1))
                .isEqualTo(first);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aRepetitionFindsWhatWasMade() {
        var key = UUID.randomUUID();
        var first = service.create(partner, "scope", english("Our scope", null), key);
        assertThat(service.create(partner, "scope", english("Our scope", null), key))
                .isEqualTo(first);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatTheVocabularyDoesNotHaveIsRefusedWithItsLine() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                service.create(
                                        partner,
                                        "policy-quality",
                                        english("Our policy", "# A\n\n{{organisation.nome}}"),
                                        null))
                .satisfies(
                        no ->
                                assertThat(no.violations())
                                        .singleElement()
                                        .satisfies(
                                                one -> {
                                                    assertThat(one.path())
                                                            .containsExactly("english", "text");
                                                    assertThat(one.message().toString())
                                                            .isEqualTo(
                                                                    "Line 3: there is no"
                                                                            + " placeholder"
                                                                            + " “organisation.nome”.");
                                                }));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.create(partner, "none", english("Ours", WORDS), null));
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatIsRetiredChangesNoMore() {
        var first = created();
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> service.retire(partner, id(first), 2));
        var retired = service.retire(partner, id(first), 1);
        assertThat(stored(first)).isEqualTo(retired);
        assertThat(retired.isRetired()).isTrue();
        assertThat(retired.allowedActions()).isEmpty();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.change(partner, id(first), english("x", WORDS), 2))
                .satisfies(no -> assertThat(no.rule().id()).isEqualTo("FTPL-1"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.retire(partner, id(first), 2));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> make(writer, first, TemplateLanguage.EN));
        assertThat(documents.listOfFirm(writer, List.of())).isEmpty();
    }

    @Test
    void anotherFirmsPartnerFindsNothing() {
        var first = created();
        var stranger = firms.led();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.change(stranger, id(first), english("x", WORDS), 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.retire(stranger, id(first), 1));
    }

    @Test
    void whoLeadsTheFirmNoLongerChangesNothing() {
        var first = created();
        firms.end(partner);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.retire(partner, id(first), 1));
        assertThat(stored(first)).isEqualTo(first);
    }

    @Test
    void listsAreNarrowedAndOrdered() {
        var a = service.create(partner, "scope", english("Anchor 10", null), null);
        var b = service.create(partner, "scope", english("Anchor 9", null), null);
        var c = service.create(partner, "policy-quality", english("Zinc", null), null);
        var retired = service.retire(partner, id(c), 1);
        assertThat(list(FirmTemplateFilter.ALL, FirmTemplateOrder.NAME))
                .containsExactly(b, a, retired);
        assertThat(list(new FirmTemplateFilter("scope", null), FirmTemplateOrder.NEWEST))
                .containsExactlyInAnyOrder(a, b);
        assertThat(list(new FirmTemplateFilter(null, true), FirmTemplateOrder.NAME))
                .containsExactly(retired);
        assertThat(list(new FirmTemplateFilter(null, false), FirmTemplateOrder.NAME))
                .containsExactly(b, a);
        var firm = tenants.firm();
        assertThat(
                        statements.of(
                                () ->
                                        repository.pages(
                                                Set.of(partner.firm(), firm),
                                                FirmTemplateFilter.ALL,
                                                FirmTemplateOrder.NAME,
                                                PageRequest.first(1))))
                .isEqualTo(1);
    }

    private List<FirmTemplate> list(FirmTemplateFilter filter, FirmTemplateOrder order) {
        return repository
                .pages(List.of(partner.firm()), filter, order, PageRequest.first(10))
                .getOrDefault(partner.firm(), Page.empty())
                .items()
                .stream()
                .map(Page.Item::value)
                .toList();
    }

    private Document make(TenantScope scope, FirmTemplate template, TemplateLanguage language) {
        var system =
                systems.create(
                        members.representative(client, Permission.READ),
                        new CreateManagementSystem("QMS", List.of(TestCatalogue.ISO_9001)),
                        null);
        return documents.create(
                scope,
                new CreateFromTemplate(
                        null,
                        id(template),
                        system.id(),
                        language,
                        owner,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of()),
                null);
    }

    private static DocumentVersion.Body body(Document document) {
        return Objects.requireNonNull(document.next()).body();
    }

    @Test
    void aDocumentIsMadeInTheWordsOfTheFirm() {
        var template = service.change(partner, id(created()), english("Ours", null), 1);
        assertThat(documents.listOfFirm(writer, List.of("iso-9001-2026")))
                .extracting(OfFirm::template)
                .containsExactly(template);
        assertThat(documents.listOfFirm(writer, List.of("iso-iec-27001-2022"))).isEmpty();

        var document = make(writer, template, TemplateLanguage.EN);
        assertThat(document.facts().description().title()).isEqualTo("Ours");
        assertThat(document.distribution().toAll()).isTrue();
        assertThat(document.clauses()).isNotEmpty();
        assertThat(((Markdown) Objects.requireNonNull(body(document).content())).text())
                .startsWith("# Ours\n\n| Number |")
                .doesNotContain("{{");
        assertThat(body(document).changelog())
                .startsWith("Made from the template “Ours” of Firm ")
                .endsWith(", version 2.");
    }

    @Test
    void aLanguageThatTheFirmHasNoWordsInIsRefused() {
        var template = created();
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> make(writer, template, TemplateLanguage.DE))
                .satisfies(
                        no ->
                                assertThat(no.violations().getFirst().path())
                                        .containsExactly("language"));
    }

    /// The organisation's own people, and those of a firm that is not theirs.
    @Test
    void whoDoesNotActForTheFirmFindsNothing() {
        var template = created();
        var own = members.representative(client, Permission.MANAGE_DOCUMENTS);
        var other = firms.led();
        firms.engage(client, other.firm());
        var others = firms.in(client, other, Permission.MANAGE_DOCUMENTS);
        for (var scope : List.of(own, others)) {
            assertThat(documents.listOfFirm(scope, List.of())).isEmpty();
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> make(scope, template, TemplateLanguage.EN));
        }
    }
}
