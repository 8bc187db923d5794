package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.statementofapplicability.StatementLink;
import java.net.URI;
import org.jspecify.annotations.Nullable;

record StatementLinkInput(
        @PlainText(max = StatementLink.MAX_TITLE) String title, @SecureUrl @Nullable URI url) {

    StatementLink toLink() {
        return new StatementLink(title, url);
    }
}
