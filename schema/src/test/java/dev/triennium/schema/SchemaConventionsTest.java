package dev.triennium.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.EnumValue;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SDLDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.language.Value;
import graphql.parser.Parser;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The conventions that every SDL file keeps. It sees what the product ships: what a local stack
/// adds, such as `advanceClock(to:)` with an argument that is no `input`, is not in this folder.
class SchemaConventionsTest {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");
    private static final Set<String> PAGE_ARGUMENTS = Set.of("first", "after", "last", "before");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern PASCAL = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern UPPER = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private static final Set<String> EMPTY_WORDS =
            Set.of("a", "an", "the", "of", "by", "in", "to", "it", "is", "this", "that");

    /// Values that features bring: what is uploaded for one of them, no other file names.
    private static final Set<String> OPEN_ENUMS = Set.of("UploadPurpose");

    /// An entry of the audit trail outlives its subject and who made it, so that an object could
    /// not stand there.
    private static final Set<String> IDS_OF_WHAT_MAY_BE_GONE =
            Set.of(
                    "AuditEntry.subjectId",
                    "AuditEntry.personId",
                    "FirmAuditEntry.organisationId",
                    "FirmAuditEntry.personId",
                    "FirmAuditEntry.subjectId");

    /// Lists that nobody narrows, and why. A new list is decided upon here, or has a filter.
    private static final Map<String, Set<String>> NOT_NARROWED =
            Map.of(
                    "few below one thing",
                    Set.of(
                            "AssessmentItem.attachedEvidence",
                            "Certification.audits",
                            "Certification.certificateProofs",
                            "EvidenceRoom.entries",
                            "EvidenceRoom.guests",
                            "EvidenceRoom.packages",
                            "Certification.certificates",
                            "Certification.externalAudits",
                            "Colleague.participationLinks",
                            "Evidence.revisions",
                            "Document.versions",
                            "FirmDocumentTemplate.versions",
                            "FirmPlanTemplate.versions",
                            "ImplementationPlan.baselines",
                            "ManagementSystem.certifications",
                            "ManagementSystem.versions",
                            "PlanTask.recurringTasks",
                            "Query.implementationPlans",
                            "QuotationRequest.quotations",
                            "StandardTopic.parts",
                            "Tenant.auditorRequirements",
                            "Tenant.competences",
                            "Tenant.courses",
                            "Tenant.engagements",
                            "Tenant.handovers",
                            "Tenant.implementationPlans",
                            "Tenant.internalAuditProcesses",
                            "Tenant.internalAuditProgrammes",
                            "Tenant.keptSelections",
                            "Viewer.memberships"),
                    "few enough to be looked through, by name or by person",
                    Set.of(
                            "Query.certificationBodies",
                            "Firm.auditTrail",
                            "Firm.handovers",
                            "Firm.invitations",
                            "Firm.people",
                            "ScopeStatement.sites",
                            "Tenant.certificationBodies",
                            "Tenant.documentFolders",
                            "Tenant.invitations",
                            "Tenant.memberships",
                            "Tenant.sites"),
                    "read from one end to the other",
                    Set.of(
                            "AssessmentItem.turns",
                            "Query.affectedCertifications",
                            "Certification.events",
                            "Document.missingAcknowledgements",
                            "DocumentVersion.acknowledgements",
                            "Query.notifications",
                            "Query.tenantExports",
                            "Standard.clauses",
                            "Standard.controls"),
                    "what is looked for is all that it is about",
                    Set.of("Query.searchCatalogue"));

    /// What else such a list is asked by.
    private static final Map<String, Set<String>> LIST_ARGUMENTS =
            Map.of(
                    "Query.affectedCertifications", Set.of("directoryBodyId"),
                    "Query.auditTrail", Set.of("subjectId"),
                    "Query.directoryBodies", Set.of("firmId"),
                    "Query.notifications", Set.of("unreadOnly"),
                    "Query.portfolio", Set.of("firmId"),
                    "Query.searchCatalogue", Set.of("text"));

    private static final Pattern SAYS_ITS_ORDER = Pattern.compile("\\b(first|order|by name)\\b");

    /// A definition and the file that it stands in.
    private record Placed(String file, SDLDefinition<?> definition) {}

    private static final List<Placed> DEFINITIONS = read();
    private static final Map<String, TypeDefinition<?>> TYPES = types();

    private static List<Placed> read() {
        try {
            var base = SchemaConventionsTest.class.getResource("/graphql/base.graphqls");
            var folder = Path.of(Objects.requireNonNull(base).toURI()).getParent();
            try (var files = Files.list(Objects.requireNonNull(folder))) {
                return files.sorted().flatMap(SchemaConventionsTest::definitions).toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Placed> definitions(Path file) {
        try {
            var name = file.getFileName().toString();
            return Parser.parse(Files.readString(file)).getDefinitions().stream()
                    .map(one -> new Placed(name, (SDLDefinition<?>) one));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, TypeDefinition<?>> types() {
        var types = new HashMap<String, TypeDefinition<?>>();
        DEFINITIONS.forEach(
                placed -> {
                    if (placed.definition() instanceof TypeDefinition<?> type
                            && !(type instanceof ObjectTypeExtensionDefinition)
                            && !(type instanceof EnumTypeExtensionDefinition)) {
                        types.put(type.getName(), type);
                    }
                });
        return types;
    }

    private static Stream<FieldDefinition> rootFields(String root) {
        return DEFINITIONS.stream()
                .map(Placed::definition)
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .filter(type -> type.getName().equals(root))
                .flatMap(type -> type.getFieldDefinitions().stream());
    }

    private record Field(String type, FieldDefinition field) {

        /// Such as `Site.siteName`. A payload's and a root's fields are named after types,
        /// and so is a field after the type that it leads to.
        boolean repeatsItsType() {
            return !ROOTS.contains(type)
                    && !type.endsWith("Payload")
                    && field.getName().length() > type.length()
                    && field.getName()
                            .toLowerCase(Locale.ROOT)
                            .startsWith(type.toLowerCase(Locale.ROOT))
                    && Character.isUpperCase(field.getName().charAt(type.length()))
                    && !capitalised(field.getName()).equals(name(field.getType()));
        }

        /// References are objects.
        boolean isForeignId() {
            return field.getName().matches(".+Ids?")
                    && name(field.getType()).equals("ID")
                    && !IDS_OF_WHAT_MAY_BE_GONE.contains(toString());
        }

        @Override
        public String toString() {
            return type + "." + field.getName();
        }
    }

    private static Stream<Field> fields() {
        return DEFINITIONS.stream()
                .map(Placed::definition)
                .flatMap(
                        definition ->
                                switch (definition) {
                                    case ObjectTypeDefinition type ->
                                            type.getFieldDefinitions().stream()
                                                    .map(field -> new Field(type.getName(), field));
                                    case InterfaceTypeDefinition type ->
                                            type.getFieldDefinitions().stream()
                                                    .map(field -> new Field(type.getName(), field));
                                    default -> Stream.empty();
                                });
    }

    private static Stream<ObjectTypeDefinition> objects(Predicate<ObjectTypeDefinition> which) {
        return TYPES.values().stream()
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .filter(which);
    }

    private static String name(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> name(nonNull.getType());
            case ListType list -> name(list.getType());
            case TypeName named -> named.getName();
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private static boolean isList(Type<?> type) {
        return type instanceof ListType
                || (type instanceof NonNullType nonNull && nonNull.getType() instanceof ListType);
    }

    private static boolean isNonNull(Type<?> type) {
        return type instanceof NonNullType;
    }

    private static String print(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> print(nonNull.getType()) + "!";
            case ListType list -> "[" + print(list.getType()) + "]";
            case TypeName named -> named.getName();
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private static Stream<Directive> requires(FieldDefinition field) {
        return field.getDirectives("requires").stream();
    }

    private static String permission(FieldDefinition field) {
        return requires(field)
                .map(one -> one.getArgument("permission").getValue())
                .map(EnumValue.class::cast)
                .map(EnumValue::getName)
                .findFirst()
                .orElse("none");
    }

    @Test
    void everyRootFieldNamesThePermissionThatItNeeds() {
        assertThat(fields().filter(field -> ROOTS.contains(field.type())))
                .isNotEmpty()
                .allMatch(field -> requires(field.field()).count() == 1);
    }

    @Test
    void whatATenantsPermissionGuardsMayFindNothing() {
        assertThat(
                        fields().filter(field -> !field.type().equals("Mutation"))
                                .filter(
                                        field ->
                                                !Set.of("none", "SIGNED_IN")
                                                        .contains(permission(field.field()))))
                .allMatch(field -> !isNonNull(field.field().getType()));
    }

    @Test
    void onlyRootTypesAndOpenEnumsAreExtended() {
        assertThat(DEFINITIONS.stream().map(Placed::definition))
                .filteredOn(one -> one.getClass().getSimpleName().contains("Extension"))
                .allMatch(
                        one ->
                                switch (one) {
                                    case ObjectTypeExtensionDefinition extension ->
                                            ROOTS.contains(extension.getName());
                                    case EnumTypeExtensionDefinition extension ->
                                            OPEN_ENUMS.contains(extension.getName());
                                    default -> false;
                                });
    }

    @Test
    void rootTypesAreDefinedInTheBaseAlone() {
        assertThat(DEFINITIONS.stream().filter(one -> !one.file().equals("base.graphqls")))
                .filteredOn(one -> !(one.definition() instanceof ObjectTypeExtensionDefinition))
                .noneMatch(
                        one ->
                                one.definition() instanceof ObjectTypeDefinition type
                                        && ROOTS.contains(type.getName()));
    }

    @Test
    void everythingHasADescriptionForTheClientsDeveloper() {
        var bare = new ArrayList<String>();
        for (var placed : DEFINITIONS) {
            switch (placed.definition()) {
                case ObjectTypeExtensionDefinition type -> bareFields(type, bare);
                case ObjectTypeDefinition type -> {
                    note(type, type.getName(), bare);
                    bareFields(type, bare);
                }
                case InterfaceTypeDefinition type -> {
                    note(type, type.getName(), bare);
                    type.getFieldDefinitions().forEach(field -> note(field, type.getName(), bare));
                }
                case InputObjectTypeDefinition type -> {
                    note(type, type.getName(), bare);
                    type.getInputValueDefinitions()
                            .forEach(value -> note(value, type.getName() + value, bare));
                }
                case EnumTypeExtensionDefinition type -> bareValues(type, bare);
                case EnumTypeDefinition type -> {
                    note(type, type.getName(), bare);
                    bareValues(type, bare);
                }
                case ScalarTypeDefinition type -> note(type, type.getName(), bare);
                case UnionTypeDefinition type -> note(type, type.getName(), bare);
                default -> {
                    // Directives are ours alone.
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    private static void bareFields(ObjectTypeDefinition type, List<String> bare) {
        for (var field : type.getFieldDefinitions()) {
            var name = type.getName() + "." + field.getName();
            note(field, name, bare);
            for (InputValueDefinition argument : field.getInputValueDefinitions()) {
                note(argument, name + "(" + argument.getName() + ")", bare);
            }
        }
    }

    private static void bareValues(EnumTypeDefinition type, List<String> bare) {
        for (EnumValueDefinition value : type.getEnumValueDefinitions()) {
            note(value, type.getName() + "." + value.getName(), bare);
        }
    }

    private static void note(AbstractDescribedNode<?> node, String name, List<String> bare) {
        var description = node.getDescription();
        if (description == null || description.getContent().isBlank()) {
            bare.add(name);
        }
    }

    /// Whoever reads the name knows as much.
    @Test
    void aDescriptionOfAValueSaysMoreThanItsName() {
        var repeating = new ArrayList<String>();
        for (var placed : DEFINITIONS) {
            if (placed.definition() instanceof EnumTypeDefinition type) {
                for (var value : type.getEnumValueDefinitions()) {
                    var name = words(value.getName());
                    if (name.containsAll(words(value.getDescription().getContent()))) {
                        repeating.add(type.getName() + "." + value.getName());
                    }
                }
            }
        }
        assertThat(repeating).isEmpty();
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                .flatMap(word -> Stream.of(word.split("(?<=[a-z])(?=[0-9])", -1)))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .collect(Collectors.toSet());
    }

    @Test
    void namesAreWrittenInOneWay() {
        assertThat(TYPES.keySet()).allMatch(PASCAL.asMatchPredicate());
        assertThat(fields().map(field -> field.field().getName()))
                .allMatch(CAMEL.asMatchPredicate());
        assertThat(
                        DEFINITIONS.stream()
                                .map(Placed::definition)
                                .filter(EnumTypeDefinition.class::isInstance)
                                .map(EnumTypeDefinition.class::cast)
                                .flatMap(type -> type.getEnumValueDefinitions().stream())
                                .map(EnumValueDefinition::getName))
                .allMatch(UPPER.asMatchPredicate());
    }

    @Test
    void fieldsAreNotNamedLikeMethodsOrTables() {
        assertThat(fields())
                .filteredOn(
                        field ->
                                field.field()
                                                .getName()
                                                .matches("(get|list|find)[A-Z].*|.*[sS]tatus")
                                        || field.repeatsItsType()
                                        || field.isForeignId())
                .isEmpty();
    }

    @Test
    void aMutationTakesOneInputAndReturnsItsOwnPayload() {
        assertThat(rootFields("Mutation"))
                .allSatisfy(
                        field -> {
                            var name = capitalised(field.getName());
                            assertThat(field.getInputValueDefinitions())
                                    .singleElement()
                                    .satisfies(
                                            input -> {
                                                assertThat(input.getName()).isEqualTo("input");
                                                assertThat(print(input.getType()))
                                                        .isEqualTo(name + "Input!");
                                            });
                            assertThat(print(field.getType())).isEqualTo(name + "Payload!");
                        });
    }

    @Test
    void aPayloadHasErrorsAndWhatMayBeNullBesideThem() {
        assertThat(objects(type -> type.getName().endsWith("Payload")))
                .allSatisfy(
                        type -> {
                            var byName =
                                    type.getFieldDefinitions().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            FieldDefinition::getName,
                                                            FieldDefinition::getType));
                            assertThat(byName).containsKey("errors");
                            assertThat(print(Objects.requireNonNull(byName.remove("errors"))))
                                    .isEqualTo("[UserError!]!");
                            assertThat(byName.values())
                                    .allMatch(other -> !isNonNull(other))
                                    .filteredOn(SchemaConventionsTest::isList)
                                    .allMatch(list -> print(list).endsWith("!]"));
                        });
    }

    /// The product fills it in where somebody else was faster.
    @Test
    void aPayloadHasRoomForWhatIsThereWhenTheVersionIsAnother() {
        var versioned =
                rootFields("Mutation")
                        .map(field -> capitalised(field.getName()))
                        .filter(name -> inputs(name + "Input").containsKey("expectedVersion"))
                        .toList();
        assertThat(versioned)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        name -> {
                            var id = Objects.requireNonNull(inputs(name + "Input").get("id"));
                            var of = id.getDirectives("of").getFirst().getArgument("type");
                            var type = ((StringValue) of.getValue()).getValue();
                            var payload = (ObjectTypeDefinition) get(name + "Payload");
                            assertThat(payload.getFieldDefinitions())
                                    .filteredOn(field -> name(field.getType()).equals(type))
                                    .as(name)
                                    .hasSize(1);
                        });
    }

    private static Map<String, InputValueDefinition> inputs(String type) {
        return ((InputObjectTypeDefinition) get(type))
                .getInputValueDefinitions().stream()
                        .collect(
                                Collectors.toMap(
                                        InputValueDefinition::getName, Function.identity()));
    }

    @Test
    void inputsNameTheSubjectIdAndOthersByTheirType() {
        var ids =
                TYPES.values().stream()
                        .filter(InputObjectTypeDefinition.class::isInstance)
                        .map(InputObjectTypeDefinition.class::cast)
                        .flatMap(type -> type.getInputValueDefinitions().stream())
                        .filter(value -> name(value.getType()).equals("ID"))
                        .map(InputValueDefinition::getName);
        assertThat(ids).allMatch(id -> id.matches("id|ids|[a-z][A-Za-z]*Ids?"));
    }

    /// Arguments of fields, and the fields of input objects.
    private static Stream<InputValueDefinition> inputs() {
        return DEFINITIONS.stream()
                .map(Placed::definition)
                .flatMap(
                        definition ->
                                switch (definition) {
                                    case InputObjectTypeDefinition type ->
                                            type.getInputValueDefinitions().stream();
                                    case ObjectTypeDefinition type ->
                                            type.getFieldDefinitions().stream()
                                                    .flatMap(
                                                            field ->
                                                                    field
                                                                            .getInputValueDefinitions()
                                                                            .stream());
                                    default -> Stream.empty();
                                });
    }

    @Test
    void everyIdSaysOfWhichTypeItIs() {
        assertThat(inputs().filter(input -> name(input.getType()).equals("ID")))
                .isNotEmpty()
                .allSatisfy(
                        input ->
                                assertThat(input.getDirectives("of"))
                                        .as(input::toString)
                                        .singleElement()
                                        .satisfies(of -> assertThat(hasId(of)).isTrue()));
        assertThat(inputs().filter(input -> !name(input.getType()).equals("ID")))
                .allMatch(input -> input.getDirectives("of").isEmpty());
    }

    private static boolean hasId(Directive of) {
        var named = (StringValue) of.getArgument("type").getValue();
        var fields =
                switch (TYPES.get(named.getValue())) {
                    case ObjectTypeDefinition type -> type.getFieldDefinitions();
                    case InterfaceTypeDefinition type when type.getName().equals("Node") ->
                            type.getFieldDefinitions();
                    case null, default -> List.<FieldDefinition>of();
                };
        return fields.stream()
                .anyMatch(
                        field ->
                                field.getName().equals("id")
                                        && print(field.getType()).equals("ID!"));
    }

    @Test
    void aConnectionHasEdgesThatAreNeverNullAndPageInfo() {
        assertThat(objects(type -> type.getName().endsWith("Connection")))
                .allSatisfy(
                        type -> {
                            var edge = type.getName().replaceFirst("Connection$", "Edge");
                            assertThat(printed(type))
                                    .contains("edges: [" + edge + "!]!", "pageInfo: PageInfo!");
                            assertThat(printed((ObjectTypeDefinition) get(edge)))
                                    .anyMatch(field -> field.startsWith("node: "))
                                    .contains("cursor: String!");
                        });
    }

    @Test
    void anEdgeLeadsToANode() {
        assertThat(objects(type -> type.getName().endsWith("Edge")))
                .allSatisfy(
                        type -> {
                            var node =
                                    type.getFieldDefinitions().stream()
                                            .filter(field -> field.getName().equals("node"))
                                            .map(field -> get(name(field.getType())))
                                            .findFirst();
                            assertThat(node)
                                    .map(ImplementingTypeDefinition.class::cast)
                                    .hasValueSatisfying(
                                            found ->
                                                    assertThat(interfaces(found)).contains("Node"));
                        });
    }

    private static List<String> interfaces(ImplementingTypeDefinition<?> type) {
        return type.getImplements().stream().map(SchemaConventionsTest::name).toList();
    }

    @Test
    void aConnectionIsPagedInBothDirections() {
        assertThat(fields().filter(field -> name(field.field().getType()).endsWith("Connection")))
                .allSatisfy(
                        field ->
                                assertThat(
                                                field.field().getInputValueDefinitions().stream()
                                                        .map(InputValueDefinition::getName))
                                        .containsAll(PAGE_ARGUMENTS));
    }

    /// What a mutation makes something new in.
    private static final String AROUND = "tenantId";

    /// What a mutation takes along, or whom it is done for.
    private static final Set<String> BESIDES = Set.of("uploadId", "personId", "firmId");

    /// What one's own hands alone may do, at any time: whoever is to confirm a document is asked.
    private static final Set<String> ALWAYS_ALLOWED =
            Set.of("markNotificationRead", "acknowledgeDocument");

    /// The type of what a mutation works on: of its first id, unless it makes something new.
    private static Optional<String> subject(FieldDefinition mutation) {
        var input =
                (InputObjectTypeDefinition)
                        get(name(mutation.getInputValueDefinitions().getFirst().getType()));
        var ids =
                input.getInputValueDefinitions().stream()
                        .filter(value -> print(value.getType()).equals("ID!"))
                        .filter(value -> !BESIDES.contains(value.getName()))
                        .toList();
        return ids.stream().anyMatch(id -> id.getName().equals(AROUND))
                ? Optional.empty()
                : ids.stream().map(SchemaConventionsTest::named).findFirst();
    }

    private static String named(InputValueDefinition id) {
        var type = id.getDirectives("of").getFirst().getArgument("type").getValue();
        return text(type);
    }

    private static String text(Value<?> value) {
        return Objects.requireNonNull(((StringValue) value).getValue());
    }

    /// The enums that say what may be done to a type, and to what hangs on it.
    private static Stream<EnumTypeDefinition> actionsOf(String type) {
        return fields().filter(field -> field.field().getName().equals("allowedActions"))
                .filter(field -> field.type().startsWith(type))
                .map(field -> (EnumTypeDefinition) get(name(field.field().getType())));
    }

    private static Stream<String> performing(EnumTypeDefinition actions) {
        return actions.getEnumValueDefinitions().stream()
                .flatMap(value -> value.getDirectives("performedBy").stream())
                .map(directive -> directive.getArgument("mutations").getValue())
                .flatMap(mutations -> ((ArrayValue) mutations).getValues().stream())
                .map(SchemaConventionsTest::text);
    }

    @Test
    void whatAMutationWorksOnSaysWhetherItIsAllowed() {
        var unsaid =
                rootFields("Mutation")
                        .filter(mutation -> !ALWAYS_ALLOWED.contains(mutation.getName()))
                        .filter(
                                mutation ->
                                        subject(mutation)
                                                .filter(
                                                        type ->
                                                                actionsOf(type)
                                                                        .flatMap(
                                                                                SchemaConventionsTest
                                                                                        ::performing)
                                                                        .noneMatch(
                                                                                mutation.getName()
                                                                                        ::equals))
                                                .isPresent())
                        .map(FieldDefinition::getName);
        assertThat(unsaid).isEmpty();
    }

    /// Nodes of the catalogue, of people, and of firms, which are in no organisation; and the
    /// organisation itself.
    private static final Set<String> IN_NO_TENANT =
            Set.of(
                    "Clause",
                    "Control",
                    "DirectoryBody",
                    "EditionChange",
                    "Employment",
                    "Firm",
                    "FirmAuditEntry",
                    "FirmDocumentTemplate",
                    "FirmDocumentTemplateVersion",
                    "FirmInvitation",
                    "FirmPlanTemplate",
                    "FirmPlanTemplateVersion",
                    "HandoverOffer",
                    "Person",
                    "Standard",
                    "StandardTopic",
                    "Tenant",
                    "Viewer");

    @Test
    void whatBelongsToAnOrganisationNamesIt() {
        var without =
                objects(
                                type ->
                                        type.getImplements().stream()
                                                .anyMatch(SchemaConventionsTest::isNode))
                        .filter(type -> !printed(type).contains("tenant: Tenant!"))
                        .map(ObjectTypeDefinition::getName);
        assertThat(without).containsExactlyInAnyOrderElementsOf(IN_NO_TENANT);
    }

    private static boolean isNode(Type<?> type) {
        return name(type).equals("Node");
    }

    @Test
    void eachActionIsPerformedByMutationsThatThereAre() {
        var mutations =
                rootFields("Mutation").map(FieldDefinition::getName).collect(Collectors.toSet());
        var enums =
                TYPES.values().stream()
                        .filter(EnumTypeDefinition.class::isInstance)
                        .map(EnumTypeDefinition.class::cast)
                        .filter(type -> type.getName().endsWith("Action"));
        assertThat(enums)
                .isNotEmpty()
                .allSatisfy(
                        type -> {
                            assertThat(type.getEnumValueDefinitions())
                                    .allMatch(
                                            value -> !value.getDirectives("performedBy").isEmpty());
                            assertThat(mutations).containsAll(performing(type).toList());
                        });
    }

    private static Stream<Field> lists() {
        return fields().filter(field -> name(field.field().getType()).endsWith("Connection"));
    }

    /// The arguments that say which items of a list, and in which order: with their types.
    private static Map<String, String> narrowing(Field list) {
        return list.field().getInputValueDefinitions().stream()
                .filter(argument -> !PAGE_ARGUMENTS.contains(argument.getName()))
                .filter(argument -> argument.getDirectives("deprecated").isEmpty())
                .filter(argument -> !argument.getName().equals("tenantId"))
                .filter(
                        argument ->
                                !LIST_ARGUMENTS
                                        .getOrDefault(list.toString(), Set.of())
                                        .contains(argument.getName()))
                .collect(
                        Collectors.toMap(
                                InputValueDefinition::getName,
                                argument -> print(argument.getType())));
    }

    @Test
    void aListIsNarrowedByItsFilterAndOrderedByItsOrder() {
        assertThat(lists())
                .allSatisfy(
                        list ->
                                assertThat(narrowing(list))
                                        .allSatisfy(
                                                (name, type) ->
                                                        assertThat(type)
                                                                .as(list + " " + name)
                                                                .matches(
                                                                        switch (name) {
                                                                            case "filter" ->
                                                                                    "[A-Za-z]+Filter";
                                                                            case "orderBy" ->
                                                                                    "[A-Za-z]+Order!";
                                                                            case "archived" ->
                                                                                    "ArchivedFilter!";
                                                                            default -> "nothing";
                                                                        })));
    }

    @Test
    void whoeverMakesAListDecidesByWhatItIsNarrowed() {
        var decided =
                NOT_NARROWED.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(
                        lists().filter(
                                        list ->
                                                !narrowing(list).containsKey("filter")
                                                        && !narrowing(list).containsKey("archived"))
                                .map(Field::toString))
                .containsExactlyInAnyOrderElementsOf(decided);
    }

    @Test
    void aListThatHasOneOrderSaysWhich() {
        assertThat(lists().filter(list -> !narrowing(list).containsKey("orderBy")))
                .allMatch(
                        list ->
                                SAYS_ITS_ORDER
                                        .matcher(list.field().getDescription().getContent())
                                        .find());
    }

    @Test
    void aListIsNarrowedAlikeAtTheRootAndBelowAnOrganisation() {
        var atTheRoot =
                lists().filter(list -> list.type().equals("Query"))
                        .collect(
                                Collectors.toMap(
                                        list -> name(list.field().getType()),
                                        SchemaConventionsTest::narrowing,
                                        (one, _) -> one));
        assertThat(
                        lists().filter(list -> list.type().equals("Tenant"))
                                .filter(
                                        list ->
                                                atTheRoot.containsKey(
                                                        name(list.field().getType()))))
                .isNotEmpty()
                .allSatisfy(
                        list ->
                                assertThat(narrowing(list))
                                        .as(list.toString())
                                        .isEqualTo(atTheRoot.get(name(list.field().getType()))));
    }

    @Test
    void aListSaysHowLongItIsToWhoeverAsks() {
        assertThat(objects(type -> type.getName().endsWith("Connection")))
                .allSatisfy(
                        type ->
                                assertThat(printed(type))
                                        .containsAnyOf(
                                                "totalCount: ListCount!",
                                                // It has all of its rows at hand.
                                                "totalCount: Int!"));
    }

    @Test
    void listsAndTheirItemsAreNeverNull() {
        assertThat(
                        fields().filter(field -> isList(field.field().getType()))
                                .filter(field -> !field.toString().equals("Query.nodes"))
                                .filter(field -> !isOfARefusedPayload(field))
                                .filter(field -> requires(field.field()).findAny().isEmpty()))
                .allMatch(field -> print(field.field().getType()).matches("\\[.+!]!"));
    }

    /// What a mutation changed is null when it was refused, a list of it too.
    private static boolean isOfARefusedPayload(Field field) {
        return field.type().endsWith("Payload") && !field.field().getName().equals("errors");
    }

    @Test
    void everyScalarSaysWhereItIsSpecified() {
        assertThat(
                        TYPES.values().stream()
                                .filter(ScalarTypeDefinition.class::isInstance)
                                .map(ScalarTypeDefinition.class::cast))
                .allMatch(scalar -> !scalar.getDirectives("specifiedBy").isEmpty());
    }

    @Test
    void whatIsDeprecatedSaysWhyAndSinceWhen() {
        assertThat(fields().flatMap(field -> field.field().getDirectives("deprecated").stream()))
                .allMatch(
                        one ->
                                one.getArgument("reason") != null
                                        && one.getArgument("reason")
                                                .toString()
                                                .matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*"));
    }

    private static List<String> printed(ObjectTypeDefinition type) {
        return type.getFieldDefinitions().stream()
                .map(field -> field.getName() + ": " + print(field.getType()))
                .toList();
    }

    private static TypeDefinition<?> get(String name) {
        return Objects.requireNonNull(TYPES.get(name), name);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
