/**
 * Sentences of the workplace methods in the portal's language. The English ones are the documented ones where a page
 * gives them; the Russian and German ones are our own wording, because clients must not match these texts.
 */
import type { World } from '../core/world.ts';

const SENTENCES = {
  ACCESS_DENIED: {
    en: 'Insufficient permissions',
    ru: 'Недостаточно прав',
    de: 'Unzureichende Zugriffsrechte',
  },
  NOT_FOUND: {
    en: 'Digital workplace not found',
    ru: 'Цифровое рабочее место не найдено',
    de: 'Der digitale Arbeitsplatz wurde nicht gefunden',
  },
  BX_EMPTY_REQUIRED: {
    en: 'Required field is not filled',
    ru: 'Не заполнено обязательное поле',
    de: 'Ein Pflichtfeld ist nicht ausgefüllt',
  },
  LIMIT_EXCEEDED: {
    en: 'The maximum number of digital workplaces for your plan has been reached',
    ru: 'Достигнуто максимальное количество цифровых рабочих мест для вашего тарифа',
    de: 'Die maximale Anzahl digitaler Arbeitsplätze Ihres Tarifs ist erreicht',
  },
  HAS_BOUND_TYPES: {
    en: 'Cannot delete this automated solution because it has dependent SPA(s). Unlink them first.',
    ru: 'Нельзя удалить цифровое рабочее место, к которому привязаны смарт-процессы. Сначала отвяжите их.',
    de: 'Der digitale Arbeitsplatz kann nicht gelöscht werden, weil ihm SPAs zugeordnet sind. Lösen Sie diese zuerst.',
  },
} as const;

const CAPTIONS = {
  id: { en: 'ID', ru: 'ID', de: 'ID' },
  title: { en: 'Title', ru: 'Название', de: 'Titel' },
  typeIds: { en: 'SPAs', ru: 'Смарт-процессы', de: 'SPAs' },
} as const;

type Language = 'en' | 'ru' | 'de';

function languageOf(world: World): Language {
  return world.language === 'ru' || world.language === 'de' ? world.language : 'en';
}

export type RefusalCode = keyof typeof SENTENCES;

export function sentence(world: World, code: RefusalCode): string {
  return SENTENCES[code][languageOf(world)];
}

export function caption(world: World, field: keyof typeof CAPTIONS): string {
  return CAPTIONS[field][languageOf(world)];
}
