@NullMarked
package dev.triennium.persistence.implementationplan;

import org.jspecify.annotations.NullMarked;
