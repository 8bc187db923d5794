package dev.triennium.persistence.standard;

import dev.triennium.domain.standard.DatePrecision;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// One mapping of a YAML file, read key by key. A value of another type and a key that nobody asks
/// for are errors, so that a slip in a file never turns into a silent gap in the catalogue.
public final class YamlMapping {

    private final String where;
    private final Map<?, ?> values;
    private final Set<String> asked = new HashSet<>();
    private final List<YamlMapping> children = new ArrayList<>();

    private YamlMapping(String where, Map<?, ?> values) {
        this.where = where;
        this.values = values;
    }

    /// @throws CatalogueException when the content is no YAML mapping in UTF-8
    public static YamlMapping parse(String file, byte[] content) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            var document =
                    new Yaml(new SafeConstructor(options)).<@Nullable Object>load(text.toString());
            return ofMapping(file, document);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? "" : " in line " + (mark.getLine() + 1);
            throw new CatalogueException(
                    file, "it is no YAML%s: %s".formatted(line, e.getProblem()), e);
        } catch (YAMLException e) {
            throw new CatalogueException(file, "it is no YAML", e);
        } catch (CharacterCodingException e) {
            throw new CatalogueException(file, "it is not in UTF-8", e);
        }
    }

    private static YamlMapping ofMapping(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new YamlMapping(where, map);
        }
        throw new CatalogueException(where, "a mapping is expected");
    }

    public String where() {
        return where;
    }

    public CatalogueException wrong(String key, String problem) {
        return new CatalogueException(at(key), problem);
    }

    /// @throws CatalogueException when it holds, at any depth, a key that was never asked for
    public void end() {
        for (var key : values.keySet()) {
            if (!(key instanceof String name) || !asked.contains(name)) {
                throw wrong(String.valueOf(key), "this key is not known");
            }
        }
        children.forEach(YamlMapping::end);
    }

    /// Leaves out what stands under the key.
    public void skip(String key) {
        ask(key);
    }

    public String text(String key) {
        var text = textOrNull(key);
        if (text == null) {
            throw wrong(key, "a text is expected");
        }
        return text;
    }

    public @Nullable String textOrNull(String key) {
        return switch (ask(key)) {
            case null -> null;
            case String text when !text.isBlank() -> text;
            default -> throw wrong(key, "a text is expected");
        };
    }

    public int integer(String key) {
        var number = integerOrNull(key);
        if (number == null) {
            throw wrong(key, "a whole number is expected");
        }
        return number;
    }

    public @Nullable Integer integerOrNull(String key) {
        return switch (ask(key)) {
            case null -> null;
            case Integer number -> number;
            default -> throw wrong(key, "a whole number is expected");
        };
    }

    public BigDecimal decimal(String key) {
        if (ask(key) instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw wrong(key, "a number is expected");
    }

    public boolean flag(String key) {
        var flag = flagOrNull(key);
        if (flag == null) {
            throw wrong(key, "true or false is expected");
        }
        return flag;
    }

    public boolean flag(String key, boolean otherwise) {
        var flag = flagOrNull(key);
        return flag == null ? otherwise : flag;
    }

    @Nullable Boolean flagOrNull(String key) {
        return switch (ask(key)) {
            case null -> null;
            case Boolean flag -> flag;
            default -> throw wrong(key, "true or false is expected");
        };
    }

    LocalDate date(String key) {
        var date = dateOrNull(key);
        if (date == null) {
            throw wrong(key, "a date is expected");
        }
        return date;
    }

    @Nullable LocalDate dateOrNull(String key) {
        var text = textOrNull(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw wrong(key, "a date such as 2026-09-16 is expected");
        }
    }

    /// A month, as its first day, when the text says no more than that.
    LocalDate dateOrMonth(String key) {
        try {
            return precision(key) == DatePrecision.MONTH
                    ? YearMonth.parse(text(key)).atDay(1)
                    : date(key);
        } catch (DateTimeException _) {
            throw wrong(key, "a date or a month is expected");
        }
    }

    DatePrecision precision(String key) {
        return text(key).length() == "2026-09".length() ? DatePrecision.MONTH : DatePrecision.DAY;
    }

    public <E extends Enum<E>> E word(String key, Class<E> type) {
        var word = wordOrNull(key, type);
        if (word == null) {
            throw wrong(key, "a word is expected");
        }
        return word;
    }

    /// The constant whose name is the text in upper case, with `_` for `-` and blanks.
    public <E extends Enum<E>> @Nullable E wordOrNull(String key, Class<E> type) {
        var text = textOrNull(key);
        if (text == null) {
            return null;
        }
        var name = text.toUpperCase(Locale.ROOT).replaceAll("[- ]", "_");
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw wrong(key, "this word is not known");
    }

    /// Empty when the key is absent.
    public List<String> texts(String key) {
        return textsOf(at(key), ask(key));
    }

    private static List<String> textsOf(String where, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw new CatalogueException(where, "a list is expected");
        }
        var texts = new ArrayList<String>(list.size());
        for (var item : list) {
            if (!(item instanceof String text) || text.isBlank() || text.contains("\n")) {
                throw new CatalogueException(
                        where + "[" + texts.size() + "]", "a text of one line is expected");
            }
            texts.add(text);
        }
        return texts;
    }

    /// Empty when the key is absent.
    public List<Integer> integers(String key) {
        return numbers(key, Integer.class, "whole numbers are expected");
    }

    public List<BigDecimal> decimals(String key) {
        return numbers(key, Number.class, "numbers are expected").stream()
                .map(number -> new BigDecimal(number.toString()))
                .toList();
    }

    private <N extends Number> List<N> numbers(String key, Class<N> type, String problem) {
        var value = ask(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(key, "a list is expected");
        }
        var numbers = new ArrayList<N>(list.size());
        for (var item : list) {
            if (!type.isInstance(item)) {
                throw wrong(key, problem);
            }
            numbers.add(type.cast(item));
        }
        return numbers;
    }

    /// Whether the key holds exactly this text, where others have a list.
    public boolean is(String key, String text) {
        return text.equals(ask(key));
    }

    public YamlMapping mapping(String key) {
        return child(at(key), ask(key));
    }

    public @Nullable YamlMapping mappingOrNull(String key) {
        var value = ask(key);
        return value == null ? null : child(at(key), value);
    }

    /// Empty when the key is absent.
    public List<YamlMapping> mappings(String key) {
        var value = ask(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(key, "a list is expected");
        }
        var mappings = new ArrayList<YamlMapping>(list.size());
        for (var item : list) {
            mappings.add(child(at(key) + "[" + mappings.size() + "]", item));
        }
        return mappings;
    }

    /// Lists of texts under keys that only the data knows.
    public Map<String, List<String>> textsByKey(String key) {
        var lists = new LinkedHashMap<String, List<String>>();
        var mapping = mapping(key);
        mapping.names().forEach(name -> lists.put(name, mapping.texts(name)));
        return lists;
    }

    /// The keys that only the data knows.
    public List<String> names() {
        var names = new ArrayList<String>();
        for (var name : values.keySet()) {
            if (!(name instanceof String text)) {
                throw wrong(String.valueOf(name), "a text is expected as key");
            }
            names.add(text);
        }
        return names;
    }

    private YamlMapping child(String path, @Nullable Object value) {
        var child = ofMapping(path, value);
        children.add(child);
        return child;
    }

    private @Nullable Object ask(String key) {
        asked.add(key);
        return values.get(key);
    }

    private String at(String key) {
        return where + "/" + key;
    }
}
