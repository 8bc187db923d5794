/// Internal audits in the API.
@NullMarked
package dev.triennium.api.internalaudit;

import org.jspecify.annotations.NullMarked;
