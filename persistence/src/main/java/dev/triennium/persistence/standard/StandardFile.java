package dev.triennium.persistence.standard;

import dev.triennium.domain.standard.Clause;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.DatePrecision;
import dev.triennium.domain.standard.Discipline;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardStatus;
import dev.triennium.persistence.jooq.generated.tables.records.ClauseRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ControlRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardAmendmentRecord;
import dev.triennium.persistence.jooq.generated.tables.records.StandardRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// The rows of one file that describes an edition.
record StandardFile(
        StandardRecord standard,
        List<StandardAmendmentRecord> amendments,
        List<ClauseRecord> clauses,
        List<ControlRecord> controls) {

    private static final Map<String, Discipline> ABBREVIATED_DISCIPLINES =
            Map.of(
                    "AI", Discipline.ARTIFICIAL_INTELLIGENCE,
                    "OH&S", Discipline.OCCUPATIONAL_HEALTH_AND_SAFETY);

    /// @param ordinal its place in the index
    /// @param known the keys of all standards in the catalogue
    static StandardFile parse(
            CatalogueIndex.Entry entry, int ordinal, Set<String> known, byte[] content) {
        var yaml = YamlMapping.parse(entry.file(), content);
        SchemaVersion.check(yaml);
        var key = yaml.text("key");
        if (!key.equals(entry.key())) {
            throw yaml.wrong("key", "the index says " + entry.key());
        }
        var standard = standard(yaml, key, known).setOrdinal(ordinal);
        var amendments = amendments(yaml, standard.getId());
        var clauses = clauses(yaml, key);
        var controls = controls(yaml, key);
        checkCounts(yaml, entry, standard, clauses, controls);
        yaml.end();
        return new StandardFile(standard, amendments, clauses, controls);
    }

    private static StandardRecord standard(YamlMapping yaml, String key, Set<String> known) {
        var row =
                new StandardRecord()
                        .setId(CatalogueIds.standard(key))
                        .setStandardKey(key)
                        .setCode(yaml.text("code"))
                        .setEdition(yaml.text("edition"))
                        .setEditionNumber(yaml.integer("editionNumber"))
                        .setDesignation(yaml.text("designation"))
                        .setTitle(yaml.text("title"))
                        .setDiscipline(discipline(yaml).name())
                        .setAbbreviation(yaml.text("abbreviation"))
                        .setStatus(yaml.word("status", StandardStatus.class).name())
                        .setPublishedOn(yaml.date("publishedOn"))
                        .setPublishedPrecision(
                                yaml.word("publishedOnPrecision", DatePrecision.class).name())
                        .setWithdrawnOn(yaml.dateOrNull("withdrawnOn"))
                        .setTransitionDeadlineOn(yaml.dateOrNull("transitionDeadline"))
                        .setCertifiable(yaml.flag("certifiable"))
                        .setHarmonized(yaml.flag("harmonizedStructure"))
                        .setHarmonizedGeneration(yaml.textOrNull("harmonizedStructureGeneration"))
                        .setCommittee(yaml.text("committee"))
                        .setSources(yaml.texts("sources"));
        setNeighbours(row, yaml, known);
        setTransition(row, yaml);
        var accreditation = yaml.mapping("accreditation");
        row.setAccreditationBase(accreditation.text("base"))
                .setAccreditationDocuments(accreditation.texts("specific"))
                .setAccreditationAuditTime(accreditation.text("auditTime"))
                .setAccreditationNotes(accreditation.texts("notes"));
        var confidence = yaml.mapping("confidence");
        return row.setFactsConfidence(confidence.text("metadata"))
                .setClausesConfidence(confidence.text("clauses"))
                .setQuestionsConfidence(confidence.text("questions"))
                .setControlsConfidence(confidence.textOrNull("controls"))
                .setConfidenceNote(confidence.textOrNull("notes"));
    }

    private static Discipline discipline(YamlMapping yaml) {
        var abbreviated = ABBREVIATED_DISCIPLINES.get(yaml.text("discipline"));
        return abbreviated == null ? yaml.word("discipline", Discipline.class) : abbreviated;
    }

    /// The file names a neighbour by its key in the catalogue or, outside of it, by its
    /// designation.
    private static void setNeighbours(StandardRecord row, YamlMapping yaml, Set<String> known) {
        var supersedes = yaml.textOrNull("supersedes");
        if (supersedes != null && known.contains(supersedes)) {
            row.setSupersedesId(CatalogueIds.standard(supersedes));
        } else {
            row.setSupersedes(supersedes);
        }
        var supersededBy = yaml.textOrNull("supersededBy");
        // A successor in the catalogue points back here itself.
        row.setSupersededBy(
                supersededBy != null && known.contains(supersededBy) ? null : supersededBy);
    }

    private static void setTransition(StandardRecord row, YamlMapping yaml) {
        var transition = yaml.mappingOrNull("transition");
        if (transition != null) {
            row.setTransitionEndsOn(transition.dateOrNull("deadline"))
                    .setTransitionEndsElsewhereOn(transition.dateOrNull("alternativeDeadline"))
                    .setTransitionBodiesReadyOn(transition.dateOrNull("certificationBodiesReadyBy"))
                    .setTransitionOnlyThisFromOn(
                            transition.dateOrNull("newCertificatesOnlyThisEditionFrom"))
                    .setTransitionLastCertificateOn(transition.dateOrNull("lastNewCertificatesOn"))
                    .setTransitionNote(transition.text("note"))
                    .setTransitionConfidence(transition.text("confidence"));
        }
    }

    private static List<StandardAmendmentRecord> amendments(YamlMapping yaml, StandardId standard) {
        var rows = new ArrayList<StandardAmendmentRecord>();
        for (var amendment : yaml.mappings("amendments")) {
            rows.add(
                    new StandardAmendmentRecord()
                            .setStandardId(standard)
                            .setOrdinal(rows.size())
                            .setDesignation(amendment.text("id"))
                            .setTitle(amendment.text("title"))
                            .setPublishedOn(amendment.dateOrMonth("publishedOn"))
                            .setPublishedPrecision(amendment.precision("publishedOn").name())
                            .setSummary(amendment.text("summary")));
        }
        return rows;
    }

    private static List<ClauseRecord> clauses(YamlMapping yaml, String key) {
        var rows = new ArrayList<ClauseRecord>();
        var seen = new HashSet<String>();
        for (var clause : yaml.mappings("clauses")) {
            var number = number(clause, seen);
            var parent = clause.textOrNull("parent");
            if (parent != null && !seen.contains(parent)) {
                throw clause.wrong("parent", "it must stand before its children");
            }
            seen.add(number);
            var row =
                    new ClauseRecord()
                            .setId(CatalogueIds.clause(key, number))
                            .setStandardId(CatalogueIds.standard(key))
                            .setParentId(parent == null ? null : CatalogueIds.clause(key, parent))
                            .setOrdinal(rows.size())
                            .setNumber(number)
                            .setTitle(clause.text("title"))
                            .setDepth(clause.integer("level"))
                            .setAssessable(clause.flag("assessable"))
                            .setOfficialTitle(clause.flag("officialTitle", true))
                            .setUncertain(clause.flag("uncertain", false))
                            .setEvidence(clause.texts("evidence"))
                            .setNote(clause.textOrNull("note"));
            var change = clause.wordOrNull("changeFromPrevious", Clause.Change.class);
            row.setChangeKind(change == null ? null : change.name());
            if (row.getAssessable()) {
                var documentation = clause.mapping("documentedInformation");
                row.setTopic(clause.text("hs"))
                        .setQuestion(clause.text("question"))
                        .setDocumentation(documentation.word("status", Documentation.class).name())
                        .setDocumentationWhat(documentation.textOrNull("what"))
                        .setDocumentationItem(documentation.textOrNull("item"));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<ControlRecord> controls(YamlMapping yaml, String key) {
        var rows = new ArrayList<ControlRecord>();
        var controls = yaml.mappingOrNull("controls");
        if (controls == null) {
            return rows;
        }
        var prefix = controls.text("annex") + ".";
        controls.text("numbering");
        var seen = new HashSet<String>();
        for (var control : controls.mappings("items")) {
            var number = number(control, seen);
            if (!number.startsWith(prefix)) {
                throw control.wrong("number", "it must begin with " + prefix);
            }
            seen.add(number);
            rows.add(
                    new ControlRecord()
                            .setId(CatalogueIds.control(key, number))
                            .setStandardId(CatalogueIds.standard(key))
                            .setOrdinal(rows.size())
                            .setNumber(number)
                            .setTitle(control.text("title"))
                            .setTheme(control.text("theme"))
                            .setObjectiveArea(control.textOrNull("objectiveArea"))
                            .setQuestion(control.text("question"))
                            .setEvidence(control.texts("evidence"))
                            .setNewInEdition(control.flagOrNull("newInEdition"))
                            .setPredecessors(control.texts("predecessors2013"))
                            .setRelatedTo(control.texts("relatedTo")));
        }
        return rows;
    }

    private static String number(YamlMapping yaml, Set<String> seen) {
        var number = yaml.text("number");
        if (ClauseNumber.parse(number).isEmpty()) {
            throw yaml.wrong("number", "it has not the form of a number");
        }
        if (seen.contains(number)) {
            throw yaml.wrong("number", number + " is there twice");
        }
        return number;
    }

    private static void checkCounts(
            YamlMapping yaml,
            CatalogueIndex.Entry entry,
            StandardRecord standard,
            List<ClauseRecord> clauses,
            List<ControlRecord> controls) {
        var counts = yaml.mapping("counts");
        standard.setClauseCount(check(counts, "clauses", clauses.size()))
                .setAssessableCount(
                        check(counts, "assessable", count(clauses, ClauseRecord::getAssessable)))
                .setUncertainCount(
                        check(counts, "uncertain", count(clauses, ClauseRecord::getUncertain)))
                .setControlCount(check(counts, "controls", controls.size()));
        if (entry.clauses() != clauses.size() || entry.controls() != controls.size()) {
            throw yaml.wrong("counts", "the index says something else");
        }
    }

    private static int count(List<ClauseRecord> clauses, Predicate<ClauseRecord> which) {
        return Math.toIntExact(clauses.stream().filter(which).count());
    }

    private static int check(YamlMapping counts, String key, int found) {
        if (counts.integer(key) != found) {
            throw counts.wrong(key, "the file holds " + found);
        }
        return found;
    }
}
