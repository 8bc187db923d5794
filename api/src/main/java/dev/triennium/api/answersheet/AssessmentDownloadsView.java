package dev.triennium.api.answersheet;

import java.net.URI;

/// The GraphQL type `AssessmentDownloads`.
record AssessmentDownloadsView(URI report, URI template, URI csv) {}
