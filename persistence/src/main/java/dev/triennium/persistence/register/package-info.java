/// What the tables of registers have in common.
@NullMarked
package dev.triennium.persistence.register;

import org.jspecify.annotations.NullMarked;
