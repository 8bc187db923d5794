package dev.triennium.persistence.participation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.participation.ParticipationLink;
import dev.triennium.domain.participation.ParticipationLink.Progress;
import dev.triennium.domain.participation.ParticipationLink.Sending;
import dev.triennium.domain.participation.ParticipationLink.Subject;
import dev.triennium.domain.participation.ParticipationLinkId;
import dev.triennium.domain.participation.ParticipationLinkRepository;
import dev.triennium.domain.participation.SentLinks;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqParticipationLinkRepositoryTest {

    private static final String ACT = "ANSWER_ASSESSMENT_ITEM";
    private static final UUID SUBJECT = new UUID(3, 1);

    @Autowired private ParticipationLinkRepository links;
    @Autowired private SentLinks sent;
    @Autowired private ColleagueRepository colleagues;
    @Autowired private TestTenants tenants;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope scope;
    private ColleagueId colleague;

    @BeforeEach
    void makeATenant() {
        scope = tenants.tenant();
        colleague = tenants.colleague(scope, tenants.person());
    }

    private ParticipationLink link(LinkToken token) {
        var now = clock.instant();
        var link =
                new ParticipationLink(
                        new ParticipationLinkId(ids.next()),
                        1,
                        colleague,
                        ACT,
                        new Subject("AssessmentItem", SUBJECT),
                        new Sending(
                                "a@example.com",
                                tenants.person(),
                                now,
                                now.plus(Duration.ofDays(1))),
                        token.hash(),
                        new Progress.Open());
        links.insert(scope, link);
        return link;
    }

    private ParticipationLink settled(ParticipationLink link, Progress progress) {
        var after =
                new ParticipationLink(
                        link.id(),
                        2,
                        link.colleague(),
                        link.act(),
                        link.subject(),
                        link.sending(),
                        link.tokenHash(),
                        progress);
        links.update(scope, after, 1);
        return after;
    }

    @Test
    void aLinkComesBackAsItWasInEachState() {
        var open = link(LinkToken.create());
        assertThat(links.find(scope, open.id())).contains(open);
        var used = settled(open, new Progress.Used(clock.instant()));
        assertThat(links.find(scope, open.id())).contains(used);
        var other = link(LinkToken.create());
        var revoked = settled(other, new Progress.Revoked(tenants.person(), clock.instant()));
        assertThat(links.find(scope, other.id())).contains(revoked);
        assertThat(links.find(tenants.tenant(), open.id())).isEmpty();
    }

    @Test
    void theHashOfItsTokenFindsALinkWithItsOrganisation() {
        var token = LinkToken.create();
        var link = link(token);
        assertThat(sent.find(token.hash()))
                .contains(new SentLinks.Place(scope.tenant(), TestTenants.ZONE, link.id()));
        assertThat(sent.find(LinkToken.create().hash())).isEmpty();
    }

    @Test
    void whatWasSettledIsNotOpen() {
        var open = link(LinkToken.create());
        settled(link(LinkToken.create()), new Progress.Used(clock.instant()));
        assertThat(links.listOpen(scope, ACT, List.of(SUBJECT)))
                .containsOnlyKeys(SUBJECT)
                .containsValue(List.of(open));
        assertThat(links.listOpen(scope, "OTHER", List.of(SUBJECT))).isEmpty();
        assertThat(links.listOpen(scope, ACT, List.of())).isEmpty();
        assertThat(links.listOpen(tenants.tenant(), ACT, List.of(SUBJECT))).isEmpty();
    }

    @Test
    void theLinksOfAColleagueFollowThemIntoTheOtherRecord() {
        var link = link(LinkToken.create());
        var other = tenants.colleague(scope, tenants.person());
        colleagues.redirect(scope, colleague, other);
        assertThat(of(colleague)).isEmpty();
        assertThat(of(other)).extracting(ParticipationLink::id).containsExactly(link.id());
    }

    private List<ParticipationLink> of(ColleagueId one) {
        var ref = Ref.in(scope, one);
        var page =
                links.pages(TenantScopes.of(scope), List.of(ref), PageRequest.first(10)).get(ref);
        return page == null ? List.of() : page.values();
    }
}
