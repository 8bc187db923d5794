@NullMarked
package dev.triennium.persistence.externalaudit;

import org.jspecify.annotations.NullMarked;
