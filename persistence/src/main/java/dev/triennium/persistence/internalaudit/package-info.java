/// Internal audits in the database.
@NullMarked
package dev.triennium.persistence.internalaudit;

import org.jspecify.annotations.NullMarked;
