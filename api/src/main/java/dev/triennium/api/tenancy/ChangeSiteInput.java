package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.graphql.data.ArgumentValue;

record ChangeSiteInput(
        SiteId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> name,
        ArgumentValue<@PlainText(max = 1_000, isMultiline = true) String> address,
        ArgumentValue<@Min(0) @Max(Profiles.MAX_HEADCOUNT) Integer> headcount,
        boolean confirmDuplicate) {

    Site applyTo(Site current) {
        return current.with(
                Patch.required(name, "name", current.name()),
                Patch.required(address, "address", current.address()),
                Patch.required(headcount, "headcount", current.headcount()));
    }
}
