package dev.triennium.api.implementationplan;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeImplementationPlanInput(
        ImplementationPlanId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> name,
        ArgumentValue<LocalDate> startOn,
        ArgumentValue<PlanRatesInput> rates) {

    Terms applyTo(Terms current) {
        return new Terms(
                Patch.required(name, "name", current.name()),
                Patch.required(startOn, "startOn", current.startOn()),
                rates.isOmitted()
                        ? current.rates()
                        : rates.asOptional().map(PlanRatesInput::toRates).orElse(null));
    }
}
