/// Organisations, their sites and people, and the firms that they have engaged.
@NullMarked
package dev.triennium.api.tenancy;

import org.jspecify.annotations.NullMarked;
