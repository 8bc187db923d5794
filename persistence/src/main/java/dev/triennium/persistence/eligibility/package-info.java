@NullMarked
package dev.triennium.persistence.eligibility;

import org.jspecify.annotations.NullMarked;
