@NullMarked
package dev.triennium.persistence.identity;

import org.jspecify.annotations.NullMarked;
