@NullMarked
package dev.triennium.persistence.nonconformity;

import org.jspecify.annotations.NullMarked;
