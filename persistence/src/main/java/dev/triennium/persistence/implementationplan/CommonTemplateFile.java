package dev.triennium.persistence.implementationplan;

import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.implementationplan.CommonTemplate;
import dev.triennium.domain.implementationplan.CommonTemplate.Closing;
import dev.triennium.domain.implementationplan.CommonTemplate.Fact;
import dev.triennium.domain.implementationplan.CommonTemplate.FactType;
import dev.triennium.domain.implementationplan.CommonTemplate.Gate;
import dev.triennium.domain.implementationplan.CommonTemplate.Integration;
import dev.triennium.domain.implementationplan.CommonTemplate.Phase;
import dev.triennium.domain.implementationplan.CommonTemplate.Role;
import dev.triennium.domain.implementationplan.CommonTemplate.Sites;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanText;
import dev.triennium.persistence.standard.YamlMapping;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// What all templates share.
final class CommonTemplateFile {

    private static final int SCHEMA_VERSION = 1;

    private CommonTemplateFile() {}

    /// What each file begins with.
    static void header(YamlMapping file) {
        if (file.integer("schemaVersion") != SCHEMA_VERSION) {
            throw file.wrong("schemaVersion", "this version is not known");
        }
        file.skip("preparedOn");
    }

    static CommonTemplate parse(YamlMapping file) {
        header(file);
        // Words for people, and what the numbers of the tasks were made with.
        List.of("languages", "categories", "workingDaysPerMonth", "scales", "deliverableKinds")
                .forEach(file::skip);
        var facts = facts(file);
        var template =
                new CommonTemplate(
                        file.text("templateVersion"),
                        sizes(file),
                        closing(file.mapping("closing")),
                        integration(file.mapping("integration")),
                        sites(file.mapping("sites")),
                        phases(file),
                        roles(file),
                        facts,
                        file.mappings("gates").stream()
                                .map(one -> gate(one, types(facts)))
                                .toList(),
                        mergeGroups(file),
                        file.mappings("tasks").stream().map(TemplateWords::task).toList());
        file.end();
        return template;
    }

    static Map<String, FactType> types(Map<String, Fact> facts) {
        var types = new HashMap<String, FactType>();
        facts.forEach((key, fact) -> types.put(key, fact.type()));
        return types;
    }

    private static NavigableMap<Long, PlanSize> sizes(YamlMapping file) {
        var sizes = new TreeMap<Long, PlanSize>();
        for (var one : file.mappings("sizeClasses")) {
            one.skip("to");
            sizes.put((long) one.integer("from"), one.word("key", PlanSize.class));
        }
        return sizes;
    }

    private static Closing closing(YamlMapping mapping) {
        mapping.skip("gradesThatOpen");
        Set<PlanPhase> phases = EnumSet.noneOf(PlanPhase.class);
        for (var phase : PlanPhase.values()) {
            if (mapping.texts("factorPhases").contains(TemplateWords.key(phase))) {
                phases.add(phase);
            }
        }
        return new Closing(
                factors(mapping.mapping("effortFactor")),
                factors(mapping.mapping("alwaysFactor")),
                factors(mapping.mapping("durationFactor")),
                phases);
    }

    private static Map<AssessmentResult, BigDecimal> factors(YamlMapping mapping) {
        var factors = new EnumMap<AssessmentResult, BigDecimal>(AssessmentResult.class);
        for (var name : mapping.names()) {
            factors.put(
                    switch (name) {
                        case "major" -> AssessmentResult.MAJOR_GAP;
                        case "minor" -> AssessmentResult.MINOR_GAP;
                        case "conforming" -> AssessmentResult.CONFORMING;
                        case "notAssessed" -> AssessmentResult.NOT_ASSESSED;
                        default -> throw mapping.wrong(name, "this grade is not known");
                    },
                    mapping.decimal(name));
        }
        return factors;
    }

    private static Integration integration(YamlMapping mapping) {
        return new Integration(
                mapping.decimal("perFurtherStandard"), mapping.decimal("mergeShare"));
    }

    private static Sites sites(YamlMapping mapping) {
        return new Sites(
                mapping.decimal("perFurtherSite"),
                mapping.decimal("cap"),
                new HashSet<>(mapping.texts("tasks")));
    }

    private static Map<PlanPhase, Phase> phases(YamlMapping file) {
        var phases = new EnumMap<PlanPhase, Phase>(PlanPhase.class);
        for (var one : file.mappings("phases")) {
            one.skip("order");
            phases.put(
                    TemplateWords.phase(one, "key"),
                    new Phase(TemplateWords.text(one, "name"), TemplateWords.text(one, "purpose")));
        }
        return phases;
    }

    private static Map<String, Role> roles(YamlMapping file) {
        var roles = new LinkedHashMap<String, Role>();
        for (var one : file.mappings("roles")) {
            one.skip("productRole");
            one.skip("note");
            var key = one.text("key");
            roles.put(
                    key,
                    new Role(key, TemplateWords.text(one, "name"), one.textOrNull("fallback")));
        }
        return roles;
    }

    private static Map<String, Fact> facts(YamlMapping file) {
        var facts = new LinkedHashMap<String, Fact>();
        for (var one : file.mappings("facts")) {
            var key = one.text("key");
            facts.put(
                    key,
                    new Fact(
                            key,
                            one.word("type", FactType.class),
                            one.integer("from"),
                            one.flag("perStandard", false),
                            TemplateWords.text(one, "text")));
        }
        return facts;
    }

    private static Gate gate(YamlMapping one, Map<String, FactType> facts) {
        one.skip("key");
        one.skip("to");
        return new Gate(
                TemplateWords.phase(one, "from"),
                TemplateWords.text(one, "name"),
                one.text("task"),
                one.mappings("entry").stream()
                        .map(criterion -> TemplateWords.criterion(criterion, facts))
                        .toList(),
                one.mappings("exit").stream()
                        .map(criterion -> TemplateWords.criterion(criterion, facts))
                        .toList());
    }

    private static Map<String, PlanText> mergeGroups(YamlMapping file) {
        var groups = new LinkedHashMap<String, PlanText>();
        var mapping = file.mapping("mergeGroups");
        mapping.names().forEach(name -> groups.put(name, TemplateWords.text(mapping, name)));
        return groups;
    }
}
