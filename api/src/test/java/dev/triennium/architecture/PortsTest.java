package dev.triennium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How ports look: the interfaces of the domain that adapters implement.
///
/// - `find` is an Optional, `get` throws.
/// - `list` is a map by reference, bounded by what was asked for.
/// - `page` is one page, `pages` are one for each parent.
/// - `count` is a number, or some.
@AnalyzeClasses(
        packages = "dev.triennium",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.OnlyWhatWeShip.class
        })
class PortsTest {

    private static final Set<String> SCOPES =
            Stream.of(TenantScope.class, TenantScopes.class, PortfolioScope.class, FirmScope.class)
                    .map(Class::getName)
                    .collect(Collectors.toSet());

    /// Ports outside of tenants, by the reason for which they take no scope.
    private static final Map<String, Set<String>> WITHOUT_SCOPE =
            Map.of(
                    "scopes are made of these",
                    Set.of(
                            "Accounts",
                            "FirmRepository",
                            "GrantRepository",
                            "LogoutRegistry",
                            "PersonDirectory",
                            "PersonalSettingsRepository"),
                    "a firm's own people and what it is offered are seen by its partners alone",
                    Set.of(
                            "EmploymentRepository",
                            "FirmInvitationRepository",
                            "FirmTrail",
                            "FirmTrailRepository",
                            "FirmTransactions",
                            "OfferedHandovers"),
                    "a firm's own templates and bodies are seen by its people alone",
                    Set.of("DirectoryBodyRepository", "FirmTemplateRepository"),
                    "the catalogue is the same for all",
                    Set.of(
                            "AccreditationFactsRepository",
                            "AuditTimeTableRepository",
                            "CatalogueTexts",
                            "DocumentTemplateRepository",
                            "Editions",
                            "PlanEditions",
                            "PlanTemplateRepository",
                            "QuestionnaireRepository",
                            "Requirements",
                            "ReviewAgendas",
                            "StandardRepository",
                            "Successions"));

    /// The same, where there is nothing to look up by a reference either.
    private static final Map<String, Set<String>> WITHOUT_SCOPE_AND_NAMES =
            Map.of(
                    "they find what is due, before there is a scope for it",
                    Set.of(
                            "AuditTrailVerification",
                            "DerivationSchedule",
                            "DueCertifications",
                            "DueDeadlines",
                            "DueEvidencePackages",
                            "DueTenantClosings",
                            "DueTenantExports",
                            "ExpiredFiles",
                            "FileChecks",
                            "NightlySchedule",
                            "OldRecords",
                            "RunningAssessmentItems",
                            "RunningCertifications",
                            "RunningDocuments",
                            "RunningEntries",
                            "RunningEvidence",
                            "RunningPlanTasks",
                            "RunningQuotations",
                            "RunningTrainings"),
                    "who holds a link has no scope",
                    Set.of("PublishedPages", "SentInvitations", "SentLinks", "SentRoomLinks"),
                    "a person's mails come from all of their tenants, and leave in turn",
                    Set.of(
                            "DigestStore",
                            "MailPreferences",
                            "MailSuppressions",
                            "MailTransport",
                            "Outbox"),
                    "the operator looks at all firms",
                    Set.of("FoundedFirms"),
                    "they pass on that something changed",
                    Set.of("AnnouncementListener", "NewsBoard"),
                    "they keep nothing",
                    Set.of(
                            "AssessmentSheets",
                            "ClosingNoticeRenderer",
                            "DeadlineNames",
                            "DigestRenderer",
                            "Drafts$Source",
                            "EvidenceRoomRenderer",
                            "HandoverRenderer",
                            "Holidays",
                            "IdGenerator",
                            "InternalAuditInvitationRenderer",
                            "InternalAuditPages",
                            "InvitationRenderer",
                            "PackageManifest$Form",
                            "ParticipationRenderer",
                            "QuotationJson",
                            "QuotationPages",
                            "QuotationRenderer",
                            "Outages",
                            "MailTransport$Session",
                            "Message$Word",
                            "Recurrences",
                            "RegisterSheets",
                            "ResponsePack$Form",
                            "ReviewMinutesPages",
                            "SheetReader",
                            "StaffSheets",
                            "StatementSheets",
                            "SubjectIds",
                            "VirusScan"));

    @ArchTest
    static void aPortThatTouchesTenantsTakesAScopeFirst(JavaClasses classes) {
        var wrong =
                methods(classes)
                        .filter(method -> !isIn(WITHOUT_SCOPE, method))
                        .filter(method -> !isIn(WITHOUT_SCOPE_AND_NAMES, method))
                        .filter(method -> !takesAScopeFirst(method))
                        .map(PortsTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wrong).isEmpty();
    }

    @ArchTest
    static void whatIsOutsideOfTenantsIsThere(JavaClasses classes) {
        var ports = methods(classes).map(PortsTest::port).collect(Collectors.toSet());
        for (var outside : List.of(WITHOUT_SCOPE, WITHOUT_SCOPE_AND_NAMES)) {
            assertThat(outside.values()).allSatisfy(some -> assertThat(ports).containsAll(some));
        }
    }

    @ArchTest
    static void portsSpeakOneVocabulary(JavaClasses classes) {
        var wrong = new TreeMap<String, String>();
        methods(classes)
                .filter(method -> !isIn(WITHOUT_SCOPE_AND_NAMES, method))
                .forEach(
                        method -> {
                            var fault = fault(method);
                            if (fault != null) {
                                wrong.put(name(method), fault);
                            }
                        });
        assertThat(wrong).isEmpty();
    }

    /// What is wrong with the name of a method that reads.
    private static @Nullable String fault(JavaMethod method) {
        var result = method.getReturnType();
        var verb = method.getName().split("(?=[A-Z])", 2)[0];
        return switch (verb) {
            case "find" -> unless(is(result, Optional.class), "find is an Optional");
            case "get" ->
                    unless(!is(result, Optional.class) && !isMany(result), "get is one, or throws");
            case "list" ->
                    unless(
                            is(result, Map.class) && !holdsPages(result) && takesReferences(method),
                            "list is a map by the references that were asked for");
            case "page" ->
                    unless(
                            is(result, Page.class) && takesAPageRequest(method),
                            "page is a Page, by a PageRequest");
            case "pages" ->
                    unless(
                            holdsPages(result) && takesAPageRequest(method),
                            "pages are a Page for each parent, by a PageRequest");
            case "count" ->
                    unless(!is(result, Optional.class) && !holdsPages(result), "count is numbers");
            // Whoever locks means to change.
            case "lock" -> null;
            default -> unless(!reads(result), "it reads, and has none of the names for that");
        };
    }

    private static @Nullable String unless(boolean isFine, String fault) {
        return isFine ? null : fault;
    }

    private static boolean reads(JavaType result) {
        return is(result, Page.class) || is(result, Map.class) || isMany(result);
    }

    private static boolean is(JavaType type, Class<?> wanted) {
        return type.toErasure().isEquivalentTo(wanted);
    }

    private static boolean isMany(JavaType type) {
        return type.toErasure().isAssignableTo(Collection.class) || is(type, Map.class);
    }

    private static boolean holdsPages(JavaType type) {
        return is(type, Map.class)
                && type instanceof JavaParameterizedType map
                && is(map.getActualTypeArguments().getLast(), Page.class);
    }

    /// The scopes themselves are references to their tenants.
    private static boolean takesReferences(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(
                        type ->
                                type.isAssignableTo(Collection.class)
                                        || type.isEquivalentTo(TenantScopes.class));
    }

    private static boolean takesAPageRequest(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(PageRequest.class));
    }

    private static boolean takesAScopeFirst(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        return !parameters.isEmpty() && SCOPES.contains(parameters.getFirst().getName());
    }

    private static Stream<JavaMethod> methods(JavaClasses classes) {
        return classes.stream()
                .filter(PortsTest::isPort)
                .flatMap(port -> port.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    /// Sealed interfaces are states and answers; what only the domain implements is its own matter.
    private static boolean isPort(JavaClass type) {
        return type.isInterface()
                && !type.isAnnotation()
                && isOfTheDomain(type)
                && !type.reflect().isSealed()
                && (type.getSubclasses().isEmpty()
                        || type.getAllSubclasses().stream().anyMatch(one -> !isOfTheDomain(one)));
    }

    private static boolean isOfTheDomain(JavaClass type) {
        return (type.getPackageName() + ".").startsWith("dev.triennium.domain.");
    }

    private static boolean isIn(Map<String, Set<String>> groups, JavaMethod method) {
        return groups.values().stream().anyMatch(group -> group.contains(port(method)));
    }

    private static String port(JavaMethod method) {
        var type = method.getOwner();
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private static String name(JavaMethod method) {
        return port(method) + "." + method.getName();
    }
}
