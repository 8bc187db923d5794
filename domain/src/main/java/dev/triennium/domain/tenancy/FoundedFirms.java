package dev.triennium.domain.tenancy;

import java.time.Instant;
import java.util.List;

/// All firms of the installation, for its operator alone.
public interface FoundedFirms {

    /// @param partners the identity provider's subjects of those who are partners now
    record Founded(Firm firm, Instant since, List<String> partners) {

        public Founded {
            partners = List.copyOf(partners);
        }
    }

    /// By name.
    List<Founded> listAll(Instant at);
}
