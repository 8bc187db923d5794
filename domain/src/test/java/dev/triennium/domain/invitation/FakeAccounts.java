package dev.triennium.domain.invitation;

import dev.triennium.domain.identity.Accounts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An identity provider in memory.
final class FakeAccounts implements Accounts {

    final Map<String, Account> byAddress = new LinkedHashMap<>();
    boolean isAway;
    boolean isUsable = true;
    Runnable beforeCreating = () -> {};
    int renewed;

    void add(String address, boolean isProven, boolean isUnused) {
        byAddress.put(
                address,
                new Account("subject of " + address, "A", "B", address, isProven, isUnused));
    }

    private void requireThere() {
        if (isAway) {
            throw new UnavailableException("Away", null);
        }
    }

    @Override
    public boolean isUsable() {
        return isUsable;
    }

    @Override
    public Optional<Account> find(String address) {
        requireThere();
        return Optional.ofNullable(byAddress.get(address));
    }

    @Override
    public Optional<OneTimePassword> create(Newcomer newcomer) {
        requireThere();
        beforeCreating.run();
        if (byAddress.containsKey(newcomer.address())) {
            return Optional.empty();
        }
        add(newcomer.address(), true, true);
        return Optional.of(new OneTimePassword("created"));
    }

    @Override
    public OneTimePassword renewPassword(String subject) {
        requireThere();
        renewed++;
        return new OneTimePassword("renewed");
    }
}
