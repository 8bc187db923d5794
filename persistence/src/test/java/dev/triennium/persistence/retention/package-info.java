@NullMarked
package dev.triennium.persistence.retention;

import org.jspecify.annotations.NullMarked;
