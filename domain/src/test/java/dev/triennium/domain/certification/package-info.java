@NullMarked
package dev.triennium.domain.certification;

import org.jspecify.annotations.NullMarked;
