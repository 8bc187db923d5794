package dev.triennium.api.participation;

import dev.triennium.domain.participation.ParticipationUse.Offer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the page of a link shows and takes, for one kind of act.
public interface LinkPageView {

    /// See `ParticipationAct#name`.
    String act();

    /// What is asked, with a form that sends the answer to the page itself.
    String form(Offer offer);

    Outcome submit(Offer offer, Submission given);

    /// What came from the form of a link's page.
    ///
    /// @param fields the first value of each
    /// @param file null: none was chosen
    /// @param isTooLarge whether more came than any form takes; nothing of it was read then
    record Submission(Map<String, String> fields, @Nullable GivenFile file, boolean isTooLarge) {

        /// Where a form has its file.
        public static final String FILE = "file";

        public Submission {
            fields = Map.copyOf(fields);
        }

        /// @param name what the person calls it
        public record GivenFile(String name, Source source) {

            public GivenFile {
                Objects.requireNonNull(name);
                Objects.requireNonNull(source);
            }

            /// Opens the content, once.
            @FunctionalInterface
            public interface Source {
                InputStream open() throws IOException;
            }
        }
    }

    /// What came of a form that was sent.
    sealed interface Outcome {

        /// @param thanks what the page says now
        record Done(String thanks) implements Outcome {}

        /// @param form the same again, with what was given and what is wrong with it
        record Refused(String form) implements Outcome {}

        /// Nothing can be kept now, and nothing was done.
        ///
        /// @param form the same again, which says so
        record NoSpace(String form) implements Outcome {}

        /// The link was open no more.
        record Over() implements Outcome {}
    }
}
