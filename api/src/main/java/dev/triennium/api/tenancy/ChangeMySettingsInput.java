package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.identity.PersonalSettings;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeMySettingsInput(
        ArgumentValue<String> locale,
        ArgumentValue<String> timeZone,
        ArgumentValue<Boolean> digests) {

    PersonalSettings applyTo(PersonalSettings current) {
        return new PersonalSettings(
                locale(current),
                zone(current),
                Patch.required(digests, "digests", current.wantsDigests()));
    }

    private @Nullable Locale locale(PersonalSettings current) {
        if (locale.isOmitted()) {
            return current.locale();
        }
        var tag = locale.value();
        return tag == null ? null : Profiles.locale(tag);
    }

    private @Nullable ZoneId zone(PersonalSettings current) {
        if (timeZone.isOmitted()) {
            return current.zone();
        }
        var id = timeZone.value();
        return id == null ? null : Profiles.zone(id);
    }
}
