import type { Language } from '../pages/words.ts';

type InLanguages = Readonly<Record<Language, string>>;

/** What a person reads for each refusal of biconnector.connector.*. */
export const connectorRefusals = {
  accessDenied: {
    en: 'Your account may not work with BI connectors here. It needs access to BI Builder and the right to configure external dashboards; an administrator of the portal can grant them. The portal also answers so to a call without an application.',
    ru: 'Вашей учётной записи нельзя работать с коннекторами BI. Нужен доступ к BI-конструктору и право настраивать внешние дашборды; их может дать администратор портала. Так же портал отвечает и на вызов без приложения.',
    de: 'Ihr Konto darf hier nicht mit BI-Connectors arbeiten. Es braucht Zugriff auf den BI-Builder und das Recht, externe Dashboards zu konfigurieren; ein Administrator des Portals kann beides erteilen. So antwortet das Portal auch auf einen Aufruf ohne App.',
  },
  nothingSent: {
    en: 'The portal received no fields. This is a fault of the app; pass the technical details on.',
    ru: 'Портал не получил ни одного поля. Это ошибка приложения; передайте технические сведения разработчикам.',
    de: 'Das Portal hat keine Felder erhalten. Das ist ein Fehler der App; geben Sie die technischen Angaben weiter.',
  },
  unknownField: {
    en: 'The portal does not know one of the fields that were sent. Its version may be older; pass the technical details on.',
    ru: 'Портал не знает одного из отправленных полей. Возможно, его версия старше; передайте технические сведения разработчикам.',
    de: 'Das Portal kennt eines der gesendeten Felder nicht. Vielleicht ist seine Version älter; geben Sie die technischen Angaben weiter.',
  },
  required: {
    en: 'The portal demands a value here.',
    ru: 'Портал требует здесь значение.',
    de: 'Das Portal verlangt hier einen Wert.',
  },
  readOnly: {
    en: 'The portal does not let anybody change this field.',
    ru: 'Портал никому не даёт менять это поле.',
    de: 'Das Portal lässt dieses Feld von niemandem ändern.',
  },
  immutable: {
    en: 'The portal does not let this field be changed after creation.',
    ru: 'Портал не даёт менять это поле после создания.',
    de: 'Das Portal lässt dieses Feld nach der Erstellung nicht ändern.',
  },
  wrongType: {
    en: 'The portal wants a value of another type here.',
    ru: 'Портал ждёт здесь значение другого типа.',
    de: 'Das Portal verlangt hier einen Wert eines anderen Typs.',
  },
  settingIncomplete: {
    en: 'The portal wants a code, a caption and a type in each parameter. Complete this one.',
    ru: 'Портал требует у каждого параметра код, подпись и тип. Дополните этот параметр.',
    de: 'Das Portal verlangt in jedem Parameter Code, Beschriftung und Typ. Vervollständigen Sie diesen.',
  },
  settingType: {
    en: 'The portal does not know this type. Choose text (STRING) or whole number (INT).',
    ru: 'Портал не знает такого типа. Выберите строку (STRING) или целое число (INT).',
    de: 'Das Portal kennt diesen Typ nicht. Wählen Sie Text (STRING) oder ganze Zahl (INT).',
  },
  settingNameLong: {
    en: 'This caption is too long for the portal: it must have less than 512 characters.',
    ru: 'Эта подпись слишком длинна для портала: в ней должно быть меньше 512 символов.',
    de: 'Diese Beschriftung ist dem Portal zu lang: Sie muss weniger als 512 Zeichen haben.',
  },
  settingCodeLong: {
    en: 'This code is too long for the portal: it must have less than 512 characters.',
    ru: 'Этот код слишком длинный для портала: в нём должно быть меньше 512 символов.',
    de: 'Dieser Code ist dem Portal zu lang: Er muss weniger als 512 Zeichen haben.',
  },
  tooLong: {
    en: 'This value is too long for the portal. Shorten it.',
    ru: 'Это значение слишком длинно для портала. Сократите его.',
    de: 'Dieser Wert ist dem Portal zu lang. Kürzen Sie ihn.',
  },
  badId: {
    en: 'The portal did not accept the number of the connector. Open it again from the list.',
    ru: 'Портал не принял номер коннектора. Откройте его заново из списка.',
    de: 'Das Portal hat die Nummer des Connectors nicht angenommen. Öffnen Sie ihn erneut aus der Liste.',
  },
  notFound: {
    en: 'This connector is not there any more, or it belongs to another app.',
    ru: 'Этого коннектора больше нет, или он принадлежит другому приложению.',
    de: 'Diesen Connector gibt es nicht mehr, oder er gehört einer anderen App.',
  },
  hasSources: {
    en: 'Sources still use the connector, and the portal deletes only one without sources. Delete the sources in BI Builder first.',
    ru: 'Коннектор ещё используют источники, а портал удаляет только коннектор без источников. Сначала удалите источники в BI-конструкторе.',
    de: 'Quellen verwenden den Connector noch, und das Portal löscht nur einen ohne Quellen. Löschen Sie die Quellen zuerst im BI-Builder.',
  },
  listArgument: {
    en: 'The portal did not accept how the list was asked for. This is a fault of the app; pass the technical details on.',
    ru: 'Портал не принял запрос списка. Это ошибка приложения; передайте технические сведения разработчикам.',
    de: 'Das Portal hat die Abfrage der Liste nicht angenommen. Das ist ein Fehler der App; geben Sie die technischen Angaben weiter.',
  },
} satisfies Readonly<Record<string, InLanguages>>;

/** Labels of the form's fields. */
export const connectorLabels = {
  title: { en: 'Title', ru: 'Название', de: 'Titel' },
  logo: { en: 'Logo', ru: 'Логотип', de: 'Logo' },
  description: { en: 'Description', ru: 'Описание', de: 'Beschreibung' },
  sort: { en: 'Sorting', ru: 'Сортировка', de: 'Sortierung' },
  urlCheck: {
    en: 'Availability check (urlCheck)',
    ru: 'Проверка доступности (urlCheck)',
    de: 'Verfügbarkeitsprüfung (urlCheck)',
  },
  urlTableList: {
    en: 'List of tables (urlTableList)',
    ru: 'Список таблиц (urlTableList)',
    de: 'Tabellenliste (urlTableList)',
  },
  urlTableDescription: {
    en: 'Description of a table (urlTableDescription)',
    ru: 'Описание таблицы (urlTableDescription)',
    de: 'Tabellenbeschreibung (urlTableDescription)',
  },
  urlData: { en: 'Data (urlData)', ru: 'Данные (urlData)', de: 'Daten (urlData)' },
  settings: {
    en: 'Connection parameters',
    ru: 'Параметры подключения',
    de: 'Verbindungsparameter',
  },
  settingCode: { en: 'Code', ru: 'Код', de: 'Code' },
  settingName: { en: 'Caption', ru: 'Подпись', de: 'Beschriftung' },
  settingType: { en: 'Type', ru: 'Тип', de: 'Typ' },
  addSetting: { en: 'Add a parameter', ru: 'Добавить параметр', de: 'Parameter hinzufügen' },
  row: { en: 'Parameter', ru: 'Параметр', de: 'Parameter' },
} satisfies Readonly<Record<string, InLanguages>>;
