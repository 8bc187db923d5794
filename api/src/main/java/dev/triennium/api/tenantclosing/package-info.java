/// Closing an organisation's account.
@NullMarked
package dev.triennium.api.tenantclosing;

import org.jspecify.annotations.NullMarked;
