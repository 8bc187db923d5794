package dev.triennium.api.accreditation;

import dev.triennium.domain.accreditation.AccreditationFactsRepository;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The facts about accreditation, for whoever is signed in.
@Controller
class AccreditationController {

    private final AccreditationFactsRepository facts;

    AccreditationController(AccreditationFactsRepository facts) {
        this.facts = facts;
    }

    @QueryMapping
    List<AccreditationBodyView> accreditationBodies(
            @Argument @Nullable String country, @Argument @Nullable String text, Locale locale) {
        return facts.get().bodies(country, text).stream()
                .map(body -> AccreditationBodyView.of(body, locale))
                .toList();
    }

    @QueryMapping
    List<SectorCodeView> sectorCodes(@Argument @Nullable String text, Locale locale) {
        return facts.get().sectors(text).stream()
                .map(sector -> SectorCodeView.of(sector, locale))
                .toList();
    }
}
