package dev.triennium.persistence.evidenceroom;

import dev.triennium.domain.evidenceroom.PackageManifest;
import dev.triennium.domain.evidenceroom.PackagedFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What lies in a package as `manifest.json`.
@Component
class JsonPackageManifest implements PackageManifest.Form {

    private static final String FORMAT = "triennium-evidence-package/1";

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public byte[] write(PackageManifest manifest) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("format", FORMAT);
        whole.put("organisation", manifest.organisation());
        whole.put("room", manifest.room());
        whole.put("package", manifest.number());
        whole.put("cutOff", manifest.cutOff().toString());
        whole.put("files", manifest.files().stream().map(JsonPackageManifest::file).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }

    private static Map<String, @Nullable Object> file(PackagedFile one) {
        var written = Objects.requireNonNull(one.written());
        var about = new LinkedHashMap<String, @Nullable Object>();
        about.put("path", written.path());
        about.put("kind", one.source().kind().name());
        about.put("title", one.title());
        about.put("version", one.version());
        about.put("approvedAt", one.approvedAt() == null ? null : one.approvedAt().toString());
        about.put("clause", one.clause());
        about.put("remark", one.remark());
        about.put("size", written.size());
        about.put("sha256", written.sha256());
        return about;
    }
}
