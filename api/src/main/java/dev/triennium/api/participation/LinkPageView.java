package dev.triennium.api.participation;

import dev.triennium.domain.participation.ParticipationUse.Offer;

/// What the page of a link shows and takes, for one kind of act.
public interface LinkPageView {

    /// See `ParticipationAct#name`.
    String act();

    /// What is asked, with a form that sends the answer to the page itself.
    String form(Offer offer);

    Outcome submit(Offer offer, LinkForm given);

    /// What came of a form that was sent.
    sealed interface Outcome {

        /// @param thanks what the page says now
        record Done(String thanks) implements Outcome {}

        /// @param form the same again, with what was given and what is wrong with it
        record Refused(String form) implements Outcome {}

        /// The link was open no more.
        record Over() implements Outcome {}
    }
}
