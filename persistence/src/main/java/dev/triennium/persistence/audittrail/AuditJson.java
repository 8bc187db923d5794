package dev.triennium.persistence.audittrail;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.NotTraced;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.StdConverter;

/// How a domain record stands in the audit trail: its components by name, dates as ISO 8601,
/// instants as the columns keep them. An id says of what it is, `{"Site": "…"}`, so that it can be
/// followed years later, whatever the component was called.
final class AuditJson {

    private static final String SUFFIX = "Id";

    private AuditJson() {}

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addModule(
                        new SimpleModule()
                                .setSerializerModifier(new Traced())
                                .addSerializer(
                                        written(
                                                Instant.class,
                                                one ->
                                                        one.truncatedTo(ChronoUnit.MICROS)
                                                                .toString()))
                                .addSerializer(written(EntityId.class, AuditJson::named)))
                .build();
    }

    /// Leaves out what no trace keeps.
    private static final class Traced extends ValueSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config,
                BeanDescription.Supplier type,
                List<BeanPropertyWriter> components) {
            return components.stream()
                    .filter(one -> !one.getType().isTypeOrSubTypeOf(NotTraced.class))
                    .toList();
        }
    }

    private static Map<String, UUID> named(EntityId id) {
        var type = id.getClass().getSimpleName();
        if (!type.endsWith(SUFFIX)) {
            throw new IllegalStateException(type + " is not named as an id");
        }
        return Map.of(type.substring(0, type.length() - SUFFIX.length()), id.value());
    }

    private static <T> StdConvertingSerializer written(Class<T> type, Function<T, Object> as) {
        return new StdConvertingSerializer(
                type,
                new StdConverter<T, Object>() {
                    @Override
                    public Object convert(T value) {
                        return as.apply(value);
                    }
                });
    }
}
