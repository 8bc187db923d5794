package dev.triennium.domain.eligibility;

import dev.triennium.domain.Message;
import dev.triennium.domain.accreditation.Certainty;
import dev.triennium.domain.certification.cycle.CertificationRule;
import dev.triennium.domain.rule.RuleReference;

/// What is checked before a certification body is chosen.
public enum BodyCheckKind {
    CB_1(
            Answers.DIRECTORY,
            Weight.DECISIVE,
            Certainty.CONFIDENT,
            new RuleReference(
                    "CB-1",
                    "ISO/IEC 17021-1:2015; the standard's own requirements for bodies",
                    "The certification body is accredited to ISO/IEC 17021-1 and to the"
                            + " requirements for bodies of the standard."),
            "Accredited for the standard"),
    CB_2(
            Answers.DIRECTORY,
            Weight.DECISIVE,
            Certainty.SOURCED,
            new RuleReference(
                    "CB-2",
                    "Global ACI, multilateral recognition arrangement",
                    "The accreditation body has signed the multilateral recognition arrangement of"
                            + " Global ACI, directly or through a regional cooperation."),
            "Accreditation recognised worldwide"),
    CB_3(
            Answers.PEOPLE,
            Weight.DECISIVE,
            Certainty.SOURCED,
            new RuleReference(
                    "CB-3",
                    "Global ACI, multilateral recognition arrangement",
                    "The arrangement that the accreditation body has signed covers the standard,"
                            + " level by level."),
            "Recognition covers the standard"),
    CB_4(
            Answers.DIRECTORY,
            Weight.DECISIVE,
            Certainty.SOURCED,
            CertificationRule.CB_4.reference(),
            "Standard and edition in scope"),
    CB_5(
            Answers.BOTH,
            Weight.DECISIVE,
            Certainty.SOURCED,
            new RuleReference(
                    "CB-5",
                    "IAF ID 1; schedule of the accreditation",
                    "The accreditation covers the sectors of the activities: by IAF code in quality,"
                            + " environment and occupational health and safety, by categories in"
                            + " food safety and medical devices."),
            "Sectors in scope"),
    CB_6(
            Answers.BOTH,
            Weight.DECISIVE,
            Certainty.CONFIDENT,
            new RuleReference(
                    "CB-6",
                    "Schedule of the accreditation",
                    "The accreditation covers the countries of the sites."),
            "Countries covered"),
    CB_7(
            Answers.BOTH,
            Weight.DECISIVE,
            Certainty.SOURCED,
            CertificationRule.CB_7.reference(),
            "Accreditation active for the cycle"),
    CB_8(
            Answers.PEOPLE,
            Weight.WARNING,
            Certainty.SOURCED,
            new RuleReference(
                    "CB-8",
                    "IAF CertSearch",
                    "Certificates of the body can be found in IAF CertSearch."),
            "Certificates found in CertSearch"),
    CB_9(
            Answers.PEOPLE,
            Weight.DECISIVE,
            Certainty.CONFIDENT,
            CertificationRule.CB_9.reference(),
            "Independent of whoever advised"),
    CB_10(
            Answers.PEOPLE,
            Weight.COMPARED,
            Certainty.CONFIDENT,
            new RuleReference(
                    "CB-10",
                    "IAF MD 5:2023",
                    "The quote agrees with the rules for audit time: days, stages, surveillance,"
                            + " recertification, and reasons for each reduction."),
            "Quote agrees with audit time"),
    CB_11(
            Answers.PEOPLE,
            Weight.COMPARED,
            Certainty.CONFIDENT,
            new RuleReference(
                    "CB-11",
                    "Quote",
                    "All costs of three years are known, travel, fees and the terms of a transfer"
                            + " included."),
            "Costs of three years known"),
    CB_12(
            Answers.PEOPLE,
            Weight.COMPARED,
            Certainty.CONFIDENT,
            new RuleReference(
                    "CB-12",
                    "Contract",
                    "Auditors who know the sector are available in time; deadlines, suspension,"
                            + " complaints and appeals are agreed."),
            "Auditors and terms"),
    CB_13(
            Answers.PEOPLE,
            Weight.COMPARED,
            Certainty.CONFIDENT,
            new RuleReference(
                    "CB-13",
                    "Requirements of customers; Regulation (EC) 765/2008",
                    "Customers, tenders and authorities accept certificates under this"
                            + " accreditation."),
            "Accepted by customers"),
    CB_14(
            Answers.PEOPLE,
            Weight.WARNING,
            Certainty.CONFIDENT,
            new RuleReference(
                    "CB-14",
                    "Practice of accreditation",
                    "Nothing warns against the body: no unknown accreditor, no certificate within"
                            + " days or without an audit, no consultancy in the price, no mark of"
                            + " accreditation without a number."),
            "Nothing warns against it");

    private final Answers answers;
    private final Weight weight;
    private final Certainty certainty;
    private final RuleReference rule;
    private final Message label;

    BodyCheckKind(
            Answers answers,
            Weight weight,
            Certainty certainty,
            RuleReference rule,
            String phrase) {
        this.answers = answers;
        this.weight = weight;
        this.certainty = certainty;
        this.rule = rule;
        this.label = Message.part(phrase);
    }

    /// Who can tell.
    enum Answers {
        /// What is recorded in the directory, and nobody beside it.
        DIRECTORY,
        /// The directory; people, where it says nothing.
        BOTH,
        PEOPLE
    }

    /// What a check decides.
    enum Weight {
        /// Without it, no body is eligible.
        DECISIVE,
        /// One that failed makes a body ineligible.
        WARNING,
        /// It is for comparing offers.
        COMPARED
    }

    Answers answers() {
        return answers;
    }

    Weight weight() {
        return weight;
    }

    public Certainty certainty() {
        return certainty;
    }

    public RuleReference rule() {
        return rule;
    }

    public Message label() {
        return label;
    }
}
