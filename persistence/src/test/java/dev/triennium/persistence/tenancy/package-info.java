@NullMarked
package dev.triennium.persistence.tenancy;

import org.jspecify.annotations.NullMarked;
