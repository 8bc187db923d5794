@NullMarked
package dev.triennium.api.documentedinformation;

import org.jspecify.annotations.NullMarked;
