/// The certification process: from the application to the certificate and through its cycles.
@NullMarked
package dev.triennium.domain.certification;

import org.jspecify.annotations.NullMarked;
