# The product's image. Build the runnable jar first: ./mvnw -pl api -am package -DskipTests
#
# It is started beside an empty database while the image is made: what the JDK learns of that start lies in the image,
# and later starts need less of everything. (docs/decisions/0029-starts-that-cost-less.md)
ARG BASE=eclipse-temurin:25-jre
ARG DATABASE=mysql:9.7

FROM ${BASE} AS layout
WORKDIR /build
COPY api/target/triennium-api-*-exec.jar triennium.jar
RUN java -Djarmode=tools -jar triennium.jar extract --destination /app && cp -a "$JAVA_HOME" /jre

FROM ${DATABASE} AS rehearsal
USER root
COPY --from=layout /jre /jre
COPY --from=layout /app /app
ENV MYSQL_RANDOM_ROOT_PASSWORD=yes MYSQL_DATABASE=triennium MYSQL_USER=triennium MYSQL_PASSWORD=rehearsal \
    TRIENNIUM_DATABASE_URL="jdbc:mysql://127.0.0.1:3306/triennium?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useServerPrepStmts=true&cachePrepStmts=true&rewriteBatchedStatements=true&allowPublicKeyRetrieval=true" \
    TRIENNIUM_DATABASE_USERNAME=triennium TRIENNIUM_DATABASE_PASSWORD=rehearsal \
    TRIENNIUM_ISSUER=http://127.0.0.1:1/realms/triennium TRIENNIUM_JWK_SET_URI=http://127.0.0.1:1/certs \
    TRIENNIUM_AUDIENCE=rehearsal TRIENNIUM_LOGOUT_CLIENTS=rehearsal TRIENNIUM_WEB_BASE_URL=http://127.0.0.1:8080 \
    TRIENNIUM_MAIL_FROM=rehearsal@example.com TRIENNIUM_SMTP_HOST=127.0.0.1 TRIENNIUM_SMTP_PORT=1 \
    TRIENNIUM_FILES_FOLDER=/tmp/files
# The first start makes the tables; the second is the one that production knows. The jar is named as the entry point
# names it: a cache that was made with `-jar triennium.jar` is refused by `-jar /app/triennium.jar`.
RUN (docker-entrypoint.sh mysqld --collation-server=utf8mb4_bin --transaction-isolation=READ-COMMITTED \
        --default-time-zone=+00:00 >/tmp/mysqld.log 2>&1 &) \
    && for _ in $(seq 120); do mysqladmin ping -h 127.0.0.1 -u triennium -prehearsal --silent >/dev/null 2>&1 && break; sleep 1; done \
    && export TRIENNIUM_AUDIT_KEY="$(head -c 32 /dev/urandom | base64)" \
    && /jre/bin/java -Dspring.context.exit=onRefresh -jar /app/triennium.jar \
    && /jre/bin/java -XX:AOTCacheOutput=/app/triennium.aot -Dspring.context.exit=onRefresh -jar /app/triennium.jar \
    && test -s /app/triennium.aot

FROM ${BASE}
RUN mkdir -p /var/lib/triennium && chown 10001:10001 /var/lib/triennium
ENV TRIENNIUM_FILES_FOLDER=/var/lib/triennium
VOLUME /var/lib/triennium
USER 10001:10001
WORKDIR /app
COPY --from=layout --chown=root:root /app /app
COPY --from=rehearsal --chown=root:root /app/triennium.aot /app/
# Java ignores a cache that does not fit, and only says so; here the image is not made then.
RUN java -XX:AOTMode=on -XX:AOTCache=/app/triennium.aot -cp /app/triennium.jar -version
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=/app/triennium.aot", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/triennium.jar"]
