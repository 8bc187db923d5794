package dev.triennium.api.register;

import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What stands below what all registers have.
@Controller
class RegisterFields {

    @SchemaMapping(typeName = "RegisterClosure")
    CompletableFuture<PersonView> closedBy(
            RegisterClosureView closure, DataLoader<PersonId, PersonView> loader) {
        return loader.load(closure.closedById());
    }

    @SchemaMapping(typeName = "RegisterReview")
    CompletableFuture<PersonView> reviewedBy(
            RegisterReviewView review, DataLoader<PersonId, PersonView> loader) {
        return loader.load(review.reviewedById());
    }
}
