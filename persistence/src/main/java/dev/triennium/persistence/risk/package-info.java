/// The risk register on jOOQ.
@NullMarked
package dev.triennium.persistence.risk;

import org.jspecify.annotations.NullMarked;
