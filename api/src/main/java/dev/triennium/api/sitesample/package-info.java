@NullMarked
package dev.triennium.api.sitesample;

import org.jspecify.annotations.NullMarked;
