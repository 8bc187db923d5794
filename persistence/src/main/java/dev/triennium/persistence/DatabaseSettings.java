package dev.triennium.persistence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param newerSchema what to do where the database was migrated by a newer release
@ConfigurationProperties("triennium.database")
record DatabaseSettings(@DefaultValue("refuse") NewerSchema newerSchema) {

    enum NewerSchema {
        REFUSE,
        ACCEPT
    }
}
