@NullMarked
package dev.triennium.persistence.jooq;

import org.jspecify.annotations.NullMarked;
