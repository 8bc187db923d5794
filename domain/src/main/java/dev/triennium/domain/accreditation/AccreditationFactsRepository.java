package dev.triennium.domain.accreditation;

/// The facts about accreditation that come with the product.
@FunctionalInterface
public interface AccreditationFactsRepository {

    AccreditationFacts get();
}
