/// Closing an organisation's account, after which nothing of it is left but a record.
@NullMarked
package dev.triennium.domain.tenantclosing;

import org.jspecify.annotations.NullMarked;
