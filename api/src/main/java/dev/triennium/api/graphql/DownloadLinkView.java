package dev.triennium.api.graphql;

import java.net.URI;
import java.time.Instant;

/// The GraphQL type `DownloadLink`.
public record DownloadLinkView(URI url, Instant expiresAt) {}
