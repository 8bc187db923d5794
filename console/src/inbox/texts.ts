import type { DeadlineNews } from '#/__generated__/Notifications_notifications.graphql';
import type { Names } from '#/i18n/en';

const en = {
  title: 'Inbox',
  deadlines: 'What falls due',
  late: 'Late',
  week: 'Within a week',
  month: 'Within a month',
  later: 'Later',
  none: 'Nothing falls due in the organisations that you may open.',
  notifications: 'What you were told',
  noNotifications: 'You were not told anything yet.',
  unread: 'Unread',
  markRead: 'Mark as read',
  markAllRead: 'Mark all as read',
  unreadOnly: 'Unread only',
  allOfThem: 'All',
  allRead: 'You have read everything.',
  show: 'Show',
  owner: (who: string) => `answers for it: ${who}`,
  news: {
    ASKED: 'Asked of you',
    AGAIN: 'Due once more',
    MOVED: 'Moved',
    CANCELLED: 'Cancelled',
    OVER: 'Settled',
  } satisfies Names<DeadlineNews>,
};

const de: typeof en = {
  title: 'Eingang',
  deadlines: 'Was fällig wird',
  late: 'Überfällig',
  week: 'Binnen einer Woche',
  month: 'Binnen eines Monats',
  later: 'Später',
  none: 'In den Organisationen, die Sie öffnen dürfen, wird nichts fällig.',
  notifications: 'Was Ihnen gesagt wurde',
  noNotifications: 'Ihnen wurde noch nichts gesagt.',
  unread: 'Ungelesen',
  markRead: 'Als gelesen markieren',
  markAllRead: 'Alles als gelesen markieren',
  unreadOnly: 'Nur ungelesene',
  allOfThem: 'Alle',
  allRead: 'Sie haben alles gelesen.',
  show: 'Zeigen',
  owner: (who) => `verantwortlich: ${who}`,
  news: {
    ASKED: 'Sie sind gefragt',
    AGAIN: 'Noch einmal fällig',
    MOVED: 'Verschoben',
    CANCELLED: 'Entfällt',
    OVER: 'Erledigt',
  },
};

export const texts = { en, de };
