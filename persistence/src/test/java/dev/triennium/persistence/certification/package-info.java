@NullMarked
package dev.triennium.persistence.certification;

import org.jspecify.annotations.NullMarked;
