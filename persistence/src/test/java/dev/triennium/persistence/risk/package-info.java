@NullMarked
package dev.triennium.persistence.risk;

import org.jspecify.annotations.NullMarked;
