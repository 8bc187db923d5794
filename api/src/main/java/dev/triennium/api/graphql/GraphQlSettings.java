package dev.triennium.api.graphql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What may differ between installations.
///
/// @param introspection whether the schema tells about itself
/// @param nodesPerMinute what one person may read in one tenant, in nodes
/// @param requestTimeout after which a request is given up
/// @param concurrentOperations how many run at a time
/// @param waitingTime how long the others wait for their turn
/// @param persistedDocuments where the documents are that a request may name by their hash: a
///     folder with a file `<sha256>.graphql` for each
/// @param persistedDocumentsOnly whether only those may be run
@ConfigurationProperties("triennium.graphql")
public record GraphQlSettings(
        @DefaultValue("false") boolean introspection,
        @DefaultValue("100000") int nodesPerMinute,
        @DefaultValue("10s") Duration requestTimeout,
        @DefaultValue("16") int concurrentOperations,
        @DefaultValue("2s") Duration waitingTime,
        @DefaultValue("classpath*:graphql-documents/") String persistedDocuments,
        @DefaultValue("false") boolean persistedDocumentsOnly) {}
