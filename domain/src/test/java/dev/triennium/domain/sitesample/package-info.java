@NullMarked
package dev.triennium.domain.sitesample;

import org.jspecify.annotations.NullMarked;
