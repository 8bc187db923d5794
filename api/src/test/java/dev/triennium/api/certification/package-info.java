@NullMarked
package dev.triennium.api.certification;

import org.jspecify.annotations.NullMarked;
