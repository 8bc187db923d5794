/// When what is planned happens: activities that wait for each other, on the working days of an
/// organisation. It keeps nothing and knows no plan; what it counts with is handed to it.
@NullMarked
package dev.triennium.domain.schedule;

import org.jspecify.annotations.NullMarked;
