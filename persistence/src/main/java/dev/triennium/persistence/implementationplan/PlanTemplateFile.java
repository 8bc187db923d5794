package dev.triennium.persistence.implementationplan;

import dev.triennium.domain.implementationplan.CommonTemplate.FactType;
import dev.triennium.domain.implementationplan.GateSide;
import dev.triennium.domain.implementationplan.PlanTemplate;
import dev.triennium.domain.implementationplan.PlanTemplate.Addition;
import dev.triennium.domain.implementationplan.PlanTemplate.GateAddition;
import dev.triennium.persistence.standard.YamlMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The template of one standard.
final class PlanTemplateFile {

    private PlanTemplateFile() {}

    static PlanTemplate parse(String standard, YamlMapping file, Map<String, FactType> facts) {
        CommonTemplateFile.header(file);
        if (!standard.equals(file.text("key")) || !standard.equals(file.text("standard"))) {
            throw file.wrong("key", "the file is named after its standard");
        }
        file.skip("family");
        var template =
                new PlanTemplate(
                        standard,
                        file.text("templateVersion"),
                        TemplateWords.text(file, "name"),
                        olderEditions(file),
                        additions(file),
                        file.mappings("gateAdditions").stream()
                                .map(one -> gateAddition(one, facts))
                                .toList(),
                        file.mappings("tasks").stream().map(TemplateWords::task).toList());
        file.end();
        return template;
    }

    private static Map<String, Map<String, List<String>>> olderEditions(YamlMapping file) {
        var editions = new HashMap<String, Map<String, List<String>>>();
        for (var edition : file.mappings("editions")) {
            edition.skip("note");
            editions.put(edition.text("standard"), edition.textsByKey("clauseMap"));
        }
        return editions;
    }

    private static Map<String, Addition> additions(YamlMapping file) {
        var additions = new HashMap<String, Addition>();
        for (var one : file.mappings("additions")) {
            var addition =
                    new Addition(
                            TemplateWords.text(one, "description"), TemplateWords.efforts(one));
            if (additions.put(one.text("task"), addition) != null) {
                throw one.wrong("task", "there is an addition to this task already");
            }
        }
        return additions;
    }

    private static GateAddition gateAddition(YamlMapping one, Map<String, FactType> facts) {
        return new GateAddition(
                TemplateWords.phase(one, "gate"),
                one.word("side", GateSide.class),
                TemplateWords.criterion(one, facts));
    }
}
