@NullMarked
package dev.triennium.persistence.managementreview;

import org.jspecify.annotations.NullMarked;
