import type { Language } from '../pages/words.ts';

type InLanguages = Readonly<Record<Language, string>>;

/** What a person reads for each refusal of crm.automatedsolution.*. */
export const refusals = {
  accessDenied: {
    en: 'Your account may not change digital workplaces here. It needs the right to administer CRM; an administrator of the portal can grant it.',
    ru: 'Вашей учётной записи нельзя менять цифровые рабочие места. Нужно право администрировать CRM; его может дать администратор портала.',
    de: 'Ihr Konto darf digitale Arbeitsplätze hier nicht ändern. Es braucht das Recht, CRM zu verwalten; ein Administrator des Portals kann es erteilen.',
  },
  planWithoutRest: {
    en: 'REST is available only on commercial plans of Bitrix24. The portal’s administrator can change the plan.',
    ru: 'REST доступен только на коммерческих тарифах Битрикс24. Тариф может сменить администратор портала.',
    de: 'REST gibt es nur in den kostenpflichtigen Tarifen von Bitrix24. Der Administrator des Portals kann den Tarif wechseln.',
  },
  titleEmpty: {
    en: 'The portal wants a title that is not blank.',
    ru: 'Портал требует непустое название.',
    de: 'Das Portal verlangt einen Titel, der nicht leer ist.',
  },
  notFound: {
    en: 'This workplace is not there any more. Someone may have deleted it.',
    ru: 'Этого рабочего места больше нет. Возможно, его удалили.',
    de: 'Diesen Arbeitsplatz gibt es nicht mehr. Vielleicht hat ihn jemand gelöscht.',
  },
  limit: {
    en: 'The plan of the portal allows no more digital workplaces. Delete one that is not needed, or ask for a larger plan.',
    ru: 'Тариф портала не позволяет больше цифровых рабочих мест. Удалите ненужное или попросите более высокий тариф.',
    de: 'Der Tarif des Portals erlaubt keine weiteren digitalen Arbeitsplätze. Löschen Sie einen, der nicht gebraucht wird, oder fragen Sie nach einem größeren Tarif.',
  },
  hasSpas: {
    en: 'The workplace still has SPAs, and the portal deletes only an empty one. Unlink them first, then delete.',
    ru: 'В рабочем месте ещё есть смарт-процессы, а портал удаляет только пустое. Сначала отвяжите их, потом удаляйте.',
    de: 'Der Arbeitsplatz hat noch SPA, und das Portal löscht nur einen leeren. Lösen Sie sie zuerst und löschen Sie dann.',
  },
  badArgument: {
    en: 'The portal did not understand an argument of the request. This is a fault of the app; pass the technical details on.',
    ru: 'Портал не понял аргумент запроса. Это ошибка приложения, передайте технические сведения разработчикам.',
    de: 'Das Portal hat ein Argument der Anfrage nicht verstanden. Das ist ein Fehler der App; geben Sie die technischen Angaben weiter.',
  },
} satisfies Readonly<Record<string, InLanguages>>;
