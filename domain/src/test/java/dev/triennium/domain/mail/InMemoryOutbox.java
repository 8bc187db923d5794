package dev.triennium.domain.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Mails that wait, and what became of those that were tried.
public final class InMemoryOutbox implements Outbox {

    public final List<OutgoingMail> mails = new ArrayList<>();

    /// Dedupe keys of mails that were there before.
    public final Set<String> known = new HashSet<>();

    final Map<MailId, Integer> attempts = new HashMap<>();
    final Map<MailId, Outcome> outcomes = new LinkedHashMap<>();
    final Set<MailId> takenOver = new HashSet<>();
    final Set<String> suppressed = new HashSet<>();

    @Override
    public boolean add(OutgoingMail mail, Instant at) {
        if (!known.add(mail.dedupeKey())) {
            return false;
        }
        mails.add(mail);
        return true;
    }

    @Override
    public List<Leased> lease(UUID lease, int limit, Duration duration, Instant at) {
        return mails.stream()
                .filter(mail -> !outcomes.containsKey(mail.id()))
                .limit(limit)
                .map(mail -> new Leased(mail, attempts.getOrDefault(mail.id(), 0) + 1))
                .toList();
    }

    @Override
    public boolean markSending(Leased leased, UUID lease, Duration duration) {
        return !takenOver.contains(leased.mail().id());
    }

    @Override
    public boolean settle(Leased leased, UUID lease, Outcome outcome, Instant at) {
        outcomes.put(leased.mail().id(), outcome);
        return true;
    }

    @Override
    public boolean isSuppressed(String address) {
        return suppressed.contains(address);
    }

    @Override
    public long countDead() {
        return outcomes.values().stream().filter(Outcome.Dead.class::isInstance).count();
    }
}
