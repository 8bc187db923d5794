package dev.triennium.api.sitesample;

import dev.triennium.domain.sitesample.SiteSample;
import jakarta.validation.Valid;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The calculator of samples of sites, for whoever is signed in.
@Controller
class SiteSampleController {

    @QueryMapping
    SiteSample siteSample(@Argument @Valid SiteSampleInput input) {
        return input.toSample();
    }
}
