import type { Language } from '../pages/words.ts';

export type InLanguages = Readonly<Record<Language, string>>;

/** What a person reads for each refusal of bizproc.robot.* and bizproc.activity.*. */
export const robotRefusals = {
  context: {
    en: 'The portal accepts this only from the app itself. Open the app in the portal and try again.',
    ru: 'Портал принимает это только от самого приложения. Откройте приложение в портале и повторите.',
    de: 'Das Portal akzeptiert das nur von der App selbst. Öffnen Sie die App im Portal und versuchen Sie es erneut.',
  },
  right: {
    en: 'Only a portal administrator may do this. Ask one for help.',
    ru: 'Это может сделать только администратор портала. Обратитесь к нему.',
    de: 'Das darf nur ein Administrator des Portals. Bitten Sie ihn um Hilfe.',
  },
  feature: {
    en: 'This portal does not offer workflows or automation. Check the plan and the modules.',
    ru: 'В этом портале нет бизнес-процессов или автоматизации. Проверьте тариф и модули.',
    de: 'Dieses Portal bietet keine Workflows oder Automatisierung. Prüfen Sie Tarif und Module.',
  },
  noData: {
    en: 'The portal received no data. Fill in the form and save again.',
    ru: 'Портал не получил данных. Заполните форму и сохраните снова.',
    de: 'Das Portal hat keine Daten erhalten. Füllen Sie das Formular aus und speichern Sie erneut.',
  },
  codeEmpty: {
    en: 'The portal misses the code. Enter one.',
    ru: 'Порталу не хватает кода. Укажите его.',
    de: 'Dem Portal fehlt der Code. Geben Sie einen ein.',
  },
  codeWrong: {
    en: 'The portal does not accept this code. Use Latin letters, digits, dot, hyphen and underscore.',
    ru: 'Портал не принимает этот код. Используйте латинские буквы, цифры, точку, дефис и подчёркивание.',
    de: 'Das Portal akzeptiert diesen Code nicht. Verwenden Sie lateinische Buchstaben, Ziffern, Punkt, Bindestrich und Unterstrich.',
  },
  nameEmpty: {
    en: 'The portal misses the name. Enter one.',
    ru: 'Порталу не хватает названия. Укажите его.',
    de: 'Dem Portal fehlt der Name. Geben Sie einen ein.',
  },
  propertiesWrong: {
    en: 'The portal could not read this list. Check its rows, or replace it in the JSON view.',
    ru: 'Портал не смог прочитать этот список. Проверьте строки или замените его в виде JSON.',
    de: 'Das Portal konnte diese Liste nicht lesen. Prüfen Sie ihre Zeilen oder ersetzen Sie sie in der JSON-Ansicht.',
  },
  keyWrong: {
    en: 'The portal does not accept this code: it must begin with a Latin letter and hold only letters, digits and underscores.',
    ru: 'Портал не принимает этот код: он должен начинаться с латинской буквы и содержать только буквы, цифры и подчёркивания.',
    de: 'Das Portal akzeptiert diesen Code nicht: Er muss mit einem lateinischen Buchstaben beginnen und darf nur Buchstaben, Ziffern und Unterstriche enthalten.',
  },
  parameterNameEmpty: {
    en: 'The portal misses the name of this parameter. Enter one.',
    ru: 'Порталу не хватает названия этого параметра. Укажите его.',
    de: 'Dem Portal fehlt der Name dieses Parameters. Geben Sie einen ein.',
  },
  filterWrong: {
    en: 'The portal could not read these rules. Remove them and choose them anew.',
    ru: 'Портал не смог прочитать эти правила. Удалите их и выберите заново.',
    de: 'Das Portal konnte diese Regeln nicht lesen. Entfernen Sie sie und wählen Sie sie neu.',
  },
  documentWrong: {
    en: 'The portal does not accept this document type. Choose one from the list.',
    ru: 'Портал не принимает этот тип документа. Выберите его из списка.',
    de: 'Das Portal akzeptiert diesen Dokumenttyp nicht. Wählen Sie einen aus der Liste.',
  },
  nothing: {
    en: 'The portal found nothing to change. Change at least one field.',
    ru: 'Портал не нашёл, что менять. Измените хотя бы одно поле.',
    de: 'Das Portal fand nichts zu ändern. Ändern Sie mindestens ein Feld.',
  },
  invalid: {
    en: 'The portal does not accept these values; something may be too long. Its own words say more.',
    ru: 'Портал не принимает эти значения; возможно, что-то слишком длинное. Подробности в его ответе.',
    de: 'Das Portal akzeptiert diese Werte nicht; womöglich ist etwas zu lang. Mehr sagt seine Antwort.',
  },
  addressWrong: {
    en: 'The portal does not accept this address. It needs a host with a dot; localhost does not work.',
    ru: 'Портал не принимает этот адрес. Нужен хост с точкой; localhost не подходит.',
    de: 'Das Portal akzeptiert diese Adresse nicht. Nötig ist ein Host mit Punkt; localhost geht nicht.',
  },
  addressProtocol: {
    en: 'The portal accepts only http:// and https:// here.',
    ru: 'Портал принимает здесь только http:// и https://.',
    de: 'Das Portal akzeptiert hier nur http:// und https://.',
  },
  otherDomain: {
    en: 'This portal wants the address on the domain of the app. Use an address there.',
    ru: 'Этот портал требует адрес на домене приложения. Укажите адрес на нём.',
    de: 'Dieses Portal verlangt eine Adresse auf der Domain der App. Verwenden Sie eine solche.',
  },
  notFound: {
    en: 'It is not registered any more, as after an update of the app. Restore it from the list.',
    ru: 'Это больше не зарегистрировано, например после обновления приложения. Восстановите из списка.',
    de: 'Das ist nicht mehr registriert, etwa nach einem Update der App. Stellen Sie es aus der Liste wieder her.',
  },
  codeTaken: {
    en: 'A robot or an activity with this code is registered already. Choose another code.',
    ru: 'Робот или действие с таким кодом уже зарегистрированы. Выберите другой код.',
    de: 'Ein Roboter oder eine Aktion mit diesem Code ist bereits registriert. Wählen Sie einen anderen Code.',
  },
  saveError: {
    en: 'The portal could not save it; the code or the address may be too long. Shorten them and try again.',
    ru: 'Портал не смог сохранить; возможно, код или адрес слишком длинные. Сократите их и повторите.',
    de: 'Das Portal konnte es nicht speichern; womöglich sind Code oder Adresse zu lang. Kürzen Sie sie und versuchen Sie es erneut.',
  },
  placementTaken: {
    en: 'The portal uses this address for another settings page already. Choose another address.',
    ru: 'Этот адрес уже занят другой страницей настроек. Укажите другой адрес.',
    de: 'Das Portal verwendet diese Adresse bereits für eine andere Einstellungsseite. Wählen Sie eine andere Adresse.',
  },
} satisfies Readonly<Record<string, InLanguages>>;
