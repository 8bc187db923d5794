package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class GlobalIdTest {

    private static final GlobalIds IDS = GlobalIds.ofProduct();
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();
    private static final TenantId TENANT =
            new TenantId(UUID.fromString("01930000-0000-7000-8000-00000000000a"));
    private static final UUID KEY = UUID.fromString("01930000-0000-7000-8000-000000000001");

    @Test
    void whatWasWrittenIsRead() {
        for (var type : IdTypes.ALL) {
            var id =
                    type.equals(IdTypes.TENANT)
                            ? GlobalId.of(TENANT)
                            : new GlobalId(type, type.isInTenant() ? TENANT : null, KEY);
            assertThat(IDS.convert(id.toString())).isEqualTo(id);
        }
    }

    /// Clients keep ids: none of these lines may change, and a type that is gone keeps its code.
    @Test
    void aCodeNeverChanges() {
        assertThat(IdTypes.ALL.stream().map(type -> type.code() + " " + type))
                .containsExactlyInAnyOrder(
                        "1 Tenant",
                        "2 Firm",
                        "3 Site",
                        "4 Membership",
                        "5 Engagement",
                        "6 AuditEntry",
                        "7 Upload",
                        "8 TenantExport",
                        "9 Standard",
                        "10 Clause",
                        "11 Control",
                        "12 StandardTopic",
                        "13 EditionChange",
                        "14 LicensedText",
                        "15 KeptSelection",
                        "16 ManagementSystem",
                        "17 ScopeStatement",
                        "18 Assessment",
                        "19 AssessmentItem",
                        "20 AssessmentTurn",
                        "21 AssessmentAssignee",
                        "22 StatementOfApplicability",
                        "23 StatementControl",
                        "24 CertificationBody",
                        "25 Certification",
                        "26 PlannedAudit",
                        "27 Finding",
                        "28 Certificate",
                        "29 CertificationEvent",
                        "30 Invitation",
                        "32 Colleague",
                        "33 ParticipationLink",
                        "34 Employment",
                        "35 FirmInvitation",
                        "36 Handover",
                        "37 HandoverOffer",
                        "38 Person",
                        "39 Viewer",
                        "40 Deadline",
                        "41 PortfolioRow",
                        "42 Journey",
                        "43 Notification",
                        "44 FirmAuditEntry",
                        "54 ImplementationPlan",
                        "55 PlanTask",
                        "56 PlanBaseline",
                        "90 PlanGateDecision",
                        "62 Document",
                        "63 DocumentVersion",
                        "64 DocumentFolder",
                        "65 DocumentApprovalPolicy",
                        "66 DocumentAcknowledgement",
                        "70 Evidence",
                        "71 EvidenceRevision",
                        "72 EvidenceRequest",
                        "73 Competence",
                        "74 Course",
                        "75 TrainingSession",
                        "76 Qualification",
                        "80 Risk",
                        "81 RiskMeasure",
                        "82 RiskScale",
                        "83 Incident",
                        "84 Objective",
                        "105 ContextIssue",
                        "106 InterestedParty",
                        "107 PartyRequirement",
                        "108 Supplier",
                        "150 FirmDocumentTemplate",
                        "151 FirmDocumentTemplateVersion",
                        "152 FirmPlanTemplate",
                        "153 FirmPlanTemplateVersion",
                        "160 Nonconformity",
                        "161 NonconformityAnalysis",
                        "162 CorrectiveAction",
                        "165 NonconformityResponse",
                        "170 ManagementReview",
                        "171 ReviewDecision",
                        "180 InternalAudit",
                        "181 InternalAuditProgramme",
                        "182 InternalAuditProcess",
                        "183 AuditorRequirement",
                        "184 InternalAuditQuestion",
                        "185 InternalAuditReport",
                        "190 RecurringTask",
                        "210 ProofPage",
                        "211 CertificateProof",
                        "212 MarkUse",
                        "213 MarkTask",
                        "240 ExternalAudit",
                        "220 QuotationRequest",
                        "221 Quotation",
                        "230 EvidenceRoom",
                        "231 EvidenceRoomEntry",
                        "232 EvidencePackage",
                        "233 EvidenceRoomRequest",
                        "234 EvidenceRoomGuest",
                        "235 EvidenceRoomAccess",
                        "200 DirectoryBody",
                        "201 BodyCheckRecord");
    }

    @Test
    void noTwoTypesShareACode() {
        assertThat(IdTypes.ALL.stream().map(IdType::code)).doesNotHaveDuplicates();
        assertThat(IdTypes.ALL.stream().map(IdType::code)).allMatch(code -> code > 0);
        assertThat(IdTypes.ALL.stream().map(IdType::domainIds).filter(Objects::nonNull))
                .extracting(IdType.DomainIds::type)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachNodeOfTheSchemaHasACode() throws IOException {
        var nodes = new TreeSet<String>();
        var schema = new PathMatchingResourcePatternResolver();
        for (var file : schema.getResources("classpath:graphql/*.graphqls")) {
            new SchemaParser()
                    .parse(file.getInputStream()).getTypes(ObjectTypeDefinition.class).stream()
                            .filter(
                                    type ->
                                            type.getImplements().stream()
                                                    .anyMatch(GlobalIdTest::isNode))
                            .forEach(type -> nodes.add(type.getName()));
        }
        assertThat(nodes).isNotEmpty().allMatch(node -> IDS.type(node) != null);
    }

    private static boolean isNode(Type<?> type) {
        return type instanceof TypeName name && name.getName().equals("Node");
    }

    @Test
    void anIdIsAsLongAsItNeedsToBe() {
        assertThat(GlobalId.of("Site", TENANT, KEY).toString())
                .isEqualTo("AwGTAAAAAHAAgAAAAAAAAAoBkwAAAABwAIAAAAAAAAAB");
        assertThat(GlobalId.of(TENANT).toString()).isEqualTo("AQGTAAAAAHAAgAAAAAAAAAo");
        assertThat(GlobalId.of("Standard", KEY).toString()).isEqualTo("CQGTAAAAAHAAgAAAAAAAAAE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "zz", "%%%", "\u0000", "🏃", "U2l0ZQ", "ÿ", "AwGTAAAAAHAAgAAAAAAAAAo="})
    void aTextThatIsNoIdNamesNothing(String text) {
        var id = IDS.convert(text);
        assertThat(id.isWellFormed()).isFalse();
        assertThat(id.tenant()).isNull();
    }

    /// Also not with a tenant that the caller works in.
    @Test
    void anIdOfTheCatalogueHoldsNoTenant() {
        var standard = BASE64.decode(GlobalId.of("Standard", KEY).toString());
        var site = BASE64.decode(new GlobalId(IdTypes.named("Site"), TENANT, KEY).toString());
        site[0] = standard[0];
        var padded = Arrays.copyOf(standard, site.length);
        for (var bytes : List.of(site, padded)) {
            var id = IDS.convert(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            assertThat(id.isWellFormed()).isFalse();
        }
    }

    @Test
    void anotherSpellingOfTheSameIdNamesNothing() {
        var text = GlobalId.of("Standard", KEY).toString();
        assertThat(IDS.convert(text).isWellFormed()).isTrue();
        // The last character holds two bits that the bytes do not.
        var last = (char) (text.charAt(text.length() - 1) + 1);
        var other = text.substring(0, text.length() - 1) + last;
        assertThat(Base64.getUrlDecoder().decode(other))
                .isEqualTo(Base64.getUrlDecoder().decode(text));
        assertThat(IDS.convert(other).isWellFormed()).isFalse();
        assertThat(IDS.convert(text + "=").isWellFormed()).isFalse();
    }

    @Test
    void noiseNamesNothingThatCouldBeWrittenOtherwise() {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++) {
            var noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
            var id = IDS.convert(text);
            assertThat(id.isWellFormed() ? id.toString() : text).isEqualTo(text);
        }
    }

    @Test
    void aVeryLongTextIsNotEvenDecoded() {
        assertThat(IDS.convert("A".repeat(1_000_000)).isWellFormed()).isFalse();
    }

    @Test
    void theIdOfAnOrganisationCannotNameAnotherOne() {
        assertThat(IDS.convert(encoded(1, TENANT.value(), KEY)).isWellFormed()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> GlobalId.of("Tenant", TENANT, KEY));
        assertThat(IDS.convert(GlobalId.of(TENANT).toString()).tenant()).isEqualTo(TENANT);
    }

    @Test
    void whatBelongsToTenantsHasOneAndNothingElse() {
        assertThat(IDS.convert(encoded(3, KEY)).isWellFormed()).isFalse();
        assertThat(IDS.convert(encoded(9, TENANT.value(), KEY)).isWellFormed()).isFalse();
        assertThat(IDS.convert(encoded(3, TENANT.value(), KEY)))
                .isEqualTo(GlobalId.of("Site", TENANT, KEY));
        assertThatIllegalArgumentException().isThrownBy(() -> GlobalId.of("Site", KEY));
    }

    @Test
    void aTypeThatIsNotOursNamesNothing() {
        assertThat(IDS.convert(encoded(0, KEY)).isWellFormed()).isFalse();
        assertThat(IDS.convert(encoded(255, KEY)).isWellFormed()).isFalse();
    }

    @Test
    void anIdIsThatOfTheDomainForItsOwnTypeAlone() {
        var id = GlobalId.of("Site", TENANT, KEY);
        assertThat(id.as(SiteId.class)).contains(new SiteId(KEY));
        assertThat(id.as(CertificationId.class)).isEmpty();
    }

    private static String encoded(int code, UUID... parts) {
        var bytes = ByteBuffer.allocate(1 + 16 * parts.length).put((byte) code);
        for (var part : parts) {
            bytes.putLong(part.getMostSignificantBits()).putLong(part.getLeastSignificantBits());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
