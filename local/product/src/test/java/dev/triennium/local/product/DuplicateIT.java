package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What seems to be there already is made once more only where that is meant.
class DuplicateIT extends ProductTest {

    private static final String ADD_SITE =
            """
            mutation($input: AddSiteInput!) { addSite(input: $input) {
              site { id }
              errors { code path ... on Duplicate { rule { id } existing } } } }
            """;

    private final ProductClient client = as(DemoPeople.ALDER_REPRESENTATIVE);

    @Test
    void aSecondSiteIsRefusedWithTheIdOfTheFirst() {
        var input = new HashMap<String, Object>();
        input.put("tenantId", SampleTenant.named("Alder Precision Parts", client));
        input.put("name", "Twin");
        input.put("address", "Street 1");
        var first = client.run(ADD_SITE, Map.of("input", input)).at("/addSite/site/id").asString();

        var refused = client.ask(ADD_SITE, Map.of("input", input)).at("/data/addSite");
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("DUPLICATE");
        assertThat(refused.at("/errors/0/rule/id").asString()).isEqualTo("DUP-1");
        assertThat(refused.at("/errors/0/existing").asString()).isEqualTo(first);
        assertThat(refused.path("site").isNull()).isTrue();

        input.put("confirmDuplicate", true);
        var second = client.run(ADD_SITE, Map.of("input", input)).at("/addSite/site/id");
        assertThat(second.asString()).isNotEmpty().isNotEqualTo(first);
    }
}
