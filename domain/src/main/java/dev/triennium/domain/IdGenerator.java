package dev.triennium.domain;

import java.util.UUID;

/// Makes identifiers that sort by the time they were made (UUID version 7).
@FunctionalInterface
public interface IdGenerator {

    UUID next();
}
