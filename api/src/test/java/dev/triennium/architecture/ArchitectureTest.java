package dev.triennium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.triennium.domain.TimeZones;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
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
    static final ArchRule adaptersMeetInTheDomain =
            slices().matching(
                            "dev.triennium.(api|filestore|pdf|persistence|scheduler|spreadsheet)..")
                    .should()
                    .notDependOnEachOther();

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
                            "dev.triennium.api.error..",
                            "dev.triennium.api.firmtemplate..",
                            "dev.triennium.api.money..",
                            "dev.triennium.api.register..")
                    .and(isNoViewOrInput())
                    .should()
                    .notBePublic();

    private static DescribedPredicate<JavaClass> isNoViewOrInput() {
        return DescribedPredicate.describe(
                "are no views or inputs that other features take up",
                type ->
                        !type.getSimpleName().endsWith("View")
                                && !type.getSimpleName().endsWith("Input"));
    }

    @ArchTest
    static final ArchRule nothingIsCalledImpl =
            noClasses().should().haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule nobodyAsksTheTimeWithoutAClock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.triennium.local..")
                    .should()
                    .callMethodWhere(asksTheTimeByItself());

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

    /// `IGNORE` says nothing of a key that is there, and as little of a value that was cut and of
    /// a reference that leads nowhere.
    @ArchTest
    static final ArchRule nothingIsIgnoredWhenRowsAreStored =
            noClasses()
                    .should()
                    .callMethodWhere(
                            isCalled(
                                    "ignores what is wrong with a row",
                                    "org.jooq.",
                                    Set.of("onDuplicateKeyIgnore", "onConflictDoNothing")));

    /// Of `(a, b) > (x, y)` the databases make no range of an index; `Behind` spells it out.
    @ArchTest
    static final ArchRule rowsAreNotComparedAsAWhole =
            noClasses()
                    .should()
                    .callMethodWhere(
                            isCalled(
                                    "compares several columns at once",
                                    "org.jooq.impl.DSL",
                                    Set.of("row")));

    /// Among the zones of the runtime are those that a library made up.
    @ArchTest
    static final ArchRule oneClassSaysWhichTimeZonesThereAre =
            noClasses()
                    .that()
                    .areNotAssignableTo(TimeZones.class)
                    .should()
                    .callMethod(ZoneId.class, "getAvailableZoneIds");

    /// A Turkish "I" has a small letter of its own, and not everybody's digits are ours.
    @ArchTest
    static final ArchRule nobodyAsksForTheLanguageOfTheMachine =
            noClasses()
                    .should()
                    .callMethodWhere(
                            isCalled(
                                            "lets the language of the machine decide",
                                            "java.lang.String",
                                            Set.of("toLowerCase", "toUpperCase", "format"))
                                    .and(
                                            DescribedPredicate.describe(
                                                    "without a locale",
                                                    call ->
                                                            call
                                                                    .getTarget()
                                                                    .getRawParameterTypes()
                                                                    .stream()
                                                                    .noneMatch(
                                                                            type ->
                                                                                    type
                                                                                            .isEquivalentTo(
                                                                                                    Locale
                                                                                                            .class)))))
                    .orShould()
                    .callMethod(Locale.class, "getDefault");

    private static DescribedPredicate<JavaCall<?>> isCalled(
            String what, String owner, Set<String> names) {
        return DescribedPredicate.describe(
                what,
                call ->
                        call.getTargetOwner().getName().startsWith(owner)
                                && names.contains(call.getName()));
    }
}
