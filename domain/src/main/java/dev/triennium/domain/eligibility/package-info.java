/// Whether a certification body may certify a management system, check by check.
@NullMarked
package dev.triennium.domain.eligibility;

import org.jspecify.annotations.NullMarked;
