package dev.triennium.persistence.file;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param folder where files are kept; several nodes share one
@ConfigurationProperties("triennium.files")
record FileSettings(@DefaultValue(".triennium/files") Path folder) {}
