package dev.triennium.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.util.Set;

/// The lines between the modules and features that the compiler does not draw.
@AnalyzeClasses(
        packages = "dev.triennium",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.OnlyWhatWeShip.class
        })
class ArchitectureTest {

    /// No generated code, and no tests: once packaged, another module's come as a jar.
    static final class OnlyWhatWeShip implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/jooq/generated/")
                    && !location.contains("/test-classes/")
                    && !location.contains("-tests.jar");
        }
    }

    private static final Set<String> SCOPES =
            Set.of(
                    TenantScope.class.getName(),
                    TenantScopes.class.getName(),
                    PortfolioScope.class.getName(),
                    FirmScope.class.getName());

    /// What scopes are made of, and what lies outside of tenants: the firms, the catalogue
    /// and the questionnaire.
    private static final Set<String> WITHOUT_SCOPE =
            Set.of(
                    "GrantRepository",
                    "FirmRepository",
                    "StandardRepository",
                    "QuestionnaireRepository");

    @ArchTest
    static final ArchRule theDomainKnowsNothingButJava =
            classes()
                    .that()
                    .resideInAPackage("dev.triennium.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "dev.triennium.domain..");

    @ArchTest
    static final ArchRule onlyPersistenceSpeaksSql =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.triennium.persistence..", "dev.triennium.local..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule apiPersistenceAndSchedulerMeetInTheDomain =
            slices().matching("dev.triennium.(api|persistence|scheduler)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule featuresOfTheDomainHaveNoCycle =
            slices().matching("dev.triennium.domain.(*)..")
                    .should()
                    .beFreeOfCycles()
                    // Tenancy writes through these two ports, which take its scope.
                    .ignoreDependency(
                            resideInAPackage("dev.triennium.domain.tenancy.."),
                            resideInAnyPackage(
                                    "dev.triennium.domain.audittrail..",
                                    "dev.triennium.domain.idempotency.."));

    @ArchTest
    static final ArchRule theApiOpensItsBaseAlone =
            classes()
                    .that()
                    .resideInAPackage("dev.triennium.api..")
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .resideOutsideOfPackages(
                            "dev.triennium.api.identity..",
                            "dev.triennium.api.graphql..",
                            "dev.triennium.api.error..")
                    .and(isNoViewOrInput())
                    .should()
                    .notBePublic();

    private static DescribedPredicate<JavaClass> isNoViewOrInput() {
        return DescribedPredicate.describe(
                "are no views that other features show",
                type -> !type.getSimpleName().endsWith("View"));
    }

    @ArchTest
    static final ArchRule nothingIsCalledImpl =
            noClasses().should().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule repositoriesTakeAScopeFirst =
            methods()
                    .that()
                    .areDeclaredInClassesThat(arePortsOfTenantData())
                    .should(takeAScopeFirst());

    @ArchTest
    static final ArchRule nobodyAsksTheTimeWithoutAClock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.triennium.local..")
                    .should()
                    .callMethodWhere(asksTheTimeByItself());

    private static DescribedPredicate<JavaClass> arePortsOfTenantData() {
        return resideInAPackage("dev.triennium.domain..")
                .and(
                        DescribedPredicate.describe(
                                "are repositories of tenants' data",
                                type ->
                                        type.isInterface()
                                                && type.getSimpleName().endsWith("Repository")
                                                && !WITHOUT_SCOPE.contains(type.getSimpleName())));
    }

    private static ArchCondition<JavaMethod> takeAScopeFirst() {
        return new ArchCondition<>("take a scope first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                var isFine =
                        method.getModifiers().contains(JavaModifier.STATIC)
                                || (!parameters.isEmpty()
                                        && SCOPES.contains(parameters.getFirst().getName()));
                events.add(new SimpleConditionEvent(method, isFine, method.getFullName()));
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> asksTheTimeByItself() {
        return DescribedPredicate.describe(
                "asks the time without a clock",
                call -> {
                    var owner = call.getTargetOwner().getName();
                    var name = call.getName();
                    var parameters = call.getTarget().getRawParameterTypes();
                    var isNow =
                            owner.startsWith("java.time.")
                                    && name.equals("now")
                                    && parameters.stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    return isNow
                            || (owner.equals("java.lang.System")
                                    && name.equals("currentTimeMillis"));
                });
    }
}
