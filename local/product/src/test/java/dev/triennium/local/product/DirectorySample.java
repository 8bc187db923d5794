package dev.triennium.local.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Bodies that the engaged firm keeps in its directory, and what the organisation takes from there.
final class DirectorySample implements FeatureSample {

    private static final int DECIDED = 30;

    private final SampleTenant tenant;
    private final Map<String, String> hidden = new HashMap<>();

    DirectorySample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    private SampleTenant asPartner() {
        return tenant.by(FirmTemplateSample.partnerIn(tenant.id()));
    }

    private static Map<String, Object> inFirm(SampleTenant partner, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("firmId", FirmTemplateSample.firmOf(partner.client()));
        return input;
    }

    private JsonNode listed(SampleTenant partner) {
        return partner.run(
                "createDirectoryBody",
                inFirm(
                        partner,
                        Map.of(
                                "name",
                                tenant.mark(),
                                "country",
                                "DE",
                                "website",
                                "https://example.com/",
                                "parameters",
                                Map.of("expiryConvention", "SAME_DAY"))),
                "directoryBody");
    }

    private JsonNode accredited(SampleTenant partner, JsonNode body) {
        return partner.run(
                "recordBodyAccreditation",
                inFirm(
                        partner,
                        SampleTenant.versioned(
                                body,
                                Map.of(
                                        "accreditation",
                                        Map.of(
                                                "accreditorKey",
                                                "de-dakks",
                                                "certificateNumber",
                                                tenant.mark(),
                                                "standardId",
                                                tenant.standard("iso-9001-2026"),
                                                "sectorCodes",
                                                List.of(17),
                                                "validFrom",
                                                tenant.today().minusYears(1).toString())))),
                "directoryBody");
    }

    @Override
    public void fill() {
        var partner = asPartner();
        var body = accredited(partner, listed(partner));
        hidden.put("DirectoryBody", SampleTenant.id(body));
        var chosen =
                partner.create(
                        "chooseDirectoryBody",
                        Map.of("directoryBodyId", SampleTenant.id(body), "confirmDuplicate", true),
                        "certificationBody");
        checked(SampleTenant.id(chosen));
        new SampleCertification(tenant, DECIDED)
                .applyFor(tenant.standard("iso-9001-2026"), SampleTenant.id(chosen));
    }

    private void checked(String body) {
        var system =
                tenant.create(
                        "createManagementSystem",
                        Map.of(
                                "name",
                                tenant.mark(),
                                "standardIds",
                                List.of(tenant.standard("iso-9001-2026"))),
                        "managementSystem");
        var check =
                tenant.create(
                        "recordBodyCheck",
                        Map.of(
                                "managementSystemId",
                                SampleTenant.id(system),
                                "certificationBodyId",
                                body,
                                "check",
                                "CB_8",
                                "outcome",
                                "PASSED",
                                "evidence",
                                tenant.mark(),
                                "checkedOn",
                                tenant.today().toString()),
                        "bodyCheckRecord { id }");
        hidden.put("BodyCheckRecord", SampleTenant.id(check));
    }

    @Override
    public void change() {
        var partner = asPartner();
        var body = accredited(partner, listed(partner));
        var changed =
                partner.run(
                        "changeDirectoryBody",
                        inFirm(
                                partner,
                                SampleTenant.versioned(
                                        body,
                                        Map.of(
                                                "name",
                                                tenant.mark(),
                                                "country",
                                                "AT",
                                                "parameters",
                                                Map.of()))),
                        "directoryBody");
        partner.run(
                "recordAccreditationState",
                inFirm(
                        partner,
                        SampleTenant.versioned(
                                changed,
                                Map.of(
                                        "accreditationNumber",
                                        1,
                                        "state",
                                        "SUSPENDED",
                                        "sinceOn",
                                        tenant.today().toString(),
                                        "evidence",
                                        tenant.mark()))),
                "directoryBody");
        var own =
                tenant.create(
                        "createCertificationBody",
                        Map.of("name", tenant.mark(), "confirmDuplicate", true),
                        "certificationBody");
        partner.change(
                "linkCertificationBody",
                own,
                Map.of("directoryBodyId", SampleTenant.id(body)),
                "certificationBody");
        checked(SampleTenant.id(own));
        imported(partner);
    }

    private void imported(SampleTenant partner) {
        var table =
                "Certification body,Country,Standard,Accreditation body,Valid from\n%s,CH,%s,ch-sas,%s\n"
                        .formatted(tenant.mark(), "ISO 9001:2026", tenant.today().minusYears(1));
        var result = "preview { takenCount unchangedCount problemCount }";
        for (var mutation : List.of("previewDirectoryImport", "applyDirectoryImport")) {
            partner.run(mutation, inFirm(partner, Map.of("table", table)), result);
        }
    }

    @Override
    public Map<String, String> hiddenIds() {
        return hidden;
    }
}
