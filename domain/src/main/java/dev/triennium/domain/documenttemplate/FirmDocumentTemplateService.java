package dev.triennium.domain.documenttemplate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplates;
import dev.triennium.domain.firmtemplate.FirmTemplates.Saving;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.FirmTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets firms write templates of documents in their own words.
@DomainService
public final class FirmDocumentTemplateService {

    public static final String TYPE = "FirmDocumentTemplate";

    private final DocumentTemplateRepository products;
    private final FirmTemplates<FirmText> templates;

    public FirmDocumentTemplateService(
            DocumentTemplateRepository products,
            FirmDocumentTemplateRepository repository,
            EmploymentService employments,
            FirmTransactions transactions,
            FirmTrail trail,
            IdGenerator ids,
            Clock clock) {
        this.products = products;
        this.templates =
                new FirmTemplates<>(
                        TYPE,
                        repository,
                        new FirmTemplates.Tools(employments, transactions, trail, ids, clock));
    }

    /// @param base the key of the product's template: kind, standards, clauses, readers and review
    ///     stay its own
    /// @param key makes a repetition return the same template
    /// @throws ValidationException when the words use what the vocabulary does not have
    public FirmTemplate create(
            FirmScope scope, String base, SaveFirmDocumentTemplate command, @Nullable UUID key) {
        var product = products.get().find(base).orElseThrow(() -> new NotFoundException("baseKey"));
        if (command.english() == null && command.german() == null) {
            throw new ValidationException(
                    "english", "A template has words in English, in German or in both.");
        }
        return templates.create(
                scope,
                base,
                key,
                () ->
                        saving(
                                product,
                                command,
                                null,
                                new FirmText(product.words().en(), product.words().de())));
    }

    /// Each change is a version of its own; those before stay to be read.
    ///
    /// @throws ValidationException when the words use what the vocabulary does not have
    public FirmTemplate change(
            FirmScope scope,
            FirmDocumentTemplateId id,
            SaveFirmDocumentTemplate command,
            int expectedVersion) {
        return templates.change(
                scope,
                id.inFirm(),
                expectedVersion,
                (before, words) ->
                        saving(
                                products.get()
                                        .find(before.base())
                                        .orElseThrow(() -> new NotFoundException("id")),
                                command,
                                before.latest().name(),
                                words));
    }

    public FirmTemplate retire(FirmScope scope, FirmDocumentTemplateId id, int expectedVersion) {
        return templates.retire(scope, id.inFirm(), expectedVersion);
    }

    /// @param names until now; null: it is new
    /// @param words what is kept where nothing else is said; of a language that gets a name now,
    ///     and none before, the product's
    private Saving<FirmText> saving(
            DocumentTemplate product,
            SaveFirmDocumentTemplate command,
            @Nullable FirmText names,
            FirmText words) {
        var english = command.english();
        var german = command.german();
        var name =
                new FirmText(
                        name(english, names == null ? null : names.en()),
                        name(german, names == null ? null : names.de()));
        var said =
                new FirmText(
                        name.en() == null ? null : text(english, words.en(), product.words().en()),
                        name.de() == null ? null : text(german, words.de(), product.words().de()));
        requireKnown(said);
        return new Saving<>(product.version(), name, command.note(), said);
    }

    private static @Nullable String name(
            @Nullable FirmDocumentWords given, @Nullable String current) {
        return given == null ? current : given.name();
    }

    private static String text(
            @Nullable FirmDocumentWords given, @Nullable String current, String products) {
        if (given != null && given.text() != null) {
            return given.text();
        }
        return current == null ? products : current;
    }

    private void requireKnown(FirmText words) {
        var vocabulary = products.get().vocabulary();
        var faults = new ArrayList<Violation>();
        if (words.en() != null) {
            faults.addAll(TemplateCheck.of(vocabulary, words.en()).faults("english.text"));
        }
        if (words.de() != null) {
            faults.addAll(TemplateCheck.of(vocabulary, words.de()).faults("german.text"));
        }
        if (!faults.isEmpty()) {
            throw new ValidationException(faults);
        }
    }
}
