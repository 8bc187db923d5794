@NullMarked
package dev.triennium.domain.tenancy;

import org.jspecify.annotations.NullMarked;
