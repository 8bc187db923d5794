package dev.triennium.persistence.jooq;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TransitionId;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;

/// One converter per id; the code generator refers to them by name.
public final class IdConverters {

    private IdConverters() {}

    public static final class OfTenantId extends IdConverter<TenantId> {
        private static final long serialVersionUID = 1L;

        public OfTenantId() {
            super(TenantId.class, TenantId::new, TenantId::value);
        }
    }

    public static final class OfFirmId extends IdConverter<FirmId> {
        private static final long serialVersionUID = 1L;

        public OfFirmId() {
            super(FirmId.class, FirmId::new, FirmId::value);
        }
    }

    public static final class OfSiteId extends IdConverter<SiteId> {
        private static final long serialVersionUID = 1L;

        public OfSiteId() {
            super(SiteId.class, SiteId::new, SiteId::value);
        }
    }

    public static final class OfMembershipId extends IdConverter<MembershipId> {
        private static final long serialVersionUID = 1L;

        public OfMembershipId() {
            super(MembershipId.class, MembershipId::new, MembershipId::value);
        }
    }

    public static final class OfEngagementId extends IdConverter<EngagementId> {
        private static final long serialVersionUID = 1L;

        public OfEngagementId() {
            super(EngagementId.class, EngagementId::new, EngagementId::value);
        }
    }

    public static final class OfPersonId extends IdConverter<PersonId> {
        private static final long serialVersionUID = 1L;

        public OfPersonId() {
            super(PersonId.class, PersonId::new, PersonId::value);
        }
    }

    public static final class OfStandardId extends IdConverter<StandardId> {
        private static final long serialVersionUID = 1L;

        public OfStandardId() {
            super(StandardId.class, StandardId::new, StandardId::value);
        }
    }

    public static final class OfClauseId extends IdConverter<ClauseId> {
        private static final long serialVersionUID = 1L;

        public OfClauseId() {
            super(ClauseId.class, ClauseId::new, ClauseId::value);
        }
    }

    public static final class OfControlId extends IdConverter<ControlId> {
        private static final long serialVersionUID = 1L;

        public OfControlId() {
            super(ControlId.class, ControlId::new, ControlId::value);
        }
    }

    public static final class OfTransitionId extends IdConverter<TransitionId> {
        private static final long serialVersionUID = 1L;

        public OfTransitionId() {
            super(TransitionId.class, TransitionId::new, TransitionId::value);
        }
    }

    public static final class OfDeadlineId extends IdConverter<DeadlineId> {
        private static final long serialVersionUID = 1L;

        public OfDeadlineId() {
            super(DeadlineId.class, DeadlineId::new, DeadlineId::value);
        }
    }

    public static final class OfReminderId extends IdConverter<ReminderId> {
        private static final long serialVersionUID = 1L;

        public OfReminderId() {
            super(ReminderId.class, ReminderId::new, ReminderId::value);
        }
    }

    public static final class OfMailId extends IdConverter<MailId> {
        private static final long serialVersionUID = 1L;

        public OfMailId() {
            super(MailId.class, MailId::new, MailId::value);
        }
    }
}
