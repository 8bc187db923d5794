package dev.triennium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.file.Drafts;
import dev.triennium.domain.file.UploadPurpose;
import dev.triennium.domain.invitation.InvitationTerms;
import dev.triennium.domain.participation.ParticipationAct;
import dev.triennium.domain.participation.ParticipationTerms;
import dev.triennium.domain.tenantclosing.ClosingTerms;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.filter.AbstractClassTestingTypeFilter;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.test.context.ContextConfiguration;

/// The schema and the controllers say the same: every field is mapped, every registration has a
/// field, and what the SDL calls non-null is not nullable in Java.
@GraphQlTest
@ContextConfiguration(classes = {TrienniumApplication.class, SchemaContractTest.Ports.class})
class SchemaContractTest {

    private static final String WHAT_TESTS_BRING = ".*Test\\$.*";

    private static final Map<String, String> OTHERWISE_NAMED =
            Map.of(
                    "AssessmentAnswersOnClone", "Answers",
                    "DeadlineNews", "News",
                    "DocumentationNeed", "Documentation",
                    "EvidenceRoomRequestState", "Name",
                    "FirmDocumentTemplateAction", "FirmTemplateAction",
                    "FirmPlanTaskNeed", "Closes",
                    "FirmPlanTemplateAction", "FirmTemplateAction",
                    "JourneyStepState", "StepState",
                    "StandardState", "StandardStatus");

    private static final Path COMPOSED = Path.of("../schema/target/triennium.graphql");

    private static final AtomicReference<SchemaReport> REPORT = new AtomicReference<>();

    @Autowired private GraphQlSource source;
    @Autowired private List<UploadPurpose> purposes;
    @Autowired private List<ParticipationAct> acts;

    /// All controllers over ports that answer nothing: the contract needs no database.
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "dev.triennium.domain",
            lazyInit = true,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ANNOTATION,
                            classes = DomainService.class))
    @ComponentScan(
            basePackages = "dev.triennium.api",
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = WHAT_TESTS_BRING)
            })
    static class Ports {

        @Bean
        ClosingTerms closingTerms() {
            return new ClosingTerms(Duration.ofDays(30));
        }

        @Bean
        InvitationTerms invitationTerms() {
            return new InvitationTerms(Duration.ofDays(14));
        }

        @Bean
        ParticipationTerms participationTerms() {
            return new ParticipationTerms(Duration.ofDays(30));
        }

        @Bean
        static BeanFactoryPostProcessor ports() {
            return factory -> {
                var registry = (BeanDefinitionRegistry) factory;
                var ports =
                        types(
                                type -> type.isInterface() && !type.isAnnotation(),
                                "dev.triennium.domain");
                for (var port : ports) {
                    // What the domain implements itself has its beans.
                    if (factory.getBeanNamesForType(port, false, false).length == 0) {
                        register(registry, port);
                    }
                }
            };
        }

        private static <T> void register(BeanDefinitionRegistry registry, Class<T> port) {
            if (port.isSealed() || !Modifier.isPublic(port.getModifiers())) {
                return;
            }
            Supplier<T> silent =
                    () ->
                            port.cast(
                                    Proxy.newProxyInstance(
                                            port.getClassLoader(),
                                            new Class<?>[] {port},
                                            (_, method, _) -> {
                                                throw new UnsupportedOperationException(
                                                        method.toString());
                                            }));
            var definition = new RootBeanDefinition(port, silent);
            definition.setFallback(true);
            registry.registerBeanDefinition(port.getName(), definition);
        }

        @Bean
        Drafts drafts() {
            return new Drafts(Path.of("target"));
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        @Order(Integer.MAX_VALUE)
        GraphQlSourceBuilderCustomizer inspection() {
            Function<GraphQLObjectType, String> viewName = type -> type.getName() + "View";
            return builder ->
                    builder.inspectSchemaMappings(
                            inspector -> inspector.classNameFunction(viewName), REPORT::set);
        }
    }

    @Test
    void everyFieldOfTheSchemaIsMapped() {
        assertThat(source).isNotNull();
        assertThat(report().unmappedFields().isEmpty())
                .as(() -> report().unmappedFields().toString())
                .isTrue();
    }

    @Test
    void everyMappingHasAField() {
        assertThat(report().unmappedRegistrations()).isEmpty();
        assertThat(report().unmappedArguments().isEmpty())
                .as(() -> report().unmappedArguments().toString())
                .isTrue();
    }

    @Test
    void schemaAndJavaAgreeOnWhatMayBeNull() {
        assertThat(report().fieldNullnessErrors().isEmpty())
                .as(() -> report().fieldNullnessErrors().toString())
                .isTrue();
        assertThat(report().argumentNullnessErrors().isEmpty())
                .as(() -> report().argumentNullnessErrors().toString())
                .isTrue();
    }

    /// Both are brought by the features, in places that do not know each other.
    @Test
    void linksAreForTheSameActsInTheSchemaAndInTheDomain() {
        var values = (GraphQLEnumType) source.schema().getType("ParticipationAct");
        assertThat(
                        acts.stream()
                                .filter(act -> !Proxy.isProxyClass(act.getClass()))
                                .map(ParticipationAct::name))
                .containsExactlyInAnyOrderElementsOf(
                        Objects.requireNonNull(values).getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .toList());
    }

    @Test
    void uploadsAreForTheSamePurposesInTheSchemaAndInTheDomain() {
        var values = (GraphQLEnumType) source.schema().getType("UploadPurpose");
        assertThat(
                        purposes.stream()
                                .filter(purpose -> !Proxy.isProxyClass(purpose.getClass()))
                                .map(UploadPurpose::name))
                .containsExactlyInAnyOrderElementsOf(
                        Objects.requireNonNull(values).getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .toList());
    }

    /// What the build hands to clients' tools stands by itself and says what is served.
    @Test
    void theComposedSchemaIsTheServedOne() throws IOException {
        var composed = new SchemaParser().parse(Files.readString(COMPOSED));
        assertThat(composed.objectTypeExtensions()).isEmpty();
        assertThat(composed.enumTypeExtensions()).isEmpty();
        var ours = Set.copyOf(composed.getDirectiveDefinitions().keySet());
        assertThat(ours).contains("requires", "of");
        var printer =
                new SchemaPrinter(
                        SchemaPrinter.Options.defaultOptions()
                                .includeDirectiveDefinition(ours::contains));
        var alone = UnExecutableSchemaGenerator.makeUnExecutableSchema(composed);
        assertThat(printer.print(alone)).isEqualTo(printer.print(source.schema()));
    }

    /// A state that the SDL lacks is an INTERNAL for whoever asks for it, and one that Java lacks
    /// cannot be given.
    @Test
    void eachEnumOfTheSchemaHasItsEqualInJava() {
        var java = javaEnums();
        var enums =
                source.schema().getAllTypesAsList().stream()
                        .filter(GraphQLEnumType.class::isInstance)
                        .map(GraphQLEnumType.class::cast)
                        .filter(type -> !type.getName().startsWith("__"))
                        .filter(
                                type ->
                                        !Set.of("UploadPurpose", "ParticipationAct")
                                                .contains(type.getName()))
                        .toList();
        assertThat(enums)
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        type ->
                                assertThat(
                                                java.stream()
                                                        .filter(one -> isNamedFor(type, one))
                                                        .map(SchemaContractTest::names))
                                        .contains(names(type)));
    }

    private static List<Class<?>> javaEnums() {
        return Stream.concat(
                        types(
                                type -> Enum.class.getName().equals(type.getSuperClassName()),
                                "dev.triennium.domain",
                                "dev.triennium.api")
                                .stream(),
                        Stream.of(DayOfWeek.class))
                .toList();
    }

    private static List<Class<?>> types(Predicate<ClassMetadata> wanted, String... packages) {
        var scanner =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                        return true;
                    }
                };
        scanner.addIncludeFilter(
                new AbstractClassTestingTypeFilter() {
                    @Override
                    protected boolean match(ClassMetadata metadata) {
                        return wanted.test(metadata);
                    }
                });
        return Stream.of(packages)
                .flatMap(each -> scanner.findCandidateComponents(each).stream())
                .<Class<?>>map(found -> type(Objects.requireNonNull(found.getBeanClassName())))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A nested `Kind` stands in the SDL under the name of what it is the kind of.
    private static boolean isNamedFor(GraphQLEnumType type, Class<?> java) {
        return type.getName().endsWith(java.getSimpleName())
                || java.getSimpleName().equals(OTHERWISE_NAMED.get(type.getName()));
    }

    private static Set<String> names(GraphQLEnumType type) {
        return type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> names(Class<?> java) {
        return Stream.of(java.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static SchemaReport report() {
        return Objects.requireNonNull(REPORT.get());
    }
}
