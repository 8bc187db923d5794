package dev.triennium.domain.proofpage;

/// What can be done to a public page.
public enum ProofPageAction {
    CHANGE,
    RENEW,
    REVOKE
}
