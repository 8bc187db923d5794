package dev.triennium.persistence.accreditation;

import dev.triennium.domain.accreditation.AccreditationBody;
import dev.triennium.domain.accreditation.AccreditationFacts;
import dev.triennium.domain.accreditation.AccreditationFactsRepository;
import dev.triennium.domain.accreditation.Bilingual;
import dev.triennium.domain.accreditation.Certainty;
import dev.triennium.domain.accreditation.SectorCode;
import dev.triennium.persistence.standard.YamlMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Reads the facts from the product's own file, when somebody asks for them first.
@Repository
class AccreditationFactsFile implements AccreditationFactsRepository {

    private static final int SCHEMA_VERSION = 1;
    private static final String FILE = "facts.yaml";

    private volatile @Nullable AccreditationFacts read;

    /// Two that ask at once may both read; what they get is the same.
    @Override
    public AccreditationFacts get() {
        var known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    private static AccreditationFacts readAll() {
        try (var in = AccreditationFactsFile.class.getResourceAsStream("/accreditation/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + FILE);
            }
            return parse(YamlMapping.parse(FILE, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccreditationFacts parse(YamlMapping file) {
        if (file.integer("schemaVersion") != SCHEMA_VERSION) {
            throw file.wrong("schemaVersion", "this version is not known");
        }
        file.skip("preparedOn");
        var facts =
                new AccreditationFacts(
                        file.mappings("accreditationBodies").stream()
                                .map(AccreditationFactsFile::body)
                                .toList(),
                        file.mappings("sectorCodes").stream()
                                .map(AccreditationFactsFile::sector)
                                .toList());
        file.end();
        return facts;
    }

    private static AccreditationBody body(YamlMapping one) {
        var note = one.textOrNull("note");
        return new AccreditationBody(
                one.text("key"),
                one.text("abbreviation"),
                one.textOrNull("otherNames"),
                one.texts("countries"),
                bilingual(one, "region"),
                note == null ? null : bilingual(one, "note"),
                one.word("certainty", Certainty.class));
    }

    private static SectorCode sector(YamlMapping one) {
        return new SectorCode(
                one.integer("code"),
                bilingual(one, "name"),
                bilingual(one, "nace"),
                one.word("certainty", Certainty.class),
                one.word("naceCertainty", Certainty.class));
    }

    private static Bilingual bilingual(YamlMapping one, String key) {
        return new Bilingual(one.text(key), one.text(key + "De"));
    }
}
