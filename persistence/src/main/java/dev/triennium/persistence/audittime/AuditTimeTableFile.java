package dev.triennium.persistence.audittime;

import dev.triennium.domain.audittime.AuditComplexity;
import dev.triennium.domain.audittime.AuditTimeRule;
import dev.triennium.domain.audittime.AuditTimeTable;
import dev.triennium.domain.audittime.AuditTimeTableRepository;
import dev.triennium.domain.audittime.AuditTimeTables;
import dev.triennium.domain.audittime.AuditTimeTables.FoodRate;
import dev.triennium.domain.audittime.AuditTimeTables.FoodRates;
import dev.triennium.domain.audittime.AuditTimeTables.Scheme;
import dev.triennium.domain.audittime.FoodCategory;
import dev.triennium.persistence.standard.YamlMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Reads the figures from the product's own file, when somebody asks for them first.
@Repository
class AuditTimeTableFile implements AuditTimeTableRepository {

    private static final int SCHEMA_VERSION = 1;
    private static final String FILE = "tables.yaml";

    /// The name of the column of a table that has but one.
    private static final String ONE_COLUMN = "all";

    private volatile @Nullable AuditTimeTables read;

    /// Two that ask at once may both read; what they get is the same.
    @Override
    public AuditTimeTables get() {
        var known = read;
        if (known == null) {
            known = readAll();
            read = known;
        }
        return known;
    }

    private static AuditTimeTables readAll() {
        try (var in = AuditTimeTableFile.class.getResourceAsStream("/audittime/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("There is no file " + FILE);
            }
            return parse(YamlMapping.parse(FILE, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AuditTimeTables parse(YamlMapping file) {
        if (file.integer("schemaVersion") != SCHEMA_VERSION) {
            throw file.wrong("schemaVersion", "this version is not known");
        }
        file.skip("preparedOn");
        var tables = new HashMap<String, AuditTimeTable>();
        for (var one : file.mappings("tables")) {
            tables.put(one.text("key"), table(one));
        }
        var schemes = new HashMap<String, Scheme>();
        for (var one : file.mappings("standards")) {
            var onSite = OnSite.of(one);
            var scheme =
                    new Scheme.ByTable(
                            table(one, tables, one.text("table")),
                            one.flag("estimate", false),
                            one.flag("continuum", false),
                            one.flag("factors", false),
                            onSite.share(),
                            onSite.rule());
            one.texts("keys").forEach(key -> schemes.put(key, scheme));
        }
        var energy = file.mapping("energy");
        var onSite = OnSite.of(energy);
        var byEnergy =
                new Scheme.ByEnergy(
                        table(energy, tables, "energy-initial"),
                        table(energy, tables, "energy-surveillance"),
                        table(energy, tables, "energy-recertification"),
                        onSite.share(),
                        onSite.rule());
        energy.texts("keys").forEach(key -> schemes.put(key, byEnergy));
        var food = file.mapping("food");
        var onSiteOfFood = OnSite.of(food);
        var byFood =
                new Scheme.ByFood(
                        new FoodRates(categories(food), table(food, tables, "food-people")),
                        onSiteOfFood.share(),
                        onSiteOfFood.rule());
        food.texts("keys").forEach(key -> schemes.put(key, byFood));
        var read = new AuditTimeTables(schemes, integration(file));
        file.end();
        return read;
    }

    private static AuditTimeTable table(YamlMapping mapping) {
        var upTo = new ArrayList<>(mapping.integers("upTo"));
        if (mapping.flag("endless", false)) {
            upTo.add(AuditTimeTable.ENDLESS);
        }
        var columns = mapping.mapping("days");
        var days = new HashMap<Optional<AuditComplexity>, List<BigDecimal>>();
        for (var column : columns.names()) {
            days.put(
                    column.equals(ONE_COLUMN)
                            ? Optional.empty()
                            : Optional.of(AuditComplexity.valueOf(column.toUpperCase(Locale.ROOT))),
                    columns.decimals(column));
        }
        return new AuditTimeTable(
                mapping.word("rule", AuditTimeRule.class),
                mapping.flag("uncertain", false),
                upTo,
                days);
    }

    private static AuditTimeTable table(
            YamlMapping where, Map<String, AuditTimeTable> tables, String key) {
        return Optional.ofNullable(tables.get(key))
                .orElseThrow(() -> where.wrong("table", "there is no table " + key));
    }

    /// How much is spent on site at the least, and who says so.
    private record OnSite(BigDecimal share, AuditTimeRule rule) {

        static OnSite of(YamlMapping standard) {
            var mapping = standard.mapping("onSite");
            return new OnSite(mapping.decimal("share"), mapping.word("rule", AuditTimeRule.class));
        }
    }

    private static Map<FoodCategory, FoodRate> categories(YamlMapping food) {
        var rates = new EnumMap<FoodCategory, FoodRate>(FoodCategory.class);
        for (var one : food.mappings("categories")) {
            var rate =
                    new FoodRate(
                            one.decimal("days"),
                            one.decimal("perStudy"),
                            one.flag("uncertain", false));
            one.texts("names").forEach(name -> rates.put(FoodCategory.valueOf(name), rate));
        }
        return rates;
    }

    private static NavigableMap<Integer, NavigableMap<Integer, Integer>> integration(
            YamlMapping file) {
        var matrix = new TreeMap<Integer, NavigableMap<Integer, Integer>>();
        for (var row : file.mappings("integration")) {
            var abilities = row.integers("abilities");
            var percents = row.integers("percents");
            if (abilities.size() != percents.size()) {
                throw row.wrong("percents", "one for each ability is expected");
            }
            var reductions = new TreeMap<Integer, Integer>();
            for (var place = 0; place < abilities.size(); place++) {
                reductions.put(abilities.get(place), percents.get(place));
            }
            matrix.put(row.integer("level"), reductions);
        }
        return matrix;
    }
}
