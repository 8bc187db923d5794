package dev.triennium.persistence.implementationplan;

import dev.triennium.domain.implementationplan.PlanTemplate;
import dev.triennium.domain.implementationplan.PlanTemplateRepository;
import dev.triennium.domain.implementationplan.PlanTemplates;
import dev.triennium.persistence.standard.YamlMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Reads the templates from the product's own files, when the first plan asks for them. They are
/// no tables: nobody searches or joins them, and a plan keeps what it took.
@Repository
class PlanTemplateFiles implements PlanTemplateRepository {

    private static final String FOLDER = "/implementationplan/";
    private static final String COMMON = "common.yaml";

    /// The files, each of which is named after the edition that it is made for.
    static final List<String> STANDARDS =
            List.of(
                    "iso-9001-2026",
                    "iso-13485-2016",
                    "iso-14001-2026",
                    "iso-21001-2025",
                    "iso-22000-2018",
                    "iso-22301-2019",
                    "iso-37001-2025",
                    "iso-37301-2021",
                    "iso-45001-2018",
                    "iso-50001-2018",
                    "iso-iec-20000-1-2018",
                    "iso-iec-27001-2022",
                    "iso-iec-27701-2025",
                    "iso-iec-42001-2023");

    private volatile @Nullable PlanTemplates read;

    /// Two that ask at once may both read; what they get is the same.
    @Override
    public PlanTemplates get() {
        var known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    private static PlanTemplates readAll() {
        var common = CommonTemplateFile.parse(mapping(COMMON));
        var facts = CommonTemplateFile.types(common.facts());
        Map<String, PlanTemplate> byStandard = new HashMap<>();
        for (var standard : STANDARDS) {
            byStandard.put(
                    standard, PlanTemplateFile.parse(standard, mapping(standard + ".yaml"), facts));
        }
        return new PlanTemplates(common, byStandard);
    }

    private static YamlMapping mapping(String file) {
        try (var in = PlanTemplateFiles.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + file);
            }
            return YamlMapping.parse(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
