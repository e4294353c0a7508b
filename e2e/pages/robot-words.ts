import type { Language } from './words.ts';

interface RobotWords {
  readonly robots: string;
  readonly activities: string;
  readonly general: string;
  readonly code: string;
  readonly name: string;
  readonly anyLanguage: string;
  readonly handler: string;
  readonly placementHandler: string;
  readonly properties: string;
  readonly returnProperties: string;
  readonly documentType: string;
  readonly filter: string;
  readonly settingsPage: string;
  readonly ownPage: string;
  readonly detailOf: (key: string) => string;
  readonly fromCode: string;
  readonly fillIn: string;
}

/** What a person reads on the screens of robots and activities, typed here once more. */
export const robotWords: Readonly<Record<Language, RobotWords>> = {
  en: {
    robots: 'Robots',
    activities: 'Activities',
    general: 'General',
    code: 'Code',
    name: 'Name',
    anyLanguage: 'all languages',
    handler: 'Handler address',
    placementHandler: 'Address of the settings page',
    properties: 'Parameters',
    returnProperties: 'Returned values',
    documentType: 'Document type',
    filter: 'Available in',
    settingsPage: 'Own settings page',
    ownPage: 'A page of the app',
    detailOf: (key) => `Fields of ${key}`,
    fromCode: 'Fill in from code…',
    fillIn: 'Fill in the form',
  },
  ru: {
    robots: 'Роботы',
    activities: 'Действия',
    general: 'Основное',
    code: 'Код',
    name: 'Название',
    anyLanguage: 'все языки',
    handler: 'Адрес обработчика',
    placementHandler: 'Адрес страницы настроек',
    properties: 'Параметры',
    returnProperties: 'Возвращаемые значения',
    documentType: 'Тип документа',
    filter: 'Где доступно',
    settingsPage: 'Собственная страница настроек',
    ownPage: 'Страница приложения',
    detailOf: (key) => `Поля: ${key}`,
    fromCode: 'Заполнить из кода…',
    fillIn: 'Заполнить форму',
  },
  de: {
    robots: 'Automatisierungsregeln',
    activities: 'Aktivitäten',
    general: 'Allgemein',
    code: 'Code',
    name: 'Name',
    anyLanguage: 'alle Sprachen',
    handler: 'Handler-Adresse',
    placementHandler: 'Adresse der Einstellungsseite',
    properties: 'Parameter',
    returnProperties: 'Rückgabewerte',
    documentType: 'Dokumenttyp',
    filter: 'Verfügbar in',
    settingsPage: 'Eigene Einstellungsseite',
    ownPage: 'Eine Seite der App',
    detailOf: (key) => `Felder von ${key}`,
    fromCode: 'Aus Code ausfüllen…',
    fillIn: 'Formular ausfüllen',
  },
};
