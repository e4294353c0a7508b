/** What the portal's own dialogs choose from: people, access codes, CRM items; and what the page must know about the world. */
import type { PortalState } from '../core/state.ts';
import type { User, World } from '../core/world.ts';
import { bindingsOf } from './bindings.ts';
import { isInstallPending, isPortalAdmin } from './session.ts';
import type { About, AccessItem, CrmItem, Person, RefreshMode } from './types.ts';

/** The dialogs show this many rows and ask for a narrower search beyond. */
const rowLimit = 50;

interface Found<T> {
  readonly items: readonly T[];
  /** Rows that matched, of which `items` are the first. */
  readonly total: number;
}

/** Active employees, in the shape that selectUser answers (`{id,name,photo,position,url,sub,sup}`). */
export function findPeople(world: World, words: string): Found<Person> {
  const people = world.entities.users
    .filter((user) => user.ACTIVE && (user.USER_TYPE ?? 'employee') === 'employee')
    .map((user) => ({
      id: String(user.ID),
      name: fullName(user),
      photo: user.PERSONAL_PHOTO ?? '',
      position: user.WORK_POSITION ?? '',
      url: `/company/personal/user/${user.ID}/`,
      sub: false,
      sup: false,
    }));
  return first(people, words, (person) => `${person.name} ${person.position}`);
}

/** Access codes: everyone `AU`, people `U1`, departments `DR5`, groups `SG4`. */
export function findAccess(world: World, words: string): Found<AccessItem> {
  const items: AccessItem[] = [
    { id: 'AU', name: 'All authorized users' },
    ...world.entities.departments.map((row) => ({ id: `DR${row.ID}`, name: row.NAME })),
    ...world.entities.groups.map((row) => ({ id: `SG${row.ID}`, name: row.NAME })),
    ...world.entities.users
      .filter((user) => user.ACTIVE)
      .map((user) => ({ id: `U${user.ID}`, name: fullName(user) })),
  ];
  return first(items, words, (item) => `${item.id} ${item.name}`);
}

/** A few CRM items of each kind; the app has no use for more than the shape. */
export function findCrm(words: string, types: readonly string[]): Found<CrmItem> {
  const wanted = types.length > 0 ? types : crmTypes;
  const items = crmTypes
    .filter((type) => wanted.includes(type))
    .flatMap((type) =>
      [1, 2, 3].map((number) => ({
        id: `${type === 'company' ? 'CO' : type.charAt(0).toUpperCase()}_${number}`,
        type,
        title: `${type.charAt(0).toUpperCase()}${type.slice(1)} ${number}`,
        desc: '',
        url: `/crm/${type}/details/${number}/`,
      })),
    );
  return first(items, words, (item) => item.title);
}

const crmTypes = ['lead', 'contact', 'company', 'deal', 'quote'];

/** What the page draws around the frame. */
export function describe(state: PortalState, refresh: RefreshMode, language: string): About {
  const { world } = state;
  const user = world.entities.users.find((one) => one.ID === world.user.id);
  return {
    language,
    appOrigin: new URL(state.appUrl).origin,
    user: {
      id: world.user.id,
      name: user ? fullName(user) : `#${world.user.id}`,
      isAdmin: isPortalAdmin(world),
    },
    isInstall: isInstallPending(world),
    hasApp: world.app !== null,
    spas: world.entities.spaTypes
      .filter((spa) => spa.entityTypeId !== undefined)
      .slice(0, 8)
      .map((spa) => ({
        title: spa.title ?? `SPA ${spa.entityTypeId}`,
        entityTypeId: spa.entityTypeId ?? 0,
      })),
    bound: bindingsOf(world, language),
    refresh,
    dialect: state.dialect,
    placement: world.placement,
    placementOptions: world.placementOptions,
  };
}

function fullName(user: User): string {
  return [user.NAME, user.LAST_NAME].filter(Boolean).join(' ') || `#${user.ID}`;
}

function first<T>(items: readonly T[], words: string, text: (item: T) => string): Found<T> {
  const needle = words.trim().toLocaleLowerCase();
  const matching = needle
    ? items.filter((item) => text(item).toLocaleLowerCase().includes(needle))
    : items;
  return { items: matching.slice(0, rowLimit), total: matching.length };
}
