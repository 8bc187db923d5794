package dev.triennium.domain.audittime;

import dev.triennium.domain.rule.RuleReference;

/// Where the figures come from. The summaries are our own words.
public enum AuditTimeRule {
    QMS_TABLE(
            "MD5-QMS",
            "IAF MD 5:2023, table QMS 1",
            "The effective number of people gives the days of stage 1 and stage 2 together."),
    EMS_TABLE(
            "MD5-EMS",
            "IAF MD 5:2023, table EMS 1",
            "The effective number of people and the complexity of the environmental aspects give"
                    + " the days of stage 1 and stage 2 together."),
    OHS_TABLE(
            "MD5-OHS",
            "IAF MD 5:2023, table OH&SMS 1",
            "The effective number of people and the risk at work give the days of stage 1 and"
                    + " stage 2 together."),
    MEDICAL_TABLE(
            "MD9-D",
            "IAF MD 9:2023, Annex D",
            "The effective number of people gives the days of an initial audit of medical"
                    + " devices."),
    ISMS_TABLE(
            "ISMS-C",
            "ISO/IEC 27006-1:2024, Annex C",
            "The number of people who work under the organisation's control within the scope gives"
                    + " the days of an initial audit."),
    ISMS_FACTORS(
            "ISMS-F",
            "ISO/IEC 27006-1:2024, informative annex",
            "How complex the business and its information technology are raises or lowers the"
                    + " days within a range."),
    ENERGY_COMPLEXITY(
            "ENMS-C",
            "ISO 50003:2021",
            "Annual energy, the types of energy and the significant uses give the complexity: a"
                    + " quarter, a quarter and a half."),
    ENERGY_TABLES(
            "ENMS-A",
            "ISO 50003:2021, tables A.3 and A.4",
            "The people who affect energy performance and the complexity give the days of each"
                    + " audit."),
    FOOD(
            "FSMS-D",
            "ISO 22003-1:2022",
            "The days are those of the category, of each further HACCP study and of the people. The"
                    + " first study is inside the days of the category."),
    SERVICE_TABLE(
            "SMS-T",
            "Public figures of one certification body for ISO/IEC 20000-1",
            "The number of people gives the days of an initial audit. One source says so."),
    ESTIMATE(
            "AT-EST",
            "Triennium, audit time",
            "No table for this standard is public. The days are an estimate by the table of a"
                    + " related standard; each certification body has a method of its own."),
    SIMILAR_WORK(
            "AT-SQRT",
            "ISO/IEC 27006-1:2024, C.3.4; EA on IAF MD 5",
            "People who do the same simple, repetitive work under direction count at the least as"
                    + " the square root of their number. The certification body decides."),
    MAXIMUM_REDUCTION(
            "MD5-T1",
            "IAF MD 5:2023, 3.9",
            "All reductions together come to at most 30 % of the table's days."),
    HALF_DAYS("MD5-T4", "IAF MD 5:2023, 2.2.3", "Days are rounded to the nearest half day, once."),
    ON_SITE(
            "MD5-T3",
            "IAF MD 5:2023, 2.1.2 and 4.1",
            "At least four fifths of the days are spent on site."),
    ON_SITE_ISMS(
            "ISMS-S",
            "Custom of certification bodies for ISO/IEC 27001",
            "At least 70 % of the days are spent on site."),
    ON_SITE_FOOD(
            "FSMS-S",
            "ISO 22003-1:2022",
            "The days leave out preparation and report, so that all of them are spent on site."),
    SURVEILLANCE(
            "MD5-T6",
            "IAF MD 5:2023, 5",
            "Surveillance takes about a third of an initial audit's days in a year."),
    RECERTIFICATION(
            "MD5-T7",
            "IAF MD 5:2023, 6",
            "Recertification takes about two thirds of the days that an initial audit would take"
                    + " at that time."),
    LEAST_DAYS(
            "MD5-T10",
            "Custom of certification bodies",
            "Hardly any certification body audits for less than a day."),
    INTEGRATION(
            "MD11",
            "IAF MD 11:2023",
            "Days of an integrated audit are those of its standards less at most 20 %, by how"
                    + " integrated the management system is and how many standards the auditors"
                    + " master."),
    TEAM_ABILITY(
            "MD11-A",
            "IAF MD 11:2023",
            "The ability of a team is the share of further standards that its auditors are"
                    + " qualified for.");

    private final RuleReference reference;

    AuditTimeRule(String id, String source, String summary) {
        this.reference = new RuleReference(id, source, summary);
    }

    public RuleReference reference() {
        return reference;
    }
}
