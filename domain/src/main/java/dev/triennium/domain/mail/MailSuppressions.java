package dev.triennium.domain.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The addresses that nothing is sent to.
public interface MailSuppressions {

    /// Those of the addresses that are suppressed, in whatever letters they were asked for.
    Map<String, MailSuppression> list(Collection<String> addresses);

    /// All of them, the latest first.
    List<MailSuppression> listLatest(int most);

    /// Lets mails go there again.
    ///
    /// @return what was lifted; empty when the address was not suppressed
    Optional<MailSuppression> lift(String address);
}
