/**
 * Refusals of the flow methods. Every one has the code 0 (F26), so the sentence is all a client has to go by.
 *
 * The portal translates four sentences; what its checks of single fields say is English on every portal. The newer
 * English and Russian sentences are those of the portal's language files; `older` and the documented dialect speak as the
 * docs pages do. The German ones are our own wording: no German language file was found.
 */
import { Refusal, type Call } from '../core/method.ts';
import type { World } from '../core/world.ts';

type Language = 'en' | 'ru' | 'de';
type Sentence = Readonly<Record<Language, string>>;

/**
 * Which build the portal is. A world says `"flowBuild": "older"` for one that speaks as the docs pages do; without the
 * key it is the newest build that was read.
 */
export type FlowBuild = 'newer' | 'older';

export type FlowRefusal = 'ACCESS' | 'NOT_FOUND' | 'NAME_TAKEN' | 'UNKNOWN';

const EVERYWHERE_FLOW_NOT_FOUND: Sentence = {
  en: 'Flow not found',
  ru: 'Flow not found',
  de: 'Flow not found',
};

const SENTENCES: Readonly<Record<FlowBuild, Readonly<Record<FlowRefusal, Sentence>>>> = {
  newer: {
    ACCESS: {
      en: 'Cannot find flow',
      ru: 'Доступ запрещён или поток не найден',
      de: 'Flow wurde nicht gefunden',
    },
    NOT_FOUND: {
      en: 'Flow with this ID does not exist.',
      ru: 'Поток с таким ID не существует',
      de: 'Ein Flow mit dieser ID existiert nicht.',
    },
    NAME_TAKEN: {
      en: 'A flow with this name already exists.',
      ru: 'Поток с таким названием уже существует',
      de: 'Ein Flow mit diesem Namen existiert bereits.',
    },
    UNKNOWN: { en: 'Unknown error.', ru: 'Неизвестная ошибка', de: 'Unbekannter Fehler.' },
  },
  older: {
    ACCESS: {
      en: 'Access denied or flow not found',
      ru: 'Доступ запрещен или поток не найден',
      de: 'Zugriff verweigert oder Flow nicht gefunden',
    },
    NOT_FOUND: EVERYWHERE_FLOW_NOT_FOUND,
    NAME_TAKEN: {
      en: 'A flow with this name already exists',
      ru: 'Поток с таким названием уже существует',
      de: 'Ein Flow mit diesem Namen existiert bereits',
    },
    UNKNOWN: { en: 'Unknown error', ru: 'Неизвестная ошибка', de: 'Unbekannter Fehler' },
  },
};

/** F20: a masked failure names a source line; a client must not mind which. */
const MASKED_AT_LINE = 223;

export function buildOf(world: World): FlowBuild {
  return 'flowBuild' in world && world.flowBuild === 'older' ? 'older' : 'newer';
}

/** True where the sentences of the docs pages are spoken, by dialect or by build. */
export function hasOlderWording(call: Pick<Call, 'world' | 'dialect'>): boolean {
  return call.dialect === 'documented' || buildOf(call.world) === 'older';
}

/** One of the four translated refusals, HTTP 400. */
export function refuseFlow(call: Call, what: FlowRefusal): Refusal {
  const isDocumented = call.dialect === 'documented';
  const { language } = call.world;
  const spoken: Language = language === 'ru' || language === 'de' ? language : 'en';
  const said = SENTENCES[hasOlderWording(call) ? 'older' : 'newer'][what];
  if (what !== 'UNKNOWN') return flowRefusal(call, said[spoken]);
  // The pages give this one without a line, and in English on the Russian page too.
  return flowRefusal(call, isDocumented ? said.en : `${said[spoken]} [Flow: ${MASKED_AT_LINE}]`);
}

/** A refusal in the family's form. The docs show the code as a text, the portal's code sends a number (D33). */
export function flowRefusal(call: Pick<Call, 'dialect'>, sentence: string): Refusal {
  return new Refusal(400, call.dialect === 'documented' ? '0' : 0, sentence);
}
