package dev.triennium.domain.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

public final class InMemoryMailSuppressions implements MailSuppressions {

    private final Map<String, MailSuppression> suppressions = new TreeMap<>();

    public void add(String address, String reason, Instant since) {
        suppressions.put(address, new MailSuppression(address, reason, since));
    }

    public void clear() {
        suppressions.clear();
    }

    @Override
    public Map<String, MailSuppression> list(Collection<String> addresses) {
        return addresses.stream()
                .filter(address -> suppressions.containsKey(normalized(address)))
                .distinct()
                .collect(
                        Collectors.toMap(
                                address -> address,
                                address -> suppressions.get(normalized(address))));
    }

    @Override
    public List<MailSuppression> listLatest(int most) {
        return suppressions.values().stream().limit(most).toList();
    }

    @Override
    public Optional<MailSuppression> lift(String address) {
        return Optional.ofNullable(suppressions.remove(normalized(address)));
    }

    private static String normalized(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
