@NullMarked
package dev.triennium.api.tenancy;

import org.jspecify.annotations.NullMarked;
