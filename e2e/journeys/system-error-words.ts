import type { Language } from '../pages/words.ts';

type InLanguages = Readonly<Record<Language, string>>;

/** What a person reads for each row of the system error table; crashes are worded as a lost answer. */
export const systemErrors: Readonly<Record<string, InLanguages>> = {
  QUERY_LIMIT_EXCEEDED: {
    en: 'Too many requests came from your network in a short time. Wait a moment, then try again.',
    ru: 'Из вашей сети за короткое время пришло слишком много запросов. Подождите немного и повторите.',
    de: 'Aus Ihrem Netz kamen in kurzer Zeit zu viele Anfragen. Warten Sie kurz und versuchen Sie es erneut.',
  },
  ERROR_BATCH_METHOD_NOT_ALLOWED: {
    en: 'The portal does not run this method in a batch. This is a fault of the app; pass the technical details on.',
    ru: 'Портал не выполняет этот метод в пакете. Это ошибка приложения, передайте технические сведения разработчикам.',
    de: 'Das Portal führt diese Methode nicht im Paket aus. Das ist ein Fehler der App; geben Sie die technischen Angaben weiter.',
  },
  ERROR_BATCH_LENGTH_EXCEEDED: {
    en: 'The app asked for too much at once. This is a fault of the app; pass the technical details on.',
    ru: 'Приложение запросило слишком много сразу. Это ошибка приложения, передайте технические сведения разработчикам.',
    de: 'Die App hat zu viel auf einmal angefragt. Das ist ein Fehler der App; geben Sie die technischen Angaben weiter.',
  },
  NO_AUTH_FOUND: {
    en: 'The portal does not accept the app’s sign-in. Reload the page of the portal and open the app again.',
    ru: 'Портал не принимает вход приложения. Обновите страницу портала и откройте приложение снова.',
    de: 'Das Portal nimmt die Anmeldung der App nicht an. Laden Sie die Portalseite neu und öffnen Sie die App noch einmal.',
  },
  INVALID_REQUEST: {
    en: 'The portal answers REST only by https. Open the portal by https.',
    ru: 'Портал отвечает на REST только по https. Откройте портал по https.',
    de: 'Das Portal beantwortet REST nur über https. Öffnen Sie das Portal über https.',
  },
  OVERLOAD_LIMIT: {
    en: 'Bitrix24 has blocked REST for this portal because of overload. Waiting does not help: ask Bitrix24 support to lift the block.',
    ru: 'Битрикс24 заблокировал REST этого портала из-за перегрузки. Ждать бесполезно: снять блокировку может поддержка Битрикс24.',
    de: 'Bitrix24 hat REST für dieses Portal wegen Überlast gesperrt. Warten hilft nicht: Der Bitrix24-Support hebt die Sperre auf.',
  },
  ACCESS_DENIED: {
    en: 'REST is available only on commercial plans of Bitrix24. The portal’s administrator can change the plan.',
    ru: 'REST доступен только на коммерческих тарифах Битрикс24. Тариф может сменить администратор портала.',
    de: 'REST gibt es nur in den kostenpflichtigen Tarifen von Bitrix24. Der Administrator des Portals kann den Tarif wechseln.',
  },
  INVALID_CREDENTIALS: {
    en: 'Your account lacks the right for this. An administrator of the portal can grant it.',
    ru: 'У вашей учётной записи нет на это права. Его может дать администратор портала.',
    de: 'Ihrem Konto fehlt das Recht dazu. Ein Administrator des Portals kann es erteilen.',
  },
  ERROR_MANIFEST_IS_NOT_AVAILABLE: {
    en: 'The portal has no manifest for this request.',
    ru: 'На портале нет манифеста для этого запроса.',
    de: 'Das Portal hat für diese Anfrage kein Manifest.',
  },
  insufficient_scope: {
    en: 'The app was not granted the scope “crm”. An administrator can add it in the app’s settings.',
    ru: 'Приложению не выдано разрешение «crm». Администратор может добавить его в настройках приложения.',
    de: 'Der App fehlt die Berechtigung „crm“. Ein Administrator kann sie in den Einstellungen der App ergänzen.',
  },
  expired_token: {
    en: 'The sign-in has expired and could not be renewed. Reload the page of the portal and open the app again.',
    ru: 'Вход истёк, и его не удалось продлить. Обновите страницу портала и откройте приложение снова.',
    de: 'Die Anmeldung ist abgelaufen und ließ sich nicht erneuern. Laden Sie die Portalseite neu und öffnen Sie die App noch einmal.',
  },
  user_access_error: {
    en: 'The app is installed, but not opened to your account. An administrator can grant access in the app’s settings.',
    ru: 'Приложение установлено, но не открыто вашей учётной записи. Доступ даёт администратор в настройках приложения.',
    de: 'Die App ist installiert, aber für Ihr Konto nicht freigegeben. Ein Administrator kann den Zugriff in den Einstellungen der App erteilen.',
  },
  PORTAL_DELETED: {
    en: 'The portal is closed to visitors at the moment. Its administrator can open it again.',
    ru: 'Портал сейчас закрыт для посетителей. Открыть его может администратор.',
    de: 'Das Portal ist derzeit für Besucher geschlossen. Der Administrator kann es wieder öffnen.',
  },
};

export const waiting: Readonly<Record<Language, RegExp>> = {
  en: /Try again in \d seconds?\./,
  ru: /Повторите через \d секунд[уы]?\./,
  de: /Versuchen Sie es in \d Sekunden? erneut\./,
};

/** What a person reads when nobody knows whether a save was done, and after the check found that it was not. */
export const lost: Readonly<
  Record<Language, { readonly title: string; readonly notSaved: string }>
> = {
  en: { title: 'We do not know whether it was saved', notSaved: 'It was not saved' },
  ru: { title: 'Неизвестно, сохранилось ли', notSaved: 'Не сохранилось' },
  de: { title: 'Wir wissen nicht, ob gespeichert wurde', notSaved: 'Es wurde nicht gespeichert' },
};
