package dev.triennium.domain.certification.cycle;

import dev.triennium.domain.rule.RuleReference;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules that the certification process is held to, in our own words.
public enum CertificationRule {
    AP_1(
            "AP-1",
            Sources.IMS + "9.1.3.1",
            "A certification follows one audit programme per cycle, one step after the other."),
    AP_2(
            "AP-2",
            Sources.IMS + "9.1.3.2",
            "Surveillance audits take place in the first and second year after the decision, the"
                    + " recertification audit in the third year."),
    AP_3(
            "AP-3",
            Sources.IMS + "9.1.3.2",
            "A three-year cycle begins with the decision to certify or to recertify."),
    AP_4(
            "AP-4",
            Sources.IMS + "9.1.3.3",
            "Every calendar year has a surveillance audit, except recertification years."),
    AP_5(
            "AP-5",
            Sources.IMS + "9.1.3.3",
            "The first surveillance after the initial certification takes place within twelve"
                    + " months of the decision."),
    AP_6(
            "AP-6",
            Sources.IMS + "9.1.3.3",
            "Surveillance may be more frequent than once a year, where seasons, risks or the contract"
                    + " ask for it."),
    APP_1(
            "APP-1",
            Sources.IMS + "9.1.1, 9.1.2",
            "An application is reviewed and a contract concluded before audits are planned."),
    CB_4(
            "CB-4",
            Sources.IMS + "5.1, 9.1.2",
            "The certification body is accredited for the standard, its edition and the sector."),
    CB_7(
            "CB-7",
            "Triennium, choosing a certification body",
            "The body's accreditation is active for the cycle that is planned. While it is not, no"
                    + " stage 1 begins and no scope is extended; surveillance goes on."),
    CB_9(
            "CB-9",
            Sources.IMS + "5.2.5, 5.2.6, 5.2.7, 5.2.10",
            "The certification body gives no consultancy on management systems; within two years,"
                    + " neither it nor its people advised the client or audited it internally."),
    CERT_1(
            "CERT-1",
            Sources.IMS + "8.2.2 b",
            "A certificate takes effect on the day of the decision or later."),
    CERT_2(
            "CERT-2",
            Sources.IMS + "8.2.2 c",
            "What the certificate or the certification body says takes precedence over arithmetic."),
    DEC_1(
            "DEC-1",
            Sources.IMS + "9.5.1",
            "Whoever decides on a certification took no part in its audits."),
    DEC_2("DEC-2", Sources.IMS + "9.5.1.5", "Every decision is recorded with its reasons."),
    DEC_3(
            "DEC-3",
            Sources.IMS + "9.5.2",
            "Before a positive decision, major nonconformities are verified and the plans for minor"
                    + " ones accepted."),
    DEC_5(
            "DEC-5",
            Sources.IMS + "9.5.3.2",
            "When a major nonconformity cannot be verified within six months of the last day of"
                    + " stage 2, stage 2 is repeated."),
    NC_1(
            "NC-1",
            Sources.IMS + "9.4.5",
            "A finding belongs to an audit that took place; concerns are raised at stage 1 and"
                    + " nonconformities afterwards."),
    NC_2(
            "NC-2",
            Sources.IMS + "9.4.9, 9.4.10",
            "A major nonconformity is settled by verifying what was done, a minor one by accepting"
                    + " the plan."),
    ORD_1(
            "ORD-1",
            "Triennium, records",
            "What follows from something else is dated on that day or later."),
    RC_1(
            "RC-1",
            Sources.IMS + "9.6.3.1.1",
            "Recertification is planned and carried out in time for a renewal before the expiry."),
    RC_5(
            "RC-5",
            Sources.IMS + "9.6.3.2.2",
            "Actions on major nonconformities are implemented and verified before the expiry."),
    RC_6(
            "RC-6",
            Sources.IMS + "9.6.3.2.3",
            "A recertification completed before the expiry may keep its anniversary; the new"
                    + " certificate is issued on the day of the decision or later."),
    RC_7(
            "RC-7",
            Sources.IMS + "9.6.3.2.4",
            "Without a completed audit and verified majors before the expiry, the validity is not"
                    + " extended."),
    RC_8(
            "RC-8",
            Sources.IMS + "9.6.3.2.5",
            "Within six months of the expiry a certificate can be restored when the outstanding"
                    + " activities are completed; its next expiry follows from the previous cycle."),
    RC_9(
            "RC-9",
            Sources.IMS + "9.6.3.2.5",
            "More than six months after the expiry, at least a stage 2 is needed and a new cycle"
                    + " begins."),
    SC_1(
            "SC-1",
            Sources.IMS + "9.6.4.1, 9.6.5.5",
            "The scope of a certificate is extended or reduced by a decision; its expiry stays."),
    ST_1(
            "ST-1",
            Sources.IMS + "9.3.1.2.4",
            "Stage 2 follows stage 1; after the usual interval the certification body reviews"
                    + " whether stage 1 still holds."),
    SU_1(
            "SU-1",
            Sources.IMS + "9.6.5.2",
            "A certificate in force is suspended for a serious failure, for missed audits or at the"
                    + " client's wish."),
    SU_3(
            "SU-3",
            Sources.IMS + "9.6.5.4",
            "A suspension ends when its cause is resolved; otherwise the certification is withdrawn"
                    + " or its scope reduced."),
    SU_4("SU-4", Sources.IMS + "9.6.5.4", "A suspension normally lasts six months at most."),
    SU_6("SU-6", Sources.IMS + "9.6.5", "A suspension neither stops nor extends the cycle."),
    TR_1(
            "TR-1",
            Sources.TRANSFER,
            "Only certification under an accreditation recognised multilaterally can be"
                    + " transferred."),
    TR_2(
            "TR-2",
            Sources.TRANSFER,
            "Only a valid certification can be transferred, not a suspended or expired one."),
    TR_3(
            "TR-3",
            Sources.TRANSFER,
            "When the issuing body loses its accreditation, the transfer is completed within six"
                    + " months and before the expiry."),
    TR_4(
            "TR-4",
            Sources.TRANSFER,
            "The accepting body reviews reports, findings and due dates before it decides on a"
                    + " transfer."),
    TR_5(
            "TR-5",
            Sources.TRANSFER,
            "Before the accepting body certifies, major nonconformities are verified and the plans"
                    + " for minor ones accepted."),
    TR_7(
            "TR-7",
            Sources.TRANSFER,
            "After a transfer the cycle goes on: expiry and due dates stay."),
    TS_1(
            "TS-1",
            "Transition requirements of the edition",
            "From the announced day, audits for a new certificate are to the new edition."),
    TS_2(
            "TS-2",
            "Transition requirements of the edition",
            "A certificate to the old edition is valid until the transition deadline at most.");

    /// Kept apart, because an enum's constants cannot see its own static fields.
    private static final class Sources {
        static final String IMS = "ISO/IEC 17021-1:2015, ";
        static final String TRANSFER = "IAF MD 2:2023";
    }

    private static final Map<String, CertificationRule> BY_ID =
            Arrays.stream(values())
                    .collect(Collectors.toMap(CertificationRule::id, Function.identity()));

    private final RuleReference reference;

    CertificationRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public String id() {
        return reference.id();
    }

    public RuleReference reference() {
        return reference;
    }

    /// @throws IllegalArgumentException when there is no such rule
    public static CertificationRule withId(String id) {
        var rule = BY_ID.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("No rule " + id);
        }
        return rule;
    }
}
