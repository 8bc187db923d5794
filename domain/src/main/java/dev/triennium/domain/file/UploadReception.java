package dev.triennium.domain.file;

import java.util.Set;

/// What became of a file that was sent.
public sealed interface UploadReception {

    record Stored(Upload.Received upload) implements UploadReception {}

    /// What is wrong with the content itself, whoever sent it.
    sealed interface NotTaken extends UploadReception {}

    record TooLarge(long maxBytes) implements NotTaken {}

    /// Another size than the one that was announced, as when a connection breaks.
    record OtherSize() implements UploadReception {}

    /// Another SHA-256 than the one that was announced: what came is not what was sent.
    record OtherContent() implements UploadReception {}

    /// None of the types that the purpose takes.
    record WrongType(Set<FileType> types) implements NotTaken {}

    /// @param signature what the scanner has found
    record Harmful(String signature) implements NotTaken {}

    /// The scanner is away, or could not say; it can be sent again.
    record NotScanned() implements NotTaken {}

    /// There is no scanner, and without one a file of this type is not taken in.
    record NeedsScanner() implements NotTaken {}

    /// The caller may no longer do what the file is for.
    record Forbidden() implements UploadReception {}

    record SentBefore() implements UploadReception {}

    record Expired() implements UploadReception {}
}
