@NullMarked
package dev.triennium.domain.managementreview;

import org.jspecify.annotations.NullMarked;
