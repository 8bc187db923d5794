package dev.triennium.domain.certificationbody;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.tenancy.FirmId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A certification body that organisations can choose.
///
/// @param firm whose people alone see it; null: it is the operator's, for all
public record DirectoryBody(
        DirectoryBodyId id, @Nullable FirmId firm, int version, Details details) {

    public DirectoryBody {
        Objects.requireNonNull(id);
        Objects.requireNonNull(details);
    }

    /// @param country ISO 3166 code of where the body is established
    /// @param website null: nobody said
    /// @param parameters how it counts, which those who choose it begin with
    public record Details(
            String name, String country, @Nullable String website, CycleParameters parameters) {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        public Details {
            Objects.requireNonNull(name);
            Objects.requireNonNull(country);
            Objects.requireNonNull(parameters);
            requireCountry("country", country);
            if (website != null) {
                requireAddress("website", website);
            }
        }

        /// What a browser may be led to.
        static void requireAddress(String field, String address) {
            if (!address.startsWith("https://") && !address.startsWith("http://")) {
                throw new ValidationException(
                        field, "An address on the web begins with https:// or http://.");
            }
        }

        static void requireCountry(String field, String code) {
            if (!COUNTRIES.contains(code)) {
                throw new ValidationException(
                        field, "{0} is no ISO 3166 code of a country, such as DE.", code);
            }
        }
    }

    DirectoryBody with(Details changed) {
        return new DirectoryBody(id, firm, version + 1, changed);
    }

    /// What hangs below has changed.
    DirectoryBody next() {
        return new DirectoryBody(id, firm, version + 1, details);
    }

    /// @param viewer whom somebody works for; null: for no firm
    public boolean isVisibleTo(@Nullable FirmId viewer) {
        return firm == null || firm.equals(viewer);
    }
}
