@NullMarked
package dev.triennium.api.implementationplan;

import org.jspecify.annotations.NullMarked;
