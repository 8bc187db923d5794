package dev.triennium.domain.file;

/// What became of a file that was sent.
public sealed interface UploadReception {

    record Stored(Upload.Received upload) implements UploadReception {}

    record TooLarge(long maxBytes) implements UploadReception {}

    /// Another size than the one that was announced, as when a connection breaks.
    record OtherSize() implements UploadReception {}

    /// None of the types that are taken in.
    record WrongType() implements UploadReception {}

    /// The scanner has found something.
    record Harmful() implements UploadReception {}

    record SentBefore() implements UploadReception {}

    record Expired() implements UploadReception {}
}
