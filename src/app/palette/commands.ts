import {
  History,
  LayoutDashboard,
  Plus,
  RotateCw,
  Settings,
  SunMoon,
  type LucideIcon,
} from 'lucide-react';
import type { Kind } from '@/entities/kind';
import type { Lang } from '@/texts/languages';
import type { SharedKey, TextValues } from '@/texts/use-texts';
import type { Entry } from './search';
import synonyms from './synonyms.json';

/** What choosing an entry does. */
export type Act =
  | { readonly is: 'go'; readonly to: string }
  | { readonly is: 'refresh' }
  | { readonly is: 'theme' };

export interface PaletteEntry extends Entry {
  readonly Icon: LucideIcon;
  /** What it is, beside the title. */
  readonly detail: string;
  readonly act: Act;
}

/** A Map: a slug may be any word, and `constructor` has no synonyms. */
const ofKinds: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(synonyms.kinds));

/** What people of three languages call records of this kind, whatever language the screen has. */
export function contextOf(kind: Kind): readonly string[] {
  const names = Object.values(kind.names).flatMap(({ one, many }) => [one, many]);
  return [...names, ...(ofKinds.get(kind.slug) ?? [])];
}

type Texts = (key: SharedKey, values?: TextValues) => string;

/** Ways to every screen, and what can be done from anywhere. */
export function commandsFor(
  kinds: readonly Kind[],
  lang: Lang,
  text: Texts,
): readonly PaletteEntry[] {
  function command(
    key: string,
    title: string,
    Icon: LucideIcon,
    act: Act,
    context: readonly string[],
    detail = text('palette.goTo'),
  ): PaletteEntry {
    return { key, title, Icon, act, context, detail, words: [], isCommand: true };
  }
  const { overview, history, setup, refresh, theme } = synonyms.commands;
  const doing = text('palette.doIt');
  return [
    command(
      'go/overview',
      text('shell.overview'),
      LayoutDashboard,
      { is: 'go', to: '/' },
      overview,
    ),
    ...kinds.map((kind) =>
      command(
        `go/${kind.slug}`,
        kind.names[lang].many,
        kind.Icon,
        { is: 'go', to: `/${kind.slug}` },
        contextOf(kind),
      ),
    ),
    // Whoever names a kind wants to see what there is, unless they say "new".
    ...kinds.map((kind) => ({
      ...command(
        `new/${kind.slug}`,
        text('palette.createOne', { kind: kind.names[lang].one }),
        Plus,
        { is: 'go', to: `/${kind.slug}/new` },
        [...contextOf(kind), ...synonyms.create],
        doing,
      ),
      isSecondary: true,
    })),
    command('go/history', text('shell.history'), History, { is: 'go', to: '/history' }, history),
    command('go/setup', text('setup.title'), Settings, { is: 'go', to: '/setup' }, setup),
    command('refresh', text('palette.refresh'), RotateCw, { is: 'refresh' }, refresh, doing),
    command('theme', text('palette.theme'), SunMoon, { is: 'theme' }, theme, doing),
  ];
}
