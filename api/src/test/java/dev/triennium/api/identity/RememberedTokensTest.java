package dev.triennium.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTest {

    private final AtomicInteger verified = new AtomicInteger();
    private boolean isSigned = true;
    private boolean isValid = true;
    private long now;

    private final RememberedTokens tokens =
            new RememberedTokens(this::verify, this::validate, () -> now);

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (!isSigned) {
            throw new BadJwtException("Not ours");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject(token).build();
    }

    private OAuth2TokenValidatorResult validate(Jwt token) {
        return isValid
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("expired"));
    }

    @Test
    void aSignatureIsVerifiedOnceAMinute() {
        var first = tokens.decode("anna");
        now += Duration.ofSeconds(59).toNanos();
        assertThat(tokens.decode("anna")).isEqualTo(first);
        assertThat(verified).hasValue(1);
        now += Duration.ofSeconds(2).toNanos();
        tokens.decode("anna");
        assertThat(verified).hasValue(2);
    }

    @Test
    void aSignatureThatNoLongerHoldsIsRefusedWithinAMinute() {
        tokens.decode("anna");
        isSigned = false;
        now += Duration.ofSeconds(61).toNanos();
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("anna"));
    }

    @Test
    void aTokenThatIsNoLongerValidIsRefusedAtOnce() {
        tokens.decode("anna");
        isValid = false;
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> tokens.decode("anna"));
    }

    @Test
    void noTokenStandsForAnother() {
        assertThat(tokens.decode("anna").getSubject()).isEqualTo("anna");
        assertThat(tokens.decode("bela").getSubject()).isEqualTo("bela");
    }

    @Test
    void aRefusedTokenIsNotRemembered() {
        isSigned = false;
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode("anna"));
        isSigned = true;
        isValid = false;
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode("anna"));
        isValid = true;
        tokens.decode("anna");
        assertThat(verified).hasValue(3);
    }
}
