package dev.triennium.domain.implementationplan;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplates;
import dev.triennium.domain.firmtemplate.FirmTemplates.Saving;
import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.EmploymentService;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.FirmTrail;
import dev.triennium.domain.tenancy.FirmTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets firms make templates of plans from those of the product.
@DomainService
public final class FirmPlanTemplateService {

    public static final String TYPE = "FirmPlanTemplate";

    private final PlanTemplateRepository products;
    private final StandardRepository standards;
    private final PlanEditions editions;
    private final FirmTemplates<FirmPlanContent> templates;

    public FirmPlanTemplateService(
            PlanTemplateRepository products,
            StandardRepository standards,
            PlanEditions editions,
            FirmPlanTemplateRepository repository,
            EmploymentService employments,
            FirmTransactions transactions,
            FirmTrail trail,
            IdGenerator ids,
            Clock clock) {
        this.products = products;
        this.standards = standards;
        this.editions = editions;
        this.templates =
                new FirmTemplates<>(
                        TYPE,
                        repository,
                        new FirmTemplates.Tools(employments, transactions, trail, ids, clock));
    }

    /// It begins as a copy of the product's template.
    ///
    /// @param base the key of the edition that the product's template is made for
    /// @param note what it is for; null: nobody says
    /// @param key makes a repetition return the same template
    public FirmTemplate create(
            FirmScope scope,
            String base,
            FirmText name,
            @Nullable String note,
            @Nullable UUID key) {
        var product = product(base, "baseKey");
        return templates.create(
                scope,
                base,
                key,
                () -> new Saving<>(product.version(), name, note, FirmPlanContent.of(product)));
    }

    private PlanTemplate product(String base, String field) {
        return Optional.ofNullable(products.get().byStandard().get(base))
                .orElseThrow(() -> new NotFoundException(field));
    }

    /// Each change is a version of its own; those before stay to be read.
    public FirmTemplate change(
            FirmScope scope,
            FirmPlanTemplateId id,
            SaveFirmPlanTemplate command,
            int expectedVersion) {
        return templates.change(
                scope,
                id.inFirm(),
                expectedVersion,
                (before, content) -> {
                    var product = product(before.base(), "id");
                    var name = command.name();
                    return new Saving<>(
                            before.latest().baseVersion(),
                            name == null ? before.latest().name() : name,
                            command.note(),
                            new FirmPlanEditing(products.get(), product, edition(product), content)
                                    .apply(command));
                });
    }

    private PlanEdition edition(PlanTemplate product) {
        var standard =
                standards
                        .findByKey(product.key())
                        .orElseThrow(() -> new NotFoundException("id"))
                        .id();
        return Optional.ofNullable(editions.list(List.of(standard)).get(standard))
                .orElseThrow(() -> new NotFoundException("id"));
    }

    public FirmTemplate retire(FirmScope scope, FirmPlanTemplateId id, int expectedVersion) {
        return templates.retire(scope, id.inFirm(), expectedVersion);
    }
}
