package dev.triennium.api.file;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.domain.file.Upload;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class UploadController {

    private final UploadService uploads;
    private final WebLinks links;

    UploadController(UploadService uploads, WebLinks links) {
        this.uploads = uploads;
        this.links = links;
    }

    record UploadPayload(@Nullable UploadView upload, List<UserErrorView> errors) {}

    @MutationMapping
    UploadPayload prepareUpload(@Argument @Valid PrepareUploadInput input, TenantScope scope) {
        var upload = uploads.prepare(scope, input.toAnnouncement(), input.idempotencyKey());
        return new UploadPayload(view(scope, upload), List.of());
    }

    private UploadView view(TenantScope scope, Upload upload) {
        return UploadView.of(scope, upload, uploads.purpose(upload), links);
    }
}
