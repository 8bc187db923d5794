/// The job that writes packages of evidence.
@NullMarked
package dev.triennium.scheduler.evidenceroom;

import org.jspecify.annotations.NullMarked;
