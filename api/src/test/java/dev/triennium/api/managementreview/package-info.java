@NullMarked
package dev.triennium.api.managementreview;

import org.jspecify.annotations.NullMarked;
