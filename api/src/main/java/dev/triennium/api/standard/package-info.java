/// The catalogue of standards as signed-in people see it. It belongs to no tenant, so its views
/// carry no scope.
@NullMarked
package dev.triennium.api.standard;

import org.jspecify.annotations.NullMarked;
