package dev.triennium.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from t where (t.a, t.b) > (?, ?)",
                "select 1 from t where (`t`.`a`, `t`.`b`, `t`.`c`) <= (?, ?, ?)",
                "select 1 from t where t.a in (select b from u union select c from v)",
                "select 1 from t where t.a in ((select b from u) union all (select c from v))"
            })
    void whatIsSlowIsKnown(String sql) {
        assertThat(SlowForms.in(sql)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1 from t where (t.a > ? or (t.a = ? and t.b > ?))",
                "select 1 from t where (t.a, t.b) in ((?, ?), (?, ?))",
                "select 1 from t where t.a in (select b from u)",
                "select b from u where u.a in (?, ?) union select c from v",
                "select 1 from t where t.a in (select b from u) union select c from v"
            })
    void whatIsServedByAnIndexPasses(String sql) {
        assertThat(SlowForms.in(sql)).isNull();
    }
}
