/// What an organisation's management system covers: standards, sites, processes, people, and what
/// it leaves out and why, in versions that are never overwritten.
@NullMarked
package dev.triennium.domain.managementsystem;

import org.jspecify.annotations.NullMarked;
