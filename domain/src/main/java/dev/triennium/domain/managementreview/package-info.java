/// Management reviews: planned for the inputs that the standards of a management system ask for,
/// prepared with figures, held, and locked by the chair's signature.
@NullMarked
package dev.triennium.domain.managementreview;

import org.jspecify.annotations.NullMarked;
