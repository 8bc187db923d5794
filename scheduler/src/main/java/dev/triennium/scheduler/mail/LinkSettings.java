package dev.triennium.scheduler.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where links in mails lead. One that is no address would be found out mail by mail.
///
/// @param web the console
/// @param api null where it is at the console's address
@ConfigurationProperties("triennium")
record LinkSettings(@DefaultValue Web web, @Nullable Api api) {

    record Web(@DefaultValue("http://localhost:8080") URI baseUrl) {

        Web {
            requireAddress("triennium.web.base-url", baseUrl);
        }
    }

    record Api(@Nullable URI baseUrl) {

        Api {
            if (baseUrl != null) {
                requireAddress("triennium.api.base-url", baseUrl);
            }
        }
    }

    String console() {
        return withoutSlash(web.baseUrl());
    }

    String server() {
        return api == null || api.baseUrl() == null ? console() : withoutSlash(api.baseUrl());
    }

    private static void requireAddress(String setting, URI url) {
        var isOfTheWeb = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!isOfTheWeb || url.getHost() == null) {
            throw new IllegalArgumentException(
                    setting + " is no address such as https://triennium.example.com: " + url);
        }
    }

    private static String withoutSlash(URI address) {
        var url = address.toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
