package dev.triennium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which feature may know which other, in all modules. The table is the architecture: who needs
/// another dependency writes it there, and says in the commit why.
@AnalyzeClasses(
        packages = "dev.triennium",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.OnlyWhatWeShip.class
        })
class FeaturesTest {

    /// A feature and those that it may know. They stand above it, so that no two know each other.
    private static final String TABLE =
            """
            rule
            paging
            error                     rule
            jooq                      error paging
            poi
            page
            identity                  error
            graphql                   error identity paging

            archive                   error identity rule
            tenancy                   archive error identity paging rule
            news                      identity tenancy
            audittrail                error identity paging tenancy
            idempotency               error identity tenancy
            change                    archive audittrail error idempotency tenancy

            firmtemplate              error identity paging rule tenancy
            schedule                  error tenancy
            standard                  error paging
            accreditation             standard
            money                     error
            mail                      identity rule tenancy
            reminder                  audittrail error identity mail news paging rule schedule tenancy
            invitation                change error identity mail paging reminder rule tenancy
            handover                  change error identity mail paging reminder rule tenancy
            retention                 reminder tenancy
            file                      audittrail error idempotency identity rule tenancy
            sheet                     error file tenancy
            staffsheet                error file identity paging sheet tenancy
            certificationbody         accreditation change error identity paging rule standard tenancy
            directorysheet            accreditation certificationbody error file paging sheet standard tenancy
            licensedtext              change error identity paging rule standard tenancy
            managementsystem          archive change error identity paging rule standard tenancy
            selection                 change error paging standard tenancy
            certification             archive audittrail certificationbody error idempotency identity managementsystem news paging reminder rule standard tenancy
            proofpage                 archive certification certificationbody change error identity mail rule standard tenancy
            eligibility               accreditation certification certificationbody change error identity managementsystem rule standard tenancy
            audittime                 error managementsystem rule standard tenancy
            sitesample                audittime managementsystem rule
            quotation                 archive audittime certificationbody change error file firmtemplate identity mail managementsystem money paging reminder rule standard tenancy
            participation             archive change error identity mail paging rule tenancy
            document                  change error file identity mail paging participation reminder rule standard tenancy
            gapanalysis               archive change error identity licensedtext managementsystem money news paging participation reminder rule standard tenancy
            evidence                  archive change error file gapanalysis identity paging participation reminder rule standard tenancy
            documentedinformation     document evidence managementsystem standard tenancy
            answersheet               error file gapanalysis identity money sheet standard tenancy
            register                  change error file identity reminder rule standard tenancy
            implementationplan        change error firmtemplate gapanalysis identity managementsystem money paging reminder rule schedule standard tenancy
            documenttemplate          document error firmtemplate identity implementationplan managementsystem paging standard tenancy
            training                  change documenttemplate error identity paging reminder rule tenancy
            recurringtask             archive certification change error identity implementationplan paging register reminder rule schedule standard tenancy
            incident                  certificationbody change error identity paging register reminder rule standard tenancy
            objective                 change documenttemplate error identity paging register reminder rule standard tenancy
            risk                      change documenttemplate error identity paging register reminder rule standard tenancy
            context                   change documenttemplate error paging register reminder risk rule standard tenancy
            supplier                  change documenttemplate error identity paging register reminder risk rule standard tenancy
            nonconformity             certification certificationbody change error evidence file identity incident managementsystem paging register reminder rule standard tenancy
            internalaudit             archive change document error evidence file gapanalysis identity mail managementsystem nonconformity paging register reminder rule standard tenancy training
            managementreview          archive certification change error file gapanalysis identity incident internalaudit managementsystem nonconformity objective paging register reminder risk rule standard supplier tenancy training
            statementofapplicability  change documenttemplate error file gapanalysis identity paging risk rule sheet standard tenancy
            evidenceroom              archive certification change document error evidence file firmtemplate identity internalaudit mail managementreview nonconformity paging register reminder rule standard statementofapplicability tenancy
            gate                      certification context document documentedinformation evidence identity implementationplan internalaudit managementreview managementsystem nonconformity objective risk standard statementofapplicability tenancy training
            externalaudit             audittime certification certificationbody change error evidence identity implementationplan managementsystem paging quotation register reminder rule sitesample standard tenancy
            journey                   certification document documentedinformation error evidence gapanalysis identity implementationplan internalaudit managementreview managementsystem nonconformity paging quotation reminder standard statementofapplicability tenancy
            markuse                   certification change error identity paging register reminder rule standard tenancy
            certificateproof          certification certificationbody change error identity managementsystem paging register reminder rule standard statementofapplicability tenancy
            tenantexport              audittrail change error file identity money paging sheet tenancy
            tenantclosing             certification change error evidenceroom file handover identity internalaudit invitation mail paging participation quotation reminder rule tenancy tenantexport
            graphiql                  identity
            link                      identity
            console                   error identity
            """;

    /// What the other features of the module stand on, and need not name.
    private static final Map<String, String> BASES =
            Map.of("persistence", "jooq", "api", "graphql", "spreadsheet", "poi", "pdf", "page");

    /// What goes beside the table, and why.
    private static final Map<Use, String> EXCEPTIONS =
            Map.ofEntries(
                    Map.entry(
                            use("domain.tenancy", "domain.change"),
                            "tenancy's own aggregates are changed as all others, in its scope"),
                    Map.entry(use("api.graphql", "domain.tenancy"), "the wiring makes the scopes"),
                    Map.entry(use("api.graphql", "domain.news"), "whoever watches is told there"),
                    Map.entry(
                            use("persistence.tenancy", "domain.change"),
                            "the base of repositories lies with the guard"),
                    Map.entry(
                            use("scheduler.mail", "domain.reminder"),
                            "a digest of reminders becomes a mail there"),
                    Map.entry(
                            use("scheduler.mail", "domain.tenantclosing"),
                            "so does a notice about the closing of an account"),
                    Map.entry(
                            use("scheduler.mail", "domain.handover"),
                            "so does a step of a hand-over"),
                    Map.entry(use("scheduler.mail", "domain.invitation"), "so does an invitation"),
                    Map.entry(
                            use("scheduler.mail", "domain.internalaudit"),
                            "so does a slot of an audit's plan, with its calendar request"),
                    Map.entry(
                            use("scheduler.mail", "domain.participation"),
                            "so does a link to a colleague without a login"),
                    Map.entry(
                            use("scheduler.mail", "domain.quotation"),
                            "so does a request for quotation"),
                    Map.entry(
                            use("scheduler.mail", "domain.evidenceroom"),
                            "so does a link into an evidence room"),
                    Map.entry(
                            use("persistence.standard", "domain.reminder"),
                            "a new catalogue lets the deadlines that follow from it be derived"
                                    + " anew"),
                    Map.entry(
                            use("persistence.standard", "domain.selection"),
                            "the questionnaire is imported with the catalogue that it speaks of"),
                    Map.entry(
                            use("spreadsheet.poi", "domain.sheet"),
                            "a cell holds what the import takes for text"));

    private static final Pattern PLACE =
            Pattern.compile(
                    "dev\\.triennium\\.(domain|persistence|filestore|api|scheduler|spreadsheet|pdf)\\.([a-z]+)\\..+");

    private record Place(String module, String feature) {

        static Optional<Place> of(JavaClass type) {
            var place = PLACE.matcher(type.getName());
            return place.matches()
                    ? Optional.of(new Place(place.group(1), place.group(2)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return module + "." + feature;
        }
    }

    private record Use(Place from, Place to) {

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    private static Use use(String from, String to) {
        return new Use(place(from), place(to));
    }

    private static Place place(String text) {
        var parts = text.split("\\.", 2);
        return new Place(parts[0], parts[1]);
    }

    private static final Map<String, Set<String>> ROWS = rows();

    private static Map<String, Set<String>> rows() {
        var rows = new LinkedHashMap<String, Set<String>>();
        for (var line : TABLE.lines().filter(line -> !line.isBlank()).toList()) {
            var words = List.of(line.split(" +"));
            rows.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
        }
        return rows;
    }

    @ArchTest
    static void eachFeatureKnowsThoseThatTheTableAllows(JavaClasses classes) {
        var wrong = new TreeMap<String, String>();
        uses(classes)
                .forEach(
                        (use, example) -> {
                            if (!isAllowed(use)) {
                                wrong.put(use.toString(), example);
                            }
                        });
        assertThat(wrong).isEmpty();
    }

    @ArchTest
    static void theTableSaysNothingThatIsNotSo(JavaClasses classes) {
        var uses = uses(classes).keySet();
        var used =
                uses.stream()
                        .map(use -> use.from().feature() + " " + use.to().feature())
                        .collect(Collectors.toSet());
        var unused = new ArrayList<String>();
        ROWS.forEach(
                (feature, known) ->
                        known.stream()
                                .map(other -> feature + " " + other)
                                .filter(pair -> !used.contains(pair))
                                .forEach(unused::add));
        EXCEPTIONS.keySet().stream()
                .filter(use -> !uses.contains(use))
                .forEach(use -> unused.add(use.toString()));
        assertThat(unused).isEmpty();
    }

    @ArchTest
    static void aFeatureNamesOnlyThoseAboveIt(JavaClasses classes) {
        var above = new HashSet<String>();
        ROWS.forEach(
                (feature, known) -> {
                    assertThat(above).as(feature).containsAll(known);
                    above.add(feature);
                });
    }

    private static boolean isAllowed(Use use) {
        var from = use.from();
        var to = use.to();
        var known = ROWS.get(from.feature());
        return known != null
                && ROWS.containsKey(to.feature())
                && (known.contains(to.feature())
                        || (isBase(to) && isBelow(from, to))
                        || EXCEPTIONS.containsKey(use));
    }

    private static boolean isBase(Place place) {
        return place.feature().equals(BASES.get(place.module()));
    }

    private static boolean isBelow(Place lower, Place upper) {
        var order = List.copyOf(ROWS.keySet());
        return order.indexOf(lower.feature()) > order.indexOf(upper.feature());
    }

    /// Between features, each with an example. That modules keep apart, another rule says.
    private static Map<Use, String> uses(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> !isIdInABase(dependency))
                .flatMap(
                        dependency ->
                                use(dependency)
                                        .map(use -> Map.entry(use, dependency.getDescription()))
                                        .stream())
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private static Optional<Use> use(Dependency dependency) {
        return Place.of(dependency.getOriginClass())
                .flatMap(from -> Place.of(dependency.getTargetClass()).map(to -> new Use(from, to)))
                .filter(use -> !use.from().feature().equals(use.to().feature()));
    }

    /// Columns hold the typed ids of all features, and arguments name them.
    private static boolean isIdInABase(Dependency dependency) {
        return Place.of(dependency.getOriginClass()).filter(FeaturesTest::isBase).isPresent()
                && dependency.getTargetClass().getSimpleName().endsWith("Id");
    }
}
