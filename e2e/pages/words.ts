/** What a person reads on the screen, typed here once more: a wrong word in the app must not be right by construction. */
export type Language = 'en' | 'ru' | 'de';

export const languages: readonly Language[] = ['en', 'ru', 'de'];

export interface Words {
  readonly workplaces: string;
  readonly newWorkplace: string;
  readonly search: string;
  readonly actionsFor: (title: string) => string;
  readonly edit: string;
  readonly duplicate: string;
  readonly remove: string;
  readonly tryAgain: string;
  readonly title: string;
  readonly linkedSpas: string;
  readonly discard: string;
  readonly review: string;
  readonly reviewNew: string;
  readonly check: string;
  readonly saveNow: string;
  readonly createNow: string;
  readonly back: string;
  readonly undo: string;
  readonly removeNow: string;
  readonly keep: string;
  readonly technicalDetails: string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    workplaces: 'Digital workplaces',
    newWorkplace: 'New workplace',
    search: 'Search the list',
    actionsFor: (title) => `Actions for ${title}`,
    edit: 'Edit',
    duplicate: 'Duplicate',
    remove: 'Delete…',
    tryAgain: 'Try again',
    title: 'Title',
    linkedSpas: 'Linked SPAs',
    discard: 'Discard',
    review: 'Review and save',
    reviewNew: 'Review and create',
    check: 'Check what happened',
    saveNow: 'Save now',
    createNow: 'Create now',
    back: 'Back',
    undo: 'Undo',
    removeNow: 'Delete now',
    keep: 'Keep it',
    technicalDetails: 'Technical details',
  },
  ru: {
    workplaces: 'Цифровые рабочие места',
    newWorkplace: 'Новое рабочее место',
    search: 'Поиск по списку',
    actionsFor: (title) => `Действия: ${title}`,
    edit: 'Изменить',
    duplicate: 'Копировать',
    remove: 'Удалить…',
    tryAgain: 'Повторить',
    title: 'Название',
    linkedSpas: 'Связанные смарт-процессы',
    discard: 'Отменить изменения',
    review: 'Проверить и сохранить',
    reviewNew: 'Проверить и создать',
    check: 'Узнать, что произошло',
    saveNow: 'Сохранить сейчас',
    createNow: 'Создать сейчас',
    back: 'Назад',
    undo: 'Вернуть',
    removeNow: 'Удалить сейчас',
    keep: 'Оставить',
    technicalDetails: 'Технические сведения',
  },
  de: {
    workplaces: 'Digitale Arbeitsplätze',
    newWorkplace: 'Neuer Arbeitsplatz',
    search: 'Liste durchsuchen',
    actionsFor: (title) => `Aktionen für ${title}`,
    edit: 'Bearbeiten',
    duplicate: 'Duplizieren',
    remove: 'Löschen…',
    tryAgain: 'Erneut versuchen',
    title: 'Titel',
    linkedSpas: 'Verknüpfte SPA',
    discard: 'Verwerfen',
    review: 'Prüfen und speichern',
    reviewNew: 'Prüfen und anlegen',
    check: 'Prüfen, was geschehen ist',
    saveNow: 'Jetzt speichern',
    createNow: 'Jetzt anlegen',
    back: 'Zurück',
    undo: 'Rückgängig',
    removeNow: 'Jetzt löschen',
    keep: 'Behalten',
    technicalDetails: 'Technische Angaben',
  },
};
