package dev.triennium.api.answersheet;

import dev.triennium.api.gapanalysis.AssessmentView;
import java.net.URI;

/// The GraphQL type `AssessmentDownloads`.
///
/// @param assessment no field of the SDL: what is downloaded
record AssessmentDownloadsView(AssessmentView assessment, URI report, URI template, URI csv) {}
