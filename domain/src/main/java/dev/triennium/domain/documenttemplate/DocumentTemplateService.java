package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.CreateDocument;
import dev.triennium.domain.document.Distribution;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentService;
import dev.triennium.domain.document.NewContent;
import dev.triennium.domain.document.VersionNumber;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Day;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Nothing;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Text;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.implementationplan.PlanEditions;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanTemplateRepository;
import dev.triennium.domain.managementsystem.EffectivePersonnel;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes documents from templates, filled with what the product knows of the organisation.
@DomainService
public final class DocumentTemplateService {

    private static final int CONTROL_COLUMNS = 7;
    private static final String FIRM_TEMPLATE = "firmTemplateId";

    private final DocumentTemplateRepository templates;
    private final FirmDocumentTemplateRepository firmTemplates;
    private final FirmRepository firms;
    private final DocumentService documents;
    private final ManagementSystemRepository systems;
    private final StandardRepository standards;
    private final PlanEditions editions;
    private final PlanTemplateRepository sizes;
    private final ColleagueRepository colleagues;
    private final PersonDirectory people;
    private final ScopeFacts scopeFacts;
    private final List<PlaceholderSource> sources;
    private final Clock clock;

    public DocumentTemplateService(
            DocumentTemplateRepository templates,
            FirmDocumentTemplateRepository firmTemplates,
            FirmRepository firms,
            DocumentService documents,
            ManagementSystemRepository systems,
            StandardRepository standards,
            PlanEditions editions,
            PlanTemplateRepository sizes,
            ColleagueRepository colleagues,
            PersonDirectory people,
            ScopeFacts scopeFacts,
            List<PlaceholderSource> sources,
            Clock clock) {
        this.templates = templates;
        this.firmTemplates = firmTemplates;
        this.firms = firms;
        this.documents = documents;
        this.systems = systems;
        this.standards = standards;
        this.editions = editions;
        this.sizes = sizes;
        this.colleagues = colleagues;
        this.people = people;
        this.scopeFacts = scopeFacts;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /// Those that make sense for one of the editions; for none, all.
    ///
    /// @param keys of editions
    public List<DocumentTemplate> list(List<String> keys) {
        var families = keys.stream().map(DocumentTemplate::family).toList();
        return templates.get().all().stream()
                .filter(one -> families.isEmpty() || one.isFor(families))
                .toList();
    }

    /// A firm's own, and the product's template that it was made from.
    public record OfFirm(FirmTemplate template, DocumentTemplate base) {

        public OfFirm {
            Objects.requireNonNull(template);
            Objects.requireNonNull(base);
        }
    }

    /// Those of the firm that the caller acts for, by name, which make sense for one of the
    /// editions; none where the caller acts for no firm.
    ///
    /// @param keys of editions; none: for any
    public List<OfFirm> listOfFirm(TenantScope scope, List<String> keys) {
        var firm = scope.firm();
        if (firm == null) {
            return List.of();
        }
        return madeFrom(
                list(keys), firmTemplates.listInUse(Set.of(firm)).getOrDefault(firm, List.of()));
    }

    private static List<OfFirm> madeFrom(List<DocumentTemplate> bases, List<FirmTemplate> own) {
        var offered = new HashMap<String, DocumentTemplate>();
        bases.forEach(one -> offered.put(one.key(), one));
        return own.stream()
                .flatMap(
                        one ->
                                Stream.ofNullable(offered.get(one.base()))
                                        .map(base -> new OfFirm(one, base)))
                .toList();
    }

    /// What documents of a management system can be made from.
    public record Offer(
            ScopeFacts.Known known, List<OfFirm> ofFirm, List<DocumentTemplate> ofProduct) {

        public static final Offer NOTHING =
                new Offer(ScopeFacts.Known.NOTHING, List.of(), List.of());

        public Offer {
            Objects.requireNonNull(known);
            ofFirm = List.copyOf(ofFirm);
            ofProduct = List.copyOf(ofProduct);
        }
    }

    /// Of each system, in a fixed number of statements. Those whose condition does not hold by the
    /// scope are among them: whoever makes a document may know better.
    public Map<Ref<ManagementSystemId>, Offer> listOffers(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> refs) {
        var firms =
                scopes.tenants().stream()
                        .flatMap(one -> Stream.ofNullable(scopes.get(one).firm()))
                        .collect(Collectors.toSet());
        Map<FirmId, List<FirmTemplate>> own =
                firms.isEmpty() ? Map.of() : firmTemplates.listInUse(firms);
        var offers = new HashMap<Ref<ManagementSystemId>, Offer>();
        scopeFacts
                .list(scopes, refs)
                .forEach(
                        (ref, known) -> {
                            var ofProduct = list(known.standards());
                            var firm = scopes.get(ref.tenant()).firm();
                            var ofFirm = firm == null ? null : own.get(firm);
                            offers.put(
                                    ref,
                                    new Offer(
                                            known,
                                            ofFirm == null
                                                    ? List.of()
                                                    : madeFrom(ofProduct, ofFirm),
                                            ofProduct));
                        });
        return offers;
    }

    public TemplateVocabulary vocabulary() {
        return templates.get().vocabulary();
    }

    /// Begins a document with the template's words, and with everything in them that is known. The
    /// rest are gaps, which somebody fills before it is submitted.
    public Document create(TenantScope scope, CreateFromTemplate command, @Nullable UUID key) {
        if (command.effectiveOn() != null) {
            DayRange.ARRANGED.require("effectiveOn", command.effectiveOn(), scope.today(clock));
        }
        return documents.create(scope, command, key, () -> made(scope, command));
    }

    private CreateDocument made(TenantScope scope, CreateFromTemplate command) {
        var all = templates.get();
        var chosen = chosen(scope, command, all);
        var template = chosen.template();
        var system =
                systems.find(scope, command.system())
                        .orElseThrow(() -> new NotFoundException("managementSystemId"));
        var owner =
                colleagues
                        .find(scope, command.owner())
                        .orElseThrow(() -> new NotFoundException("ownerId"));
        var occasion = occasion(scope, system, command.language());
        requireSense(chosen, occasion);
        var facts = facts(command, occasion);
        requireApplicable(template, facts);
        var description =
                new Document.Description(
                        template.kind(),
                        command.folder(),
                        Optional.ofNullable(command.title())
                                .orElseGet(() -> template.name().in(command.language())),
                        command.number(),
                        command.owner(),
                        template.classification(),
                        command.language().locale(),
                        template.reviewMonths());
        return new CreateDocument(
                description,
                List.copyOf(
                        template.clausesIn(
                                editions.list(
                                                occasion.standards().stream()
                                                        .map(Standard::id)
                                                        .toList())
                                        .values())),
                template.isForAll()
                        ? new Distribution(true, List.of(), List.of(), null)
                        : Distribution.NOBODY,
                chosen.firm() == null
                        ? TemplateWords.madeFrom(template, command.language())
                        : TemplateWords.madeFrom(template, chosen.firm(), command.language()),
                new NewContent.OfText(
                        words(scope, command, all, template, occasion, facts, description, owner)));
    }

    /// What holds of the organisation.
    ///
    /// @param size null: nobody knows
    /// @param conditions as templates name them
    private record Facts(@Nullable PlanSize size, Set<String> conditions) {}

    private static void requireApplicable(DocumentTemplate template, Facts facts) {
        var needed = template.appliesIf();
        if (needed != null && !facts.conditions().contains(needed.condition())) {
            throw new ValidationException(
                    "facts",
                    "The template makes sense only where {0} holds; say so if it does.",
                    needed.name());
        }
    }

    /// What a document is made from.
    ///
    /// @param firm what the firm is called whose own it is; null: it is the product's
    private record Chosen(DocumentTemplate template, String field, @Nullable String firm) {}

    private Chosen chosen(TenantScope scope, CreateFromTemplate command, DocumentTemplates all) {
        var key = command.template();
        var own = command.firmTemplate();
        var firms = own == null ? null : chosen(scope, own, command.language(), all);
        if ((key == null) == (firms == null)) {
            throw new ValidationException(
                    "templateKey",
                    "A document is made from a template of the product or from one of a firm.");
        }
        return firms == null ? ofProduct(String.valueOf(key), all) : firms;
    }

    private static Chosen ofProduct(String key, DocumentTemplates all) {
        return new Chosen(
                all.find(key).orElseThrow(() -> new NotFoundException("templateKey")),
                "templateKey",
                null);
    }

    /// Whoever acts for another firm, or for none, finds nothing.
    private Chosen chosen(
            TenantScope scope,
            FirmDocumentTemplateId own,
            TemplateLanguage language,
            DocumentTemplates all) {
        var firm = scope.firm();
        var found =
                firm == null
                        ? Optional.<FirmTemplate>empty()
                        : firmTemplates.find(firm, own.inFirm());
        var template = found.orElseThrow(() -> new NotFoundException(FIRM_TEMPLATE));
        template.requireUsable(FIRM_TEMPLATE);
        var name = template.latest().name();
        var isSaid =
                switch (language) {
                    case EN -> name.en() != null;
                    case DE -> name.de() != null;
                };
        if (!isSaid) {
            throw new ValidationException(
                    "language", "The firm's template has no words in this language.");
        }
        var base =
                all.find(template.base()).orElseThrow(() -> new NotFoundException(FIRM_TEMPLATE));
        var version = template.latest().id();
        var words =
                Objects.requireNonNull(firmTemplates.listContents(Set.of(version)).get(version));
        requireStillKnown(all.vocabulary(), words, language);
        return new Chosen(
                base.inWordsOf(template, words, all.vocabulary()),
                FIRM_TEMPLATE,
                Objects.requireNonNull(firms.list(Set.of(template.firm())).get(template.firm()))
                        .name());
    }

    /// The vocabulary may have changed since the firm has saved it.
    private static void requireStillKnown(
            TemplateVocabulary vocabulary, FirmText words, TemplateLanguage language) {
        var said =
                switch (language) {
                    case EN -> words.english();
                    case DE -> words.german();
                };
        var faults = TemplateCheck.of(vocabulary, said).faults(FIRM_TEMPLATE);
        if (!faults.isEmpty()) {
            throw new ValidationException(faults);
        }
    }

    private String words(
            TenantScope scope,
            CreateFromTemplate command,
            DocumentTemplates all,
            DocumentTemplate template,
            Occasion occasion,
            Facts facts,
            Document.Description description,
            Colleague owner) {
        var values = values(scope, template, occasion);
        ofDocument(values, all.vocabulary(), template, command, description, owner);
        declared(scope, values, all.vocabulary(), template, command);
        return TemplateRenderer.render(
                all.vocabulary(),
                template.words().in(command.language()),
                command.language(),
                values,
                facts.conditions(),
                template.dropped(facts.size()),
                template.classification() == Classification.PUBLIC);
    }

    private static void requireSense(Chosen chosen, Occasion occasion) {
        var families =
                occasion.standards().stream()
                        .map(one -> DocumentTemplate.family(one.key()))
                        .toList();
        if (!chosen.template().isFor(families)) {
            throw new ValidationException(
                    chosen.field(),
                    "The template is for none of the standards that the management system is"
                            + " built to.");
        }
    }

    /// What is in force counts; before there is, what is drafted.
    private Occasion occasion(
            TenantScope scope, ManagementSystem system, TemplateLanguage language) {
        var content =
                system.findScope()
                        .map(ScopeStatement.Approved::content)
                        .or(() -> system.findDraft().map(ScopeStatement.Draft::content))
                        .orElseThrow();
        var found = standards.list(content.standards());
        return new Occasion(
                system.facts().name(),
                content,
                content.standards().stream()
                        .flatMap(one -> Stream.ofNullable(found.get(one)))
                        .toList(),
                language,
                scope.today(clock));
    }

    private @Nullable PlanSize size(CreateFromTemplate command, ScopeContent content) {
        if (command.size() != null) {
            return command.size();
        }
        var personnel = EffectivePersonnel.of(content.sites());
        return personnel.headcount() == 0
                ? null
                : sizes.get()
                        .common()
                        .size(
                                personnel
                                        .number()
                                        .setScale(0, RoundingMode.CEILING)
                                        .longValueExact());
    }

    private Facts facts(CreateFromTemplate command, Occasion occasion) {
        var size = size(command, occasion.scope());
        var facts = new HashSet<String>();
        occasion.standards()
                .forEach(one -> facts.add("standard." + DocumentTemplate.family(one.key())));
        if (size != null) {
            facts.add("size." + size.name().toLowerCase(Locale.ROOT));
        }
        Stream.concat(command.facts().stream(), scopeFacts.holding(occasion).stream())
                .map(OrganisationFact::condition)
                .forEach(facts::add);
        return new Facts(size, facts);
    }

    /// Of what the template uses, so that nothing is read in vain.
    private Map<String, PlaceholderValue> values(
            TenantScope scope, DocumentTemplate template, Occasion occasion) {
        var wanted = wanted(template);
        var values = new HashMap<String, PlaceholderValue>();
        for (var source : sources) {
            if (!vocabulary().placeholders().keySet().containsAll(source.keys())) {
                throw new IllegalStateException("Templates do not know all of " + source.keys());
            }
            if (source.keys().stream().anyMatch(wanted::contains)) {
                values.putAll(source.fill(scope, occasion));
            }
        }
        return values;
    }

    private Set<String> wanted(DocumentTemplate template) {
        return Stream.concat(
                        template.placeholders().stream(),
                        template.placeholders().stream()
                                .flatMap(one -> vocabulary().find(one).stream())
                                .flatMap(one -> one.fallback().stream()))
                .collect(Collectors.toSet());
    }

    /// What the register says of the document itself.
    private static void ofDocument(
            Map<String, PlaceholderValue> values,
            TemplateVocabulary vocabulary,
            DocumentTemplate template,
            CreateFromTemplate command,
            Document.Description description,
            Colleague owner) {
        var language = command.language();
        var day = command.effectiveOn();
        values.put("document.title", new Text(description.title()));
        values.put("document.version", new Text(VersionNumber.FIRST.toString()));
        if (day != null) {
            values.put("date.effective", new Day(day));
        }
        var months = template.reviewMonths();
        values.put(
                "document.control",
                new Table(
                        List.of(
                                Table.row(
                                        CONTROL_COLUMNS,
                                        List.of(
                                                description.number() == null
                                                        ? ""
                                                        : description.number(),
                                                VersionNumber.FIRST.toString(),
                                                template.classification() == Classification.PUBLIC
                                                        ? role(
                                                                vocabulary,
                                                                template.owner(),
                                                                language)
                                                        : owner.name(),
                                                role(vocabulary, template.approver(), language),
                                                day == null
                                                        ? TemplateWords.withPublication(language)
                                                        : TemplateRenderer.day(day, language),
                                                day == null
                                                        ? TemplateWords.monthsAfterwards(
                                                                months, language)
                                                        : TemplateRenderer.day(
                                                                day.plusMonths(months), language),
                                                TemplateWords.of(
                                                        template.classification(), language))))));
    }

    private static String role(
            TemplateVocabulary vocabulary, String key, TemplateLanguage language) {
        return vocabulary.find(key).orElseThrow().name().in(language);
    }

    /// Whoever makes the document answers for that there is nothing to enter.
    private void declared(
            TenantScope scope,
            Map<String, PlaceholderValue> values,
            TemplateVocabulary vocabulary,
            DocumentTemplate template,
            CreateFromTemplate command) {
        for (var index = 0; index < command.rightlyEmpty().size(); index++) {
            var key = command.rightlyEmpty().get(index);
            var field = "rightlyEmpty." + index;
            var placeholder =
                    vocabulary
                            .find(key)
                            .filter(one -> template.placeholders().contains(one.key()))
                            .orElseThrow(
                                    () ->
                                            new ValidationException(
                                                    field, "The template has no such table."));
            if (placeholder.none() == null) {
                throw new ValidationException(field, "This table is never empty rightly.");
            }
            if (values.containsKey(key)) {
                throw new ValidationException(field, "There are entries for this table.");
            }
            values.put(key, new Nothing(name(scope), scope.today(clock)));
        }
    }

    private String name(TenantScope scope) {
        return Optional.ofNullable(scope.person())
                .flatMap(people::find)
                .map(Person::name)
                .orElseThrow();
    }
}
