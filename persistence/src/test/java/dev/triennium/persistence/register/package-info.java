@NullMarked
package dev.triennium.persistence.register;

import org.jspecify.annotations.NullMarked;
