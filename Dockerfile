# The product's image. Build the runnable jar first: ./mvnw -pl api -am package -DskipTests
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}
RUN mkdir -p /var/lib/triennium && chown 10001:10001 /var/lib/triennium
ENV TRIENNIUM_FILES_FOLDER=/var/lib/triennium
VOLUME /var/lib/triennium
USER 10001:10001
WORKDIR /app
COPY --chown=root:root api/target/triennium-api-*-exec.jar triennium.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/triennium.jar"]
