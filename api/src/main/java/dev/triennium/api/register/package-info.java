/// What the registers of a management system have in common in the API.
@NullMarked
package dev.triennium.api.register;

import org.jspecify.annotations.NullMarked;
