/// The sweep that moves certifications with the calendar.
@NullMarked
package dev.triennium.scheduler.certification;

import org.jspecify.annotations.NullMarked;
